//! Numbers as they are written: in the declared format and in no other.
use sozialraum::intake::NumberFormat;
use sozialraum::intake::number::{self, NumberFault};

#[test]
fn numbers_are_read_in_the_declared_format_and_in_no_other() {
    use NumberFormat::{German, Plain};
    let cases: [(&str, NumberFormat, Result<f64, NumberFault>); 20] = [
        ("1234.5", Plain, Ok(1234.5)),
        (" 44 ", Plain, Ok(44.0)),
        ("-0.6", Plain, Ok(-0.6)),
        ("1234,5", Plain, Err(NumberFault::OtherFormat)),
        ("1.234.567", Plain, Err(NumberFault::OtherFormat)),
        ("1.234.567,8", German, Ok(1_234_567.8)),
        ("1.234", German, Ok(1234.0)),
        ("\u{2212}0,6", German, Ok(-0.6)),
        ("44.12", German, Err(NumberFault::OtherFormat)),
        ("0.123", German, Err(NumberFault::OtherFormat)),
        ("1234.567", German, Err(NumberFault::OtherFormat)),
        ("1,234.5", German, Err(NumberFault::OtherFormat)),
        ("", Plain, Err(NumberFault::NotANumber)),
        ("-", Plain, Err(NumberFault::NotANumber)),
        ("NaN", Plain, Err(NumberFault::NotANumber)),
        ("inf", Plain, Err(NumberFault::NotANumber)),
        ("1e309", Plain, Err(NumberFault::NotANumber)),
        ("0x10", Plain, Err(NumberFault::NotANumber)),
        ("10000000000000000", Plain, Err(NumberFault::TooLarge)),
        ("1234567890123456789012345678901234", Plain, Err(NumberFault::TooLong)),
    ];
    for (text, format, expected) in cases {
        assert_eq!(number::parse(text, format), expected, "{text:?} as {format:?}");
    }
    let endless = "9".repeat(1_000_000);
    assert_eq!(number::parse(&endless, Plain), Err(NumberFault::TooLong));
}
