//! Which concerns say nearly the same: by their words and by the threes of letters in them, so that „Beleuchtung am
//! Spielplatz“ finds „Spielplatzbeleuchtung“. Pure.
use std::collections::BTreeSet;

use crate::kernel::plain;

/// Below this two texts are not alike.
pub const ALIKE: f64 = 0.25;
/// How much nearer two concerns of one area are.
const NEIGHBOURS: f64 = 1.2;

/// Words that say nothing of what a text is about.
const STOP_WORDS: &str = "aber alle als also am an auch auf aus bei beim bis da das dass dem den der des die dies diese dieser doch \
     dort du ein eine einem einen einer eines er es etwas euch fuer gibt haben hat hier ich ihr im in ins ist ja kann kein keine \
     man mehr mit muss nach nicht noch nur ob oder oft schon sehr sein sich sie sind so soll uber um und uns unser unsere unter \
     vom von vor war was weil wenn wer wie wir wird wo zu zum zur \
     a about all also an and any are as at be been but by can do does for from had has have here how i if in into is it its many \
     more much must no not of often on only or our out should so some that the their there these they this to too up very was we \
     were what when where which who why will with you your";

/// A text without accents, capitals, signs and words that say nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    words: BTreeSet<String>,
    threes: BTreeSet<[u8; 3]>,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let plain = plain(text);
        let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
        let telling = |word: &&str| word.len() > 1 && !STOP_WORDS.split_whitespace().any(|stop| stop == *word);
        let words: BTreeSet<String> = words.filter(telling).map(str::to_owned).collect();
        let threes = words.iter().flat_map(|word| threes(word)).collect();
        Self { words, threes }
    }

    /// 0, nothing in common, to 1: the mean of Sørensen and Dice's coefficient over words and over threes of letters.
    pub fn alike(&self, other: &Self) -> f64 {
        f64::midpoint(dice(&self.words, &other.words), dice(&self.threes, &other.threes))
    }
}

/// How alike what somebody types is to a concern, 0 to 1: to its topic, or to all it says.
pub fn alike(typed: &Folded, topic: &str, description: &str, same_area: bool) -> f64 {
    let whole = Folded::new(&format!("{topic} {description}"));
    let found = typed.alike(&Folded::new(topic)).max(typed.alike(&whole));
    let nearer = if same_area { (found * NEIGHBOURS).min(1.0) } else { found };
    (nearer * 100.0).round() / 100.0
}

fn threes(word: &str) -> Vec<[u8; 3]> {
    let padded = format!(" {word} ");
    padded.as_bytes().windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}

fn dice<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    let all = a.len() + b.len();
    if all == 0 { 0.0 } else { 2.0 * a.intersection(b).count() as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str, topic: &str) -> f64 {
        alike(&Folded::new(typed), topic, "", false)
    }

    #[test]
    fn the_same_said_otherwise_is_found_and_another_matter_is_not() {
        assert_eq!(
            of("Mülleimer am Spielplatz", "MUELLEIMER, am Spielplatz!"),
            of("Mülleimer am Spielplatz", "Mueleimer Spielplatz")
                .max(of("Muelleimer Spielplatz", "Mülleimer am Spielplatz"))
        );
        assert!(of("Beleuchtung am Spielplatz", "Spielplatzbeleuchtung fehlt") >= ALIKE);
        assert!(of("Deutschkurs am Abend", "Abendkurse Deutsch") >= ALIKE);
        assert!(of("Deutschkurs am Abend", "Der Aufzug in der Unterführung ist defekt") < ALIKE);
        assert!(of("Licht in der Unterführung", "Kurs in der Bibliothek") < ALIKE, "small words count for nothing");
        assert!(of("", "Licht") < ALIKE && of("und der die", "das und ist") < ALIKE);
    }

    #[test]
    fn one_area_is_a_little_nearer_and_nothing_is_nearer_than_the_same() {
        let typed = Folded::new("Licht am Weg");
        assert!(alike(&typed, "Licht auf dem Schulweg", "", true) > alike(&typed, "Licht auf dem Schulweg", "", false));
        assert!((alike(&typed, "Licht am Weg", "", true) - 1.0).abs() < f64::EPSILON);
    }
}
