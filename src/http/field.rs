//! Texts and codes out of bodies and queries: trimmed, capped, free of signs that hide or turn what people read.
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::problem::{Answer, Problem};

/// Letters of a name.
pub const NAME: usize = 60;
/// Letters of a title. Texts that may be no longer are one line; longer ones keep their lines.
pub const TITLE: usize = 120;
/// Letters of a note, a reason, a reflection.
pub const NOTE: usize = 1000;
/// Letters of a description.
pub const SUMMARY: usize = 2000;

/// Marks above and below one letter; more only cover what stands around.
const MOST_MARKS: usize = 4;

/// The longest code that is one.
const CODE: usize = 35;

/// A text as it is kept, at most `max` characters; may be empty. 422 `too_long`.
pub fn text(param: &str, text: &str, max: usize) -> Answer<String> {
    let text = clean(text, max > TITLE);
    let letters = text.chars().count();
    if letters <= max {
        return Ok(text);
    }
    Err(Problem::invalid(param, "too_long", format!("'{param}' has {letters} characters; at most {max} are kept.")))
}

/// The same, and something must be left of it. 422 `required`, `too_long`.
pub fn required(param: &str, text: &str, max: usize) -> Answer<String> {
    let text = self::text(param, text, max)?;
    if text.is_empty() {
        return Err(Problem::invalid(param, "required", format!("'{param}' must say something.")));
    }
    Ok(text)
}

/// The same for what may be left out: nothing, if nothing is left of it. 422 `too_long`.
pub fn optional(param: &str, text: Option<&str>, max: usize) -> Answer<Option<String>> {
    let text = text.map(|text| self::text(param, text, max)).transpose()?;
    Ok(text.filter(|text| !text.is_empty()))
}

/// Codes like `de`, `pt-BR`, `zh-Hant` (BCP 47), each once, in the order given. 422 `bad_code`, `too_many`.
pub fn codes(param: &str, codes: &[String], max_count: usize) -> Answer<Vec<String>> {
    list(param, codes, max_count, is_code)
}

/// Words of a list somewhere else, e.g. ids of areas or themes: letters, digits, `_`, `-`, `.`; each once. They are kept in
/// one text, so they hold no space. 422 `bad_code`, `too_many`.
pub fn tokens(param: &str, tokens: &[String], max_count: usize) -> Answer<Vec<String>> {
    list(param, tokens, max_count, is_token)
}

fn list(param: &str, words: &[String], max_count: usize, fits: fn(&str) -> bool) -> Answer<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        if !fits(word) {
            return Err(Problem::invalid(
                param,
                "bad_code",
                format!("'{}' is no code for '{param}'.", clean(word, false)),
            ));
        }
        if !kept.contains(word) {
            kept.push(word.clone());
        }
    }
    if kept.len() > max_count {
        return Err(Problem::invalid(param, "too_many", format!("'{param}' takes at most {max_count}.")));
    }
    Ok(kept)
}

fn is_code(code: &str) -> bool {
    let mut parts = code.split('-');
    let language = parts.next().unwrap_or_default();
    let named = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    let part = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    named && code.len() <= CODE && parts.all(part)
}

fn is_token(token: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    (1..=64).contains(&token.len()) && token.chars().all(fits)
}

fn clean(text: &str, lines: bool) -> String {
    let text = text.replace("\r\n", "\n").replace(['\u{2028}', '\u{2029}', '\r'], "\n");
    let letters = text.chars().map(|letter| if letter == '\t' || (letter == '\n' && !lines) { ' ' } else { letter });
    let shown = letters.filter(|letter| *letter == '\n' || !(letter.is_control() || hides(*letter)));
    let shown = written_one_way(shown);
    shown.trim_matches(|letter: char| letter.is_whitespace() || joins(letter) || is_blank(letter)).to_owned()
}

/// The same letter in one way (NFC), so that what looks alike is alike; with no more marks than any script writes on one.
fn written_one_way(letters: impl Iterator<Item = char>) -> String {
    let mut marks = 0;
    let few = |letter: &char| {
        marks = if is_combining_mark(*letter) { marks + 1 } else { 0 };
        marks <= MOST_MARKS
    };
    letters.nfc().filter(few).collect()
}

/// Signs that cannot be seen, or that turn the order of what can be. Two that cannot be seen stay: Persian, the Indian
/// scripts and family pictures are written with them.
fn hides(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Signs that are letters by their kind and leave nothing on paper.
fn is_blank(letter: char) -> bool {
    matches!(letter, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

fn joins(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code<T: std::fmt::Debug>(answer: Answer<T>) -> String {
        answer.expect_err("a refusal").code.into_owned()
    }

    #[test]
    fn what_hides_or_turns_letters_is_dropped() {
        assert_eq!(text("name", "  A\u{202e}mal\u{200b}\u{2066}\u{feff}\0 \u{200d}", NAME), Ok("Amal".into()));
        assert_eq!(text("name", "می\u{200c}روم", NAME), Ok("می\u{200c}روم".into()), "Persian needs it");
    }

    #[test]
    fn what_looks_alike_is_alike_and_nothing_covers_its_neighbours() {
        assert_eq!(text("name", "Ame\u{301}lie Mu\u{308}ller", NAME), Ok("Amélie Müller".into()));
        assert_eq!(text("name", "Nguye\u{302}\u{303}n", NAME), Ok("Nguyễn".into()));
        let towers = format!("x{}y", "\u{333}".repeat(50));
        assert_eq!(text("name", &towers, NAME), Ok(format!("x{}y", "\u{333}".repeat(4))));
    }

    #[test]
    fn short_texts_are_one_line_and_long_ones_keep_their_lines() {
        assert_eq!(text("title", "a\r\nb\tc", TITLE), Ok("a b c".into()));
        assert_eq!(text("note", "a\r\nb\u{2028}c", NOTE), Ok("a\nb\nc".into()));
    }

    #[test]
    fn the_cap_counts_letters_and_nothing_is_cut() {
        assert_eq!(text("name", &"ü".repeat(60), NAME).map(|text| text.len()), Ok(120));
        assert_eq!(code(text("name", &"ü".repeat(61), NAME)), "too_long");
    }

    #[test]
    fn what_looks_empty_is_empty() {
        for empty in ["", " \n ", "\u{200b}\u{200d}", "\u{202e}", "\u{3164}\u{2800}"] {
            assert_eq!(code(required("name", empty, NAME)), "required", "{empty:?}");
            assert_eq!(optional("name", Some(empty), NAME), Ok(None));
        }
    }

    #[test]
    fn codes_are_codes_each_once() {
        let codes = |list: &[&str]| codes("languages", &list.iter().map(|code| (*code).into()).collect::<Vec<_>>(), 3);
        assert_eq!(codes(&["de", "pt-BR", "de", "zh-Hant"]), Ok(vec!["de".into(), "pt-BR".into(), "zh-Hant".into()]));
        for wrong in ["", "d", "DE", "deutsch", "de-", "de ar", "de\n", "de-x"] {
            assert_eq!(code(codes(&[wrong])), "bad_code", "{wrong:?}");
        }
        assert_eq!(code(codes(&["de", "en", "ar", "uk"])), "too_many");
    }
}
