//! A text in several languages, as `city.toml` declares it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Language code (BCP 47) to text. Never empty in a pack that was read without errors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct Translated(BTreeMap<String, String>);

impl Translated {
    pub fn new<const N: usize>(texts: [(&str, &str); N]) -> Self {
        Self(texts.map(|(language, text)| (language.into(), text.into())).into())
    }

    /// The text in `language`, or in the first language there is.
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    pub fn has(&self, language: &str) -> bool {
        self.0.contains_key(language)
    }

    /// All texts, for search.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}
