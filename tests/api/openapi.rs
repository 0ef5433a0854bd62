//! The API document names every route, and every route it names answers.
use crate::support::duesseldorf;

#[tokio::test]
async fn the_document_is_openapi_3_1_and_every_path_in_it_answers() {
    let house = duesseldorf();
    let document = house.json("/api/openapi.json").await;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() >= 20);
    for (path, item) in paths {
        assert!(item["get"]["responses"]["default"].is_object(), "{path} may answer with a problem");
        let filled = [
            ("{collection}/items/{id}", "areas/items/098002"),
            ("{collection}", "areas"),
            ("indicators/{id}", "indicators/need_index"),
            ("partners/{id}", "partners/haus-der-kulturen"),
            ("{id}", "098002"),
            ("{z}/{x}/{y}", "11/1062/682"),
            ("{z}/{row}/{col}", "11/682/1062"),
        ];
        let path = filled.iter().fold(path.clone(), |path, (hole, text)| path.replace(hole, text));
        let query = match path.as_str() {
            "/api/areas/at" | "/api/partners/nearest" => "?lon=6.78&lat=51.22",
            "/api/search" => "?q=bilk",
            _ => "",
        };
        let reply = house.get(&format!("{path}{query}")).await;
        assert!(reply.status == 200 || path.contains(".png"), "{path}: {}", reply.status);
    }
}
