//! The few texts the server itself writes about the body: what stands to choice in every systemic consensing, and points
//! that are suggested for an agenda. From `texts/<language>/agenda.ftl`.
use std::sync::LazyLock;

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::atlas::Atlas;

type Bundle = FluentBundle<FluentResource>;

static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle("de", include_str!("../../texts/de/agenda.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../../texts/en/agenda.ftl")));

/// A faulty line costs that line; a test sees to it that there is none.
fn bundle(tag: &str, source: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The text of `key` in the city's first language (`de`, else English), or the key.
pub fn text(atlas: &Atlas, key: &str) -> String {
    let german = atlas.city.languages.first().is_none_or(|language| language == "de");
    let bundle = if german { &GERMAN } else { &ENGLISH };
    let pattern = bundle.get_message(key).and_then(|message| message.value());
    pattern.map_or_else(|| key.to_owned(), |text| bundle.format_pattern(text, None, &mut vec![]).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_whole_and_have_the_same_texts() {
        let keys = |source: &str| -> Vec<String> {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{source}");
            source.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect()
        };
        let german = keys(include_str!("../../texts/de/agenda.ftl"));
        assert_eq!(german, keys(include_str!("../../texts/en/agenda.ftl")));
        assert!(german.iter().all(|key| GERMAN.has_message(key) && ENGLISH.has_message(key)));
    }
}
