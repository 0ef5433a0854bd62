//! What `city.toml` says, held against itself and against the areas there are. Looks at no figure.
use std::collections::BTreeSet;

use crate::city::Template;
use crate::city::pack::{FILE, Pack, PackIndicator, WholeAreaState};
use crate::city::read::Draft;
use crate::indicators::Direction;
use crate::intake::{Finding, Place};
use crate::kernel::{AreaId, IndicatorId, Translated};

fn error(code: &'static str) -> Finding {
    Finding::error(code, &Place::file(FILE))
}

/// Declarations without which nothing can be made of the pack.
pub fn fatal(pack: &Pack) -> Vec<Finding> {
    let [west, south, east, north] = pack.bounds;
    let mut fatal = Vec::new();
    let ascending = -180.0 <= west && west < east && east <= 180.0 && -90.0 <= south && south < north && north <= 90.0;
    if !ascending {
        fatal.push(error("bounds-broken"));
    }
    if pack.languages.is_empty() {
        fatal.push(error("languages-missing"));
    }
    if pack.levels.is_empty() || pack.levels.windows(2).any(|pair| pair[0].id_digits <= pair[1].id_digits) {
        fatal.push(error("levels-broken"));
    }
    fatal.extend(doubled(pack.indicators.iter().map(|indicator| indicator.id.as_str()), "indicator-doubled"));
    fatal.extend(doubled(pack.partner_kinds.iter().map(|kind| kind.id.as_str()), "partner-kind-doubled"));
    fatal.extend(doubled(pack.templates.iter().map(|template| template.id.as_str()), "template-doubled"));
    fatal.extend(need_index(pack));
    if pack.time_zone.parse::<chrono_tz::Tz>().is_err() {
        fatal.push(error("time-zone-unknown").with("name", pack.time_zone.as_str()));
    }
    fatal
}

fn doubled<'a>(ids: impl Iterator<Item = &'a str>, code: &'static str) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).map(|id| error(code).with("id", id)).collect()
}

/// The recipe: known, released indicators that say something about need, none of them twice; classes that ascend.
fn need_index(pack: &Pack) -> Vec<Finding> {
    let recipe = &pack.need_index;
    let mut fatal = doubled(recipe.indicators.iter().map(IndicatorId::as_str), "need-index-repeats");
    for id in &recipe.indicators {
        let code = match indicator(pack, id) {
            None => "need-index-unknown",
            Some(declared) if !declared.released => "need-index-unreleased",
            Some(declared) if declared.direction == Direction::Neutral => "need-index-neutral",
            Some(_) => continue,
        };
        fatal.push(error(code).with("id", id.as_str()));
    }
    let limits: Vec<f64> = recipe.classes.iter().map(|class| class.below.unwrap_or(f64::INFINITY)).collect();
    let ascending = limits.windows(2).all(|pair| pair[0] < pair[1]) && limits.last() == Some(&f64::INFINITY);
    if !ascending {
        fatal.push(error("need-index-classes"));
    }
    if recipe.indicators.is_empty() || recipe.max_missing >= recipe.indicators.len() {
        fatal.push(error("need-index-empty"));
    }
    fatal
}

fn indicator<'p>(pack: &'p Pack, id: &IndicatorId) -> Option<&'p PackIndicator> {
    pack.indicators.iter().find(|indicator| indicator.id == *id)
}

/// Declarations that can be lived with but are wrong.
pub fn doubts(draft: &Draft) -> Vec<Finding> {
    let mut doubts = texts(&draft.pack);
    doubts.extend(states(draft));
    doubts.extend(references(&draft.pack));
    doubts.extend(templates(&draft.pack));
    doubts
}

/// Areas declared uninhabited or joint must exist.
fn states(draft: &Draft) -> Vec<Finding> {
    let known = |id: &AreaId| draft.outlines().any(|area| area.id == *id);
    let mut doubts = Vec::new();
    for state in &draft.pack.areas.states {
        if !known(&state.area) {
            doubts.push(error("state-area-unknown").about(&state.area));
        }
        match (state.state, &state.with) {
            (WholeAreaState::JointWith, Some(with)) if known(with) && *with != state.area => {}
            (WholeAreaState::Uninhabited, None) => {}
            _ => doubts.push(error("state-neighbour").about(&state.area)),
        }
    }
    doubts
}

/// Weights and disclosure counts must be indicators.
fn references(pack: &Pack) -> Vec<Finding> {
    let mut doubts = Vec::new();
    for declared in &pack.indicators {
        if let Some(weight) = declared.weight.as_ref().filter(|weight| indicator(pack, weight).is_none()) {
            doubts.push(error("weight-unknown").with("name", declared.id.as_str()).with("id", weight.as_str()));
        }
        let count = declared.disclosure.as_ref().map(|disclosure| &disclosure.count);
        if let Some(count) = count.filter(|count| indicator(pack, count).is_none()) {
            doubts
                .push(error("disclosure-count-unknown").with("name", declared.id.as_str()).with("id", count.as_str()));
        }
    }
    doubts
}

/// Longest activity in minutes.
const LONGEST: u16 = 720;

/// Activities take between a minute and half a day.
fn templates(pack: &Pack) -> impl Iterator<Item = Finding> {
    let odd = pack.templates.iter().filter(|template| !(1..=LONGEST).contains(&template.minutes));
    odd.map(|template| error("template-minutes").with("id", template.id.as_str()).with("limit", usize::from(LONGEST)))
}

/// Every text in every declared language.
fn texts(pack: &Pack) -> Vec<Finding> {
    let mut texts: Vec<(String, &Translated)> = vec![("name".into(), &pack.name)];
    for level in &pack.levels {
        texts.push((format!("levels.{}.name", level.id), &level.name));
        texts.push((format!("levels.{}.plural", level.id), &level.plural));
    }
    for indicator in &pack.indicators {
        texts.push((format!("indicators.{}.name", indicator.id), &indicator.name));
        texts.push((format!("indicators.{}.definition", indicator.id), &indicator.definition));
        texts.extend(
            indicator.denominator.iter().map(|text| (format!("indicators.{}.denominator", indicator.id), text)),
        );
        texts.extend(indicator.remark.iter().map(|text| (format!("indicators.{}.remark", indicator.id), text)));
    }
    texts.push(("need_index.name".into(), &pack.need_index.name));
    texts.extend(pack.need_index.classes.iter().map(|class| (format!("need_index.classes.{}", class.id), &class.name)));
    texts.extend(pack.partner_kinds.iter().map(|kind| (format!("partner_kinds.{}", kind.id), &kind.name)));
    for template in &pack.templates {
        let Template { id, name, summary, needs, .. } = template;
        texts.extend(
            [("name", name), ("summary", summary), ("needs", needs)]
                .map(|(what, text)| (format!("templates.{id}.{what}"), text)),
        );
    }
    let boundaries = std::iter::once(&pack.areas.boundaries).chain(&pack.areas.official_boundaries);
    texts.extend(boundaries.map(|it| (format!("attribution of {}", it.file), &it.attribution)));
    let languages = &pack.languages;
    let absent = texts.iter().flat_map(|(name, text)| {
        languages.iter().filter(|language| !text.has(language)).map(move |language| (name.as_str(), language.as_str()))
    });
    absent.map(|(name, language)| error("text-missing").with("name", name).with("language", language)).collect()
}
