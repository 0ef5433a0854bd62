//! Texts as they are compared: whatever the accents and capitals.
use deunicode::deunicode;

/// Small letters without accents, `ß` as `ss`; for looking whether one text is in another.
pub fn plain(text: &str) -> String {
    deunicode(text).to_lowercase()
}
