//! The texts that the server itself writes about activities: its templates, and what a calendar says. From
//! `texts/<language>/templates.ftl`.
use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::kernel::Translated;

type Bundle = FluentBundle<FluentResource>;

static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle("de", include_str!("../../texts/de/templates.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../../texts/en/templates.ftl")));

/// A faulty line costs that line; a test sees to it that there is none.
fn bundle(tag: &str, source: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // These leave as plain data: marks of direction are for the page to set.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The text of `key` in `language` (`de`, else English) with `args`, or the key.
pub fn text(language: &str, key: &str, args: &[(&str, &str)]) -> String {
    let bundle = if language == "de" { &GERMAN } else { &ENGLISH };
    let args: FluentArgs = args.iter().copied().collect();
    let pattern = bundle.get_message(key).and_then(|message| message.value());
    pattern.map_or_else(|| key.to_owned(), |text| bundle.format_pattern(text, Some(&args), &mut vec![]).into_owned())
}

/// The text of `key` in every language the server speaks.
pub fn translated(key: &str) -> Translated {
    Translated::new([("de", &text("de", key, &[])), ("en", &text("en", key, &[]))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_whole() {
        for source in [include_str!("../../texts/de/templates.ftl"), include_str!("../../texts/en/templates.ftl")] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{source}");
        }
        assert_eq!(text("de", "feed-area", &[("area", "Oberbilk")]), "Aktivitäten: Oberbilk");
        assert_eq!(text("fr", "activities-title", &[]), "Activities");
    }
}
