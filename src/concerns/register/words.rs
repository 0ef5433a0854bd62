//! The words of the table, from `texts/<language>/register.ftl`: the server writes and reads them.
use std::sync::LazyLock;

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;
use utoipa::ToSchema;

use crate::words;

type Bundle = FluentBundle<FluentResource>;

static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle("de", include_str!("../../../texts/de/register.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../../../texts/en/register.ftl")));

/// A language the table is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum Language {
    #[default]
    #[serde(rename = "de")]
    German,
    #[serde(rename = "en")]
    English,
}

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

impl Language {
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The text of `register-KEY`.
    pub fn text(self, key: &str) -> String {
        let bundle = if self == Self::German { &GERMAN } else { &ENGLISH };
        let key = format!("register-{key}");
        let pattern = bundle.get_message(&key).and_then(|message| message.value());
        pattern.map_or(key, |text| bundle.format_pattern(text, None, &mut Vec::new()).into_owned())
    }

    pub fn column(self, column: Column) -> String {
        self.text(&format!("column-{}", column.as_str()))
    }
}

/// A faulty line costs that line; a test sees to it that there is none.
fn bundle(tag: &str, source: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Cells are compared: no marks of direction in them.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
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
            let texts: std::collections::BTreeSet<_> = keys.iter().map(|key| language.text(key)).collect();
            assert!(texts.iter().all(|text| !text.starts_with("register-")), "{texts:?}");
            assert_eq!(texts.len(), keys.len(), "a word stands twice: {texts:?}");
            assert!(REALISABLE.contains(&language.text("realisable").as_str()));
        }
    }
}
