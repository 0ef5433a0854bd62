//! Numbers as tables print them. The format is declared, never guessed: what does not fit it is refused.
//! No exponents, no infinities, no bare signs.
use serde::{Deserialize, Serialize};

/// How a table writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberFormat {
    /// `1234.5`
    Plain,
    /// `1.234,5` or `1234,5`; points only between complete groups of three.
    German,
}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    NotANumber,
    /// A point or comma that the declared format does not allow there: it may be the other format.
    OtherFormat,
    TooLong,
    TooLarge,
}

/// Longer texts are no figures.
const LONGEST: usize = 32;
/// Beyond this a double no longer holds every whole number.
const LARGEST: f64 = 9e15;

/// Reads `text` as a number; surrounding white space is ignored.
pub fn parse(text: &str, format: NumberFormat) -> Result<f64, NumberFault> {
    let text = text.trim();
    if text.len() > LONGEST {
        return Err(NumberFault::TooLong);
    }
    let (negative, unsigned) = sign(text);
    let plain = match format {
        NumberFormat::Plain => unsigned.to_owned(),
        NumberFormat::German => ungrouped(unsigned)?,
    };
    if !is_decimal(&plain) {
        return Err(fault(unsigned));
    }
    let number: f64 = plain.parse().map_err(|_| NumberFault::NotANumber)?;
    within_limits(if negative { -number } else { number })
}

/// A number that came typed: finite and exact enough.
pub fn within_limits(number: f64) -> Result<f64, NumberFault> {
    if !number.is_finite() {
        return Err(NumberFault::NotANumber);
    }
    if number.abs() > LARGEST { Err(NumberFault::TooLarge) } else { Ok(number + 0.0) }
}

/// Hyphen or the typographic minus.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

/// German to plain: points are dropped where they stand between complete groups, the comma becomes the point.
fn ungrouped(text: &str) -> Result<String, NumberFault> {
    let (whole, fraction) = text.split_once(',').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let groups: Vec<&str> = whole.split('.').collect();
    let complete = groups.len() == 1
        || (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3)
            // 0.123 can only be a plain decimal
            && groups[0] != "0";
    if !complete || fraction.is_some_and(|fraction| fraction.contains('.')) {
        return Err(fault(text));
    }
    let whole = groups.concat();
    Ok(fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}")))
}

/// Digits, maybe followed by a point and digits.
fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(text),
    }
}

fn fault(text: &str) -> NumberFault {
    let numeric = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b',';
    if text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().all(numeric) {
        NumberFault::OtherFormat
    } else {
        NumberFault::NotANumber
    }
}
