//! The server's own few texts for people, from the Fluent files it shares with the page.
use fluent::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

const GERMAN: &str = include_str!("../../texts/de/server.ftl");
const ENGLISH: &str = include_str!("../../texts/en/server.ftl");

/// A language the server itself speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    German,
    English,
}

impl Language {
    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }
}

/// The texts of one language.
pub struct Texts(FluentBundle<FluentResource>);

impl Texts {
    pub fn of(language: Language) -> Self {
        let source = match language {
            Language::German => GERMAN,
            Language::English => ENGLISH,
        };
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        // A faulty line costs that line; the test below sees to it that there is none.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// The text of `key`, or the key.
    pub fn get(&self, key: &str) -> String {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(|| key.to_owned(), |text| self.0.format_pattern(text, None, &mut vec![]).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_whole_and_say_the_same_things() {
        let keys = |source: &str| {
            let faultless = FluentResource::try_new(source.to_owned()).is_ok();
            assert!(faultless, "{source}");
            source.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect::<Vec<_>>()
        };
        assert!(keys(GERMAN).len() >= 3);
        assert_eq!(keys(GERMAN), keys(ENGLISH));
    }

    #[test]
    fn a_text_is_found_in_its_language() {
        assert!(Texts::of(Language::German).get("front-end-missing-title").contains("Seite"));
        assert_eq!(Texts::of(Language::English).get("no-such-text"), "no-such-text");
    }
}
