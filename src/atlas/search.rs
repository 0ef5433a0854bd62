//! Finding areas, districts and partners by name, as people type: without accents, from the start of any word.

use crate::city::City;
use crate::kernel::plain;

/// What was found, by its index in the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    Area(usize),
    District(usize),
    Partner(usize),
}

/// Folded names of everything that can be searched for.
pub struct Index {
    entries: Vec<(String, Hit)>,
}

impl Index {
    pub fn new(city: &City) -> Self {
        let districts = city.districts.iter().map(|district| district.name.as_str());
        let areas = city.areas.iter().map(|area| area.name.as_str());
        let partners = city.partners.iter().map(|partner| partner.name.as_str());
        let entries = (districts.enumerate().map(|(at, name)| (fold(name), Hit::District(at))))
            .chain(areas.enumerate().map(|(at, name)| (fold(name), Hit::Area(at))))
            .chain(partners.enumerate().map(|(at, name)| (fold(name), Hit::Partner(at))))
            .collect();
        Self { entries }
    }

    /// Best first: the whole name, its beginning, the beginning of a word, anywhere inside; then in the city's order.
    pub fn find(&self, wanted: &str, limit: usize) -> Vec<Hit> {
        let wanted = fold(wanted);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u8, usize)> = (self.entries.iter().enumerate())
            .filter_map(|(at, (name, _))| Some((closeness(name, &wanted)?, at)))
            .collect();
        found.sort_unstable();
        found.into_iter().take(limit).map(|(_, at)| self.entries[at].1).collect()
    }
}

fn closeness(name: &str, wanted: &str) -> Option<u8> {
    let at = name.find(wanted)?;
    let begins_word =
        at == 0 || name.match_indices(wanted).any(|(at, _)| !name.as_bytes()[at - 1].is_ascii_alphanumeric());
    Some(match (at, begins_word) {
        (0, _) if name.len() == wanted.len() => 0,
        (0, _) => 1,
        (_, true) => 2,
        _ => 3,
    })
}

/// Lower case without accents, `ß` as `ss`; `ue` and `ü` meet in `u`, as German names are written both ways.
fn fold(text: &str) -> String {
    plain(text.trim()).replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_meet_however_they_are_typed() {
        assert_eq!(fold("Düsseltal"), fold("duesseltal"));
        assert_eq!(fold("Kissinger Straße"), fold("kissinger strasse"));
    }

    #[test]
    fn the_beginning_of_a_name_comes_before_the_middle_of_one() {
        let close = |name: &str| closeness(&fold(name), &fold("rath"));
        assert_eq!(
            ["Rath", "Rather Kreuzweg", "Welcome Point Rath", "Oberrath", "Bilk"].map(close),
            [Some(0), Some(1), Some(2), Some(3), None]
        );
    }
}
