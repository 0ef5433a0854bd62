//! The two collections of the atlas, `areas` and `partners`, as they are described; and which others there are.
use axum::extract::Path;
use axum::response::Response;
use serde_json::{Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::crs::{CRS84, offered};
use crate::atlas::routes::desk::Current;
use crate::atlas::{Atlas, Desk, bounds_of};
use crate::http::{Answer, Problem};

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list_collections)).routes(routes!(get_collection))
}

/// What there is to ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Collection {
    Areas,
    Partners,
}

impl Collection {
    pub fn parse(id: &str) -> Answer<Self> {
        match id {
            "areas" => Ok(Self::Areas),
            "partners" => Ok(Self::Partners),
            _ => Err(Problem::missing("unknown_collection", format!("collection '{id}'"))),
        }
    }

    pub fn id(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Partners => "partners",
        }
    }

    fn titles(self, atlas: &Atlas) -> (String, String) {
        let city = &atlas.city;
        let language = city.languages.first().map_or("", String::as_str);
        match self {
            Self::Areas => {
                let title = city.levels.first().map_or("", |level| level.plural.get(language));
                (
                    title.to_owned(),
                    format!("{} ({})", city.boundaries.attribution.get(language), city.edition.reference_date),
                )
            }
            Self::Partners => {
                let kinds = city.partner_kinds.iter().map(|kind| kind.name.get(language)).collect::<Vec<_>>();
                ("Welcome Points, …".to_owned(), kinds.join(", "))
            }
        }
    }
}

/// The collections.
#[utoipa::path(get, path = "/api/collections", tag = "OGC API", responses((status = 200, body = Object)))]
async fn list_collections(current: Current) -> Response {
    let own = [Collection::Areas, Collection::Partners].map(|collection| describe(&current, collection));
    let further = current.further.iter().map(|collection| collection.describe(&current));
    let described: Vec<Value> = own.into_iter().chain(further).collect();
    current.json(
        &json!({ "links": [current.link("self", "application/json", "/api/collections")], "collections": described }),
    )
}

/// One collection.
#[utoipa::path(get, path = "/api/collections/{collection}", tag = "OGC API",
    responses((status = 200, body = Object)))]
async fn get_collection(current: Current, Path(id): Path<String>) -> Answer<Response> {
    Ok(current.json(&describe(&current, Collection::parse(&id)?)))
}

fn describe(current: &Current, collection: Collection) -> Value {
    let atlas = &current.atlas;
    let (id, (title, description)) = (collection.id(), collection.titles(atlas));
    let mut links = vec![
        current.link("self", "application/json", &format!("/api/collections/{id}")),
        current.link("items", "application/geo+json", &format!("/api/collections/{id}/items")),
    ];
    if collection == Collection::Areas {
        let rel = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
        links.push(current.link(rel, "application/json", "/api/collections/areas/tiles"));
    }
    json!({
        "id": id,
        "title": title,
        "description": description,
        "itemType": "feature",
        "extent": { "spatial": { "bbox": [bounds_of(&atlas.city.areas)], "crs": CRS84 } },
        "crs": offered(&atlas.city.crs),
        "storageCrs": CRS84,
        "links": links,
    })
}
