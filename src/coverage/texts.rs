//! What the table of gaps says, from `texts/<language>/table.ftl`.
use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::words;

type Bundle = FluentBundle<FluentResource>;

static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle("de", include_str!("../../texts/de/table.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../../texts/en/table.ftl")));

words! {
    /// A language the server writes tables in.
    pub enum Language {
        German = "de",
        English = "en",
    }
}

/// A faulty line costs that line; a test sees to it that there is none.
fn bundle(tag: &str, source: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

impl Language {
    /// The text of `key` with what it names, or the key.
    pub fn say(self, key: &str, args: &[(&str, String)]) -> String {
        let bundle = if self == Self::German { &GERMAN } else { &ENGLISH };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        pattern
            .map_or_else(|| key.to_owned(), |text| bundle.format_pattern(text, Some(&args), &mut vec![]).into_owned())
    }
}
