//! The words of the table, from `texts/<language>/register.ftl`: the server writes and reads them.
use std::sync::LazyLock;

use fluent::FluentArgs;

use crate::kernel::{BothTexts, Language};
use crate::words;

const GERMAN: &str = include_str!("../../../texts/de/register.ftl");
const ENGLISH: &str = include_str!("../../../texts/en/register.ftl");
static TEXTS: LazyLock<BothTexts> = LazyLock::new(|| BothTexts::new(&[GERMAN], &[ENGLISH]));

words! {
    /// The columns in their order.
    pub enum Column {
        Topic = "topic",
        Description = "description",
        Priority = "priority",
        Place = "place",
        Proposals = "proposals",
        Contact = "contact",
        /// Stage and outcome: changed in the service alone.
        Status = "status",
        Tandem = "tandem",
        Id = "id",
        Version = "version",
    }
}

impl Column {
    /// What people write in.
    pub const OPEN: [Self; 6] =
        [Self::Topic, Self::Description, Self::Priority, Self::Place, Self::Proposals, Self::Contact];
}

/// The text of `register-KEY`.
pub fn text(language: Language, key: &str) -> String {
    TEXTS.of(language).say(&format!("register-{key}"), &FluentArgs::new())
}

impl Column {
    /// What stands above it.
    pub fn head(self, language: Language) -> String {
        text(language, &format!("column-{}", self.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::concerns::draft::REALISABLE;
    use crate::concerns::model::{Outcome, Priority, Stage};

    #[test]
    fn both_languages_have_every_word_once() {
        for language in Language::ALL {
            let keys = Column::ALL.iter().map(|word| format!("column-{}", word.as_str()));
            let keys = keys.chain(Priority::ALL.iter().map(|word| format!("priority-{}", word.as_str())));
            let keys = keys.chain(Stage::ALL.iter().map(|word| format!("stage-{}", word.as_str())));
            let keys = keys.chain(Outcome::ALL.iter().map(|word| format!("outcome-{}", word.as_str())));
            let keys: Vec<_> =
                keys.chain(["place-city", "place-point", "realisable", "sheet", "file"].map(str::to_owned)).collect();
            let texts: std::collections::BTreeSet<_> = keys.iter().map(|key| text(*language, key)).collect();
            assert!(texts.iter().all(|text| !text.starts_with("register-")), "{texts:?}");
            assert_eq!(texts.len(), keys.len(), "a word stands twice: {texts:?}");
            assert!(REALISABLE.contains(&text(*language, "realisable").as_str()));
        }
    }
}
