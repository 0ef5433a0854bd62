//! Findings in words, from `texts/<language>/check.ftl`, as text for people and as JSON for programs.
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent::{FluentArgs, FluentValue};
use serde::Serialize;

use crate::intake::{Arg, Finding, Severity};
use crate::kernel::{self, Texts};

/// Findings of one kind that are written out; the rest is counted.
const MOST_OF_A_KIND: usize = 100;

/// Everything needed to write in one language.
struct Language {
    texts: Texts,
    /// Between thousands, and before decimals.
    marks: (char, char),
}

static GERMAN: LazyLock<Language> = LazyLock::new(|| Language {
    texts: Texts::new(kernel::Language::German, &[include_str!("../../texts/de/check.ftl")]),
    marks: ('.', ','),
});
static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language {
    texts: Texts::new(kernel::Language::English, &[include_str!("../../texts/en/check.ftl")]),
    marks: (',', '.'),
});

fn language(tag: &str) -> &'static Language {
    match kernel::Language::of(tag) {
        kernel::Language::German => &GERMAN,
        kernel::Language::English => &ENGLISH,
    }
}

/// The findings as text in `language` (`de`, else English): place, code and message, then the advice indented;
/// at the end how many there are. Lines end with `\n`.
pub fn text(findings: &[Finding], language: &str) -> String {
    let words = self::language(language);
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    let mut text = String::new();
    for finding in findings {
        let count = written.entry(finding.code).or_default();
        *count += 1;
        if *count <= MOST_OF_A_KIND {
            text.push_str(&block(finding, words));
        }
    }
    for (code, count) in written.into_iter().filter(|(_, count)| *count > MOST_OF_A_KIND) {
        let args = BTreeMap::from([("count", FluentValue::from(count - MOST_OF_A_KIND)), ("code", code.into())]);
        text.push_str(&format!("{}\n", words.message("more-of-a-kind", None, args)));
    }
    text.push_str(&format!("{}\n", summary(findings, words)));
    text
}

fn block(finding: &Finding, words: &Language) -> String {
    let mark = words.message(severity_key(finding.severity), None, BTreeMap::new());
    let message = message(finding, words);
    let advice = advice(finding, words);
    format!("{}  {mark} {}  {message}\n    {advice}\n", place(finding), finding.code)
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}

/// `file:line:column`, as far as known: editors open it.
fn place(finding: &Finding) -> String {
    let place = &finding.place;
    let numbers = [place.line, place.column];
    numbers.iter().flatten().fold(place.file.clone(), |text, number| format!("{text}:{number}"))
}

fn summary(findings: &[Finding], words: &Language) -> String {
    let [errors, warnings, notes] = counts(findings);
    let args = [("errors", errors), ("warnings", warnings), ("notes", notes)];
    words.message("summary", None, args.into_iter().map(|(name, count)| (name, FluentValue::from(count))).collect())
}

fn counts(findings: &[Finding]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| findings.iter().filter(|finding| finding.severity == severity).count())
}

#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<ReportedFinding<'a>>,
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct ReportedFinding<'a> {
    severity: Severity,
    code: &'a str,
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    area: Option<&'a str>,
    message: String,
    advice: String,
}

/// The findings as one JSON object `{"findings": […], "errors", "warnings", "notes"}`, messages in `language`.
pub fn json(findings: &[Finding], language: &str) -> String {
    let words = self::language(language);
    let [errors, warnings, notes] = counts(findings);
    let reported = |finding| reported(finding, words);
    let report = Report { findings: findings.iter().map(reported).collect(), errors, warnings, notes };
    // texts and counts always serialise
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn reported<'a>(finding: &'a Finding, words: &Language) -> ReportedFinding<'a> {
    ReportedFinding {
        severity: finding.severity,
        code: finding.code,
        file: &finding.place.file,
        line: finding.place.line,
        column: finding.place.column,
        area: finding.about.as_deref(),
        message: message(finding, words),
        advice: advice(finding, words),
    }
}

fn message(finding: &Finding, words: &Language) -> String {
    let message = words.message(finding.code, None, args(finding, words));
    match &finding.about {
        Some(id) => format!("{id}: {message}"),
        None => message,
    }
}

fn advice(finding: &Finding, words: &Language) -> String {
    words.message(finding.code, Some("advice"), args(finding, words))
}

fn args(finding: &Finding, words: &Language) -> BTreeMap<&'static str, FluentValue<'static>> {
    let written = |name: &str, arg: &Arg| match arg {
        Arg::Text(text) => text.clone(),
        Arg::Number(number) => words.number(*number, if matches!(name, "x" | "y") { 5 } else { 2 }),
    };
    finding.args.iter().map(|(name, arg)| (*name, FluentValue::from(written(name, arg)))).collect()
}

impl Language {
    /// A text by its key; the key itself where the file does not have it.
    fn message(&self, key: &str, attribute: Option<&str>, args: BTreeMap<&'static str, FluentValue<'_>>) -> String {
        let args: FluentArgs<'_> = args.into_iter().collect();
        self.texts.find(key, attribute, &args).unwrap_or_else(|| key.to_owned())
    }

    /// At most `decimals` decimals, no zeros at the end, thousands kept apart.
    fn number(&self, number: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", number.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let fraction = fraction.trim_end_matches('0');
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push(self.marks.0);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.marks.1);
            text.push_str(fraction);
        }
        let zero = text.chars().all(|c| !c.is_ascii_digit() || c == '0');
        if number < 0.0 && !zero { format!("\u{2212}{text}") } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let both = |number, decimals| [&GERMAN, &ENGLISH].map(|language| language.number(number, decimals));
        assert_eq!(both(2_036_643.0, 2), ["2.036.643", "2,036,643"]);
        assert_eq!(both(-1234.5, 2), ["\u{2212}1.234,5", "\u{2212}1,234.5"]);
        assert_eq!(both(0.0001, 2), ["0", "0"]);
        assert_eq!(both(-0.0001, 2), ["0", "0"]);
        assert_eq!(both(999.999, 2), ["1.000", "1,000"]);
    }
}
