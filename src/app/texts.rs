//! The server's own few texts for people, from the Fluent files it shares with the page.
use std::sync::LazyLock;

use crate::kernel::BothTexts;

const GERMAN: &str = include_str!("../../texts/de/server.ftl");
const ENGLISH: &str = include_str!("../../texts/en/server.ftl");
pub static TEXTS: LazyLock<BothTexts> = LazyLock::new(|| BothTexts::new(&[GERMAN], &[ENGLISH]));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::texts::assert_alike;

    #[test]
    fn both_languages_are_whole_and_say_the_same_things() {
        assert_alike(GERMAN, ENGLISH);
    }
}
