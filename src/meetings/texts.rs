//! The few texts the server itself writes about the body: what stands to choice in every systemic consensing, and points
//! that are suggested for an agenda. From `texts/<language>/agenda.ftl`.
use std::sync::LazyLock;

use fluent::FluentArgs;

use crate::atlas::Atlas;
use crate::kernel::{BothTexts, Language};

const GERMAN: &str = include_str!("../../texts/de/agenda.ftl");
const ENGLISH: &str = include_str!("../../texts/en/agenda.ftl");
static TEXTS: LazyLock<BothTexts> = LazyLock::new(|| BothTexts::new(&[GERMAN], &[ENGLISH]));

/// The text of `key` in the city's first language, or the key.
pub fn text(atlas: &Atlas, key: &str) -> String {
    let language = Language::of(atlas.city.languages.first().map_or("de", String::as_str));
    TEXTS.of(language).say(key, &FluentArgs::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::texts::assert_alike;

    #[test]
    fn both_languages_are_whole_and_have_the_same_texts() {
        assert_alike(GERMAN, ENGLISH);
    }
}
