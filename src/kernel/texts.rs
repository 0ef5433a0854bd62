//! Texts for people out of Fluent files, in the languages the server itself writes. The page has its own way to them.
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::words;

words! {
    /// A language the server writes in.
    pub enum Language {
        German = "de",
        English = "en",
    }
}

impl Language {
    /// German for `de` and its kinds, else English.
    pub fn of(tag: &str) -> Self {
        if tag.split('-').next() == Some("de") { Self::German } else { Self::English }
    }
}

/// The texts of one language.
pub struct Texts(FluentBundle<FluentResource>);

impl Texts {
    /// A faulty line costs that line; tests see to it that there is none. What is said leaves as plain data: marks of
    /// direction are for the page to set.
    pub fn new(language: Language, sources: &[&str]) -> Self {
        let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// The text of `key`, or the key.
    pub fn say(&self, key: &str, args: &FluentArgs<'_>) -> String {
        self.find(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// The text of `key`, or that of one of its attributes, if the files have it.
    pub fn find(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.0.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.0.format_pattern(pattern, Some(args), &mut vec![]).into_owned())
    }
}

/// The same texts in both languages.
pub struct BothTexts {
    german: Texts,
    english: Texts,
}

impl BothTexts {
    pub fn new(german: &[&str], english: &[&str]) -> Self {
        Self { german: Texts::new(Language::German, german), english: Texts::new(Language::English, english) }
    }

    pub fn of(&self, language: Language) -> &Texts {
        match language {
            Language::German => &self.german,
            Language::English => &self.english,
        }
    }
}

/// Fails unless both files are free of faults and have the same keys; for the tests of whoever uses them.
#[cfg(test)]
pub fn assert_alike(german: &str, english: &str) {
    let keys = |source: &str| -> Vec<String> {
        assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{source}");
        source.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
    };
    assert_eq!(keys(german), keys(english));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_its_language_or_answered_by_its_key() {
        let both = BothTexts::new(&["hello = Hallo { $who }\n    .short = Na?"], &["hello = Hello { $who }"]);
        let args: FluentArgs = [("who", "Amal")].into_iter().collect();
        assert_eq!(both.of(Language::of("de-AT")).say("hello", &args), "Hallo Amal");
        assert_eq!(both.of(Language::of("fr")).say("hello", &args), "Hello Amal");
        assert_eq!(both.of(Language::German).find("hello", Some("short"), &args).as_deref(), Some("Na?"));
        assert_eq!(both.of(Language::English).say("none", &args), "none");
    }
}
