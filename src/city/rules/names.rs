//! Names that were cut off or garbled on their way out of a report. German wording, because the names are German.
use crate::city::read::Draft;
use crate::intake::{Finding, Place};

/// Words no name ends with.
const OPEN_ENDS: [&str; 33] = [
    "und",
    "oder",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "bis",
    "am",
    "an",
    "im",
    "in",
    "zu",
    "zum",
    "zur",
    "von",
    "vom",
    "bei",
    "beim",
    "mit",
    "um",
    "auf",
    "unter",
    "über",
    "rund",
    "zwischen",
    "jenseits",
    "südlich",
    "nördlich",
    "östlich",
    "westlich",
    "südliches",
];

/// Names of the table of values, and of the pack's own list.
pub fn doubts(draft: &Draft) -> Vec<Finding> {
    let figures = &draft.figures;
    let mut findings = Vec::new();
    for (area, listed) in draft.areas.iter().enumerate() {
        let own = listed.area.name.as_str();
        findings.extend(doubt(&listed.place, own, own).map(|finding| finding.about(&listed.area.id)));
        if let Some((column, names)) = &figures.names {
            let place = Place::file(&figures.file).line(figures.lines[area]).column(*column as u64 + 1);
            findings.extend(doubt(&place, &names[area], own).map(|finding| finding.about(&listed.area.id)));
        }
    }
    findings
}

fn doubt(place: &Place, name: &str, own: &str) -> Option<Finding> {
    let code = if garbled(name) {
        "name-garbled"
    } else if cut_off(name) {
        "name-cut-off"
    } else {
        return None;
    };
    Some(Finding::warning(code, place).with("text", name).with("own", own))
}

/// Marks of lost glyphs (`(cid:192)`) and of text read in the wrong encoding.
fn garbled(name: &str) -> bool {
    name.contains("(cid:") || name.contains('\u{fffd}') || name.contains("Ã")
}

fn cut_off(name: &str) -> bool {
    let last = name.split_whitespace().last().unwrap_or_default();
    let open_word = OPEN_ENDS.contains(&last.to_lowercase().as_str());
    let open_pair = name.starts_with("Zwischen ") && !name.contains(" und ");
    open_word || open_pair || name.ends_with(['-', ',', '(', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stops_in_the_middle_is_noticed_and_a_whole_one_is_not() {
        for cut in
            ["Am Markt und", "Zwischen", "Südlich der Kirch-", "Zwischen neuer Schule", "Rund um den", "Südliches"]
        {
            assert!(cut_off(cut), "{cut}");
        }
        for whole in
            ["Am Markt", "Zwischen Schloss und Rhein", "Jenseits der Kölner Straße", "Bockum und Froschenteich"]
        {
            assert!(!cut_off(whole) && !garbled(whole), "{whole}");
        }
        assert!(garbled("Gewerbe(cid:192)ächen"));
    }
}
