//! What the table of gaps says, from `texts/<language>/table.ftl`.
use std::sync::LazyLock;

use fluent::FluentArgs;

use crate::kernel::{BothTexts, Language};

const GERMAN: &str = include_str!("../../texts/de/table.ftl");
const ENGLISH: &str = include_str!("../../texts/en/table.ftl");
static TEXTS: LazyLock<BothTexts> = LazyLock::new(|| BothTexts::new(&[GERMAN], &[ENGLISH]));

/// The text of `key` with what it names, or the key.
pub fn say(language: Language, key: &str, args: &[(&str, String)]) -> String {
    let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    TEXTS.of(language).say(key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::texts::assert_alike;

    #[test]
    fn both_languages_are_whole_and_have_the_same_texts() {
        assert_alike(GERMAN, ENGLISH);
    }
}
