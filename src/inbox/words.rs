//! Messages in words, from the Fluent texts the server shares with the page.
use std::sync::LazyLock;

use fluent::FluentArgs;
use serde_json::{Map, Value};

use crate::kernel::{Language, Texts};

static GERMAN: LazyLock<Words> = LazyLock::new(|| {
    let files = [include_str!("../../texts/de/inbox.ftl"), include_str!("../../texts/de/digest.ftl")];
    Words(Texts::new(Language::German, &files))
});
static ENGLISH: LazyLock<Words> = LazyLock::new(|| {
    let files = [include_str!("../../texts/en/inbox.ftl"), include_str!("../../texts/en/digest.ftl")];
    Words(Texts::new(Language::English, &files))
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
pub struct Words(Texts);

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
        self.0.say(key, args)
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
