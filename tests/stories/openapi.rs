//! The API document that is kept in the repository is the one that is served, and true in itself.
use std::collections::HashSet;
use std::fs;

use serde_json::Value;

use crate::support::document::KEPT;
use crate::support::{Engine, House};

/// With `SOZIALRAUM_RENEW` it is written anew first: `make api`.
#[tokio::test]
async fn the_kept_document_is_the_one_that_is_served() {
    let house = House::on(Engine::Sqlite).await;
    let mut served = house.get(None, "/api/openapi.json").await.expect(200);
    // Where it is served belongs to the server, not to the interface.
    served.as_object_mut().unwrap().remove("servers");
    let served = serde_json::to_string_pretty(&served).unwrap() + "\n";
    if std::env::var_os("SOZIALRAUM_RENEW").is_some() {
        fs::write(KEPT, &served).unwrap();
    }
    let kept = fs::read_to_string(KEPT).unwrap();
    assert!(
        kept == served,
        "docs/openapi.json is not what is served; renew it with `make api` and look at what changed"
    );
}

#[test]
fn every_reference_leads_somewhere_and_every_hole_of_an_address_is_a_parameter() {
    let document: Value = serde_json::from_str(&fs::read_to_string(KEPT).unwrap()).unwrap();
    let mut references = HashSet::new();
    collect(&document, &mut references);
    assert!(references.len() > 200);
    for reference in references {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
    }
    for (path, item) in document["paths"].as_object().unwrap() {
        let holes: HashSet<_> = path.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
        for operation in item.as_object().unwrap().values() {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let of_path = parameters.filter(|parameter| parameter["in"] == "path");
            let named: Vec<_> = of_path.filter_map(|parameter| parameter["name"].as_str()).collect();
            assert_eq!(named.len(), holes.len(), "{path}: {named:?}");
            assert_eq!(named.into_iter().collect::<HashSet<_>>(), holes, "{path}");
        }
    }
}

fn collect<'a>(value: &'a Value, references: &mut HashSet<&'a str>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, references)),
        Value::Object(fields) => {
            references.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|value| collect(value, references));
        }
        _ => {}
    }
}
