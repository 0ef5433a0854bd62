//! Collections that other rooms answer: named here, so that whoever lists what there is finds them too.
use serde_json::{Value, json};

use super::crs::{CRS84, offered};
use crate::atlas::bounds_of;
use crate::atlas::routes::desk::Current;
use crate::kernel::Translated;

/// How a collection of another room is described.
#[derive(Clone, Debug)]
pub struct Further {
    /// As in `/api/collections/{id}`.
    pub id: &'static str,
    pub title: Translated,
    pub description: Translated,
}

impl Further {
    /// The description, as OGC API writes it.
    pub fn describe(&self, current: &Current) -> Value {
        let city = &current.atlas.city;
        let language = city.languages.first().map_or("", String::as_str);
        let own = format!("/api/collections/{}", self.id);
        json!({
            "id": self.id,
            "title": self.title.get(language),
            "description": self.description.get(language),
            "itemType": "feature",
            "extent": { "spatial": { "bbox": [bounds_of(&city.areas)], "crs": CRS84 } },
            "crs": offered(&city.crs),
            "storageCrs": CRS84,
            "links": [
                current.link("self", "application/json", &own),
                current.link("items", "application/geo+json", &format!("{own}/items")),
            ],
        })
    }
}
