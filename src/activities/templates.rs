//! Kinds of activities to begin from: three that are built in, the city's own, and the empty one.
use super::texts::translated;
use crate::city::{City, PlaceKind, Template};

/// Where nothing is given.
const FREE: (&str, u16, PlaceKind) = ("free", 90, PlaceKind::Area);
const BUILT_IN: [(&str, u16, PlaceKind); 3] =
    [("walk", 120, PlaceKind::Point), ("evening", 180, PlaceKind::Room), ("quiz", 120, PlaceKind::Room)];

/// All templates: the built-in ones, the city's, and `free` at the end. A city's own replaces one of the same id.
pub fn templates(city: &City) -> Vec<Template> {
    let of_city = |id: &str| city.templates.iter().any(|template| template.id == id);
    let built_in = BUILT_IN.into_iter().filter(|(id, ..)| !of_city(id)).map(built_in);
    let free = (!of_city(FREE.0)).then(|| self::built_in(FREE));
    built_in.chain(city.templates.iter().cloned()).chain(free).collect()
}

pub fn is_known(city: &City, id: &str) -> bool {
    BUILT_IN.iter().chain([&FREE]).any(|(own, ..)| *own == id) || city.templates.iter().any(|own| own.id == id)
}

/// What a template is called in `language`; of one that is gone, nothing.
pub fn name(city: &City, id: &str, language: &str) -> Option<String> {
    let template = templates(city).into_iter().find(|template| template.id == id)?;
    Some(template.name.get(language).to_owned())
}

fn built_in((id, minutes, place): (&str, u16, PlaceKind)) -> Template {
    let text = |what: &str| translated(&format!("template-{id}{what}"));
    Template { id: id.to_owned(), name: text(""), summary: text("-summary"), minutes, needs: text("-needs"), place }
}
