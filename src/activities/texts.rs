//! The texts that the server itself writes about activities: its templates, and what a calendar says. From
//! `texts/<language>/templates.ftl`.
use std::sync::LazyLock;

use fluent::FluentArgs;

use crate::kernel::{BothTexts, Language, Translated};

const GERMAN: &str = include_str!("../../texts/de/templates.ftl");
const ENGLISH: &str = include_str!("../../texts/en/templates.ftl");
static TEXTS: LazyLock<BothTexts> = LazyLock::new(|| BothTexts::new(&[GERMAN], &[ENGLISH]));

/// The text of `key` in `language` (`de`, else English) with `args`, or the key.
pub fn text(language: &str, key: &str, args: &[(&str, &str)]) -> String {
    let args: FluentArgs = args.iter().copied().collect();
    TEXTS.of(Language::of(language)).say(key, &args)
}

/// The text of `key` in every language the server speaks.
pub fn translated(key: &str) -> Translated {
    Translated::new([("de", &text("de", key, &[])), ("en", &text("en", key, &[]))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::texts::assert_alike;

    #[test]
    fn both_languages_are_whole() {
        assert_alike(GERMAN, ENGLISH);
        assert_eq!(text("de", "feed-area", &[("area", "Oberbilk")]), "Aktivitäten: Oberbilk");
        assert_eq!(text("fr", "activities-title", &[]), "Activities");
    }
}
