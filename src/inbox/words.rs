//! Messages in words, from the Fluent texts the server shares with the page.
use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use serde_json::{Map, Value};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

static GERMAN: LazyLock<Words> = LazyLock::new(|| {
    Words(bundle("de", [include_str!("../../texts/de/inbox.ftl"), include_str!("../../texts/de/digest.ftl")]))
});
static ENGLISH: LazyLock<Words> = LazyLock::new(|| {
    Words(bundle("en", [include_str!("../../texts/en/inbox.ftl"), include_str!("../../texts/en/digest.ftl")]))
});

/// What a message may name; what it does not is empty.
const FACTS: [&str; 11] = [
    "tandem",
    "area",
    "partner",
    "activity",
    "concern",
    "meeting",
    "decision",
    "consultation",
    "space",
    "answer",
    "why",
];

/// The texts of one language.
pub struct Words(Bundle);

/// What is wrong inside a text file shows in the tests; here as much of it is used as can be.
fn bundle(tag: &str, texts: [&str; 2]) -> Bundle {
    let id: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Words {
    /// The language the server writes in to someone who speaks these: German, unless they speak English and no German.
    pub fn for_languages(languages: &[String]) -> &'static Self {
        Self::in_city("de", languages)
    }

    /// The city's language, if it is one of ours, unless someone speaks the other one and not this.
    pub fn in_city(city: &str, languages: &[String]) -> &'static Self {
        let speaks = |code: &str| languages.iter().any(|language| language.split('-').next() == Some(code));
        let is_english = if city == "en" { speaks("en") || !speaks("de") } else { speaks("en") && !speaks("de") };
        if is_english { &ENGLISH } else { &GERMAN }
    }

    /// What a message says.
    pub fn message(&self, reason: &str, facts: &Map<String, Value>) -> String {
        let mut args = FluentArgs::new();
        for name in FACTS {
            args.set(name, facts.get(name).and_then(Value::as_str).unwrap_or_default().to_owned());
        }
        self.text(&format!("message-{reason}"), &args).trim().to_owned()
    }

    /// Why it came.
    pub fn why(&self, reason: &str) -> String {
        self.text(&format!("message-why-{reason}"), &FluentArgs::new())
    }

    /// The text of `key`, or the key.
    pub fn text(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.0.format_pattern(pattern, Some(args), &mut vec![]).into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inbox::Reason;

    #[test]
    fn every_reason_has_its_words_and_its_why_in_both_languages() {
        let facts = FACTS.map(|name| (name.to_owned(), Value::from(format!("<{name}>")))).into_iter().collect();
        for words in [&*GERMAN, &*ENGLISH] {
            for reason in Reason::ALL {
                let (message, why) = (words.message(reason.as_str(), &facts), words.why(reason.as_str()));
                assert!(!message.starts_with("message-") && !message.contains('{'), "{reason:?}: {message}");
                assert!(!why.starts_with("message-"), "{reason:?}");
            }
        }
    }

    #[test]
    fn what_a_message_does_not_name_leaves_no_hole() {
        let facts = Map::from_iter([("partner".to_owned(), Value::from("Haus")), ("why".to_owned(), Value::Null)]);
        let message = GERMAN.message("request_declined", &facts);
        assert!(message.contains("Haus") && !message.contains("$") && !message.ends_with(' '), "{message}");
    }

    #[test]
    fn whoever_speaks_no_german_is_written_to_in_english() {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let is_english = |languages: &[&str]| std::ptr::eq(Words::for_languages(&codes(languages)), &*ENGLISH);
        assert!(
            is_english(&["am", "en"]) && !is_english(&["ar", "de", "en"]) && !is_english(&["ar"]) && !is_english(&[])
        );
        let in_english_city = |languages: &[&str]| std::ptr::eq(Words::in_city("en", &codes(languages)), &*ENGLISH);
        assert!(in_english_city(&[]) && in_english_city(&["de", "en"]) && !in_english_city(&["ar", "de"]));
    }
}
