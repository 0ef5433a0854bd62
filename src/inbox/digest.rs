//! The letter that says once a day what is new, or at once where someone waits. Whoever reads the inbox first gets none.
use chrono::{DateTime, TimeDelta, Utc};
use fluent::FluentArgs;

use super::model::{MessageRow, ReaderRow};
use super::store;
use super::words::Words;
use crate::db::{Db, Error};
use crate::kernel::codes;
use crate::mail::{Mailer, is_address};

/// A day, with an hour's grace so that the letter does not wander through the day.
const A_DAY: TimeDelta = TimeDelta::hours(23);

/// A letter in plain text.
#[derive(Debug, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub text: String,
}

/// What someone called `name` is written, in the language they read: each message with why it came.
pub fn letter(name: &str, languages: &[String], messages: &[MessageRow], base_url: &str) -> Letter {
    let words = Words::for_languages(languages);
    let say = |key: &str, args: &[(&'static str, String)]| {
        let mut all = FluentArgs::new();
        args.iter().for_each(|(name, value)| all.set(*name, value.clone()));
        words.text(key, &all)
    };
    let mut count = FluentArgs::new();
    count.set("count", messages.len());
    let item = |message: &MessageRow| {
        format!("* {}\n  ({})\n", words.message(&message.reason, &message.facts()), words.why(&message.reason))
    };
    let items: Vec<String> = messages.iter().map(item).collect();
    let text = [
        say("digest-greeting", &[("name", name.to_owned())]),
        say("digest-intro", &[]),
        items.join("\n").trim_end().to_owned(),
        say("digest-read", &[("link", format!("{base_url}/?page=inbox"))]),
        say("digest-stop", &[("link", format!("{base_url}/?page=account"))]),
    ];
    Letter { subject: words.text("digest-subject", &count), text: text.join("\n\n") + "\n" }
}

/// Which messages are due for someone: all once a day; those behind which someone waits at once, for who wants that.
fn due(reader: &ReaderRow, now: DateTime<Utc>) -> fn(&MessageRow) -> bool {
    match (is_daily_due(reader, now), reader.digest.as_str()) {
        (true, _) => |_| true,
        (false, "at_once") => |message| message.urgent,
        (false, _) => |_| false,
    }
}

fn is_daily_due(reader: &ReaderRow, now: DateTime<Utc>) -> bool {
    reader.digested_at.is_none_or(|last| now - last >= A_DAY)
}

/// Sends every letter that is due, and says how many left. What a letter says is marked before it goes: rather none than two
/// when something breaks between; the inbox has it all the same.
pub async fn send(db: &Db, base_url: &str, mailer: &Mailer, now: DateTime<Utc>) -> Result<usize, Error> {
    let readers = store::readers(&mut db.read().await?).await?;
    let mut sent = 0;
    for reader in readers.iter().filter(|reader| is_address(&reader.contact)) {
        let messages = take(db, reader, now).await?;
        if messages.is_empty() {
            continue;
        }
        let letter = letter(&reader.name, &codes(&reader.languages), &messages, base_url);
        match mailer.send(&reader.contact, &letter.subject, letter.text).await {
            Ok(()) => sent += 1,
            Err(error) => {
                tracing::warn!(%error, "a digest did not leave; it is tried again");
                give_back(db, reader, &messages).await?;
            }
        }
    }
    Ok(sent)
}

/// Marks what is due and returns it; another instance that looks at the same time gets none of it.
async fn take(db: &Db, reader: &ReaderRow, now: DateTime<Utc>) -> Result<Vec<MessageRow>, Error> {
    let due = due(reader, now);
    let mut tx = db.write().await?;
    let mut taken = Vec::new();
    for message in store::undigested(&mut tx, reader.id).await?.into_iter().filter(due) {
        if store::mark_digested(&mut tx, message.id, now).await? {
            taken.push(message);
        }
    }
    if !taken.is_empty() && is_daily_due(reader, now) {
        store::set_digested(&mut tx, reader.id, Some(now)).await?;
    }
    tx.commit().await?;
    Ok(taken)
}

async fn give_back(db: &Db, reader: &ReaderRow, messages: &[MessageRow]) -> Result<(), Error> {
    let mut tx = db.write().await?;
    for message in messages {
        store::unmark_digested(&mut tx, message.id).await?;
    }
    store::set_digested(&mut tx, reader.id, reader.digested_at).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{MessageId, PersonId};

    fn message(reason: &str, facts: &str, urgent: bool) -> MessageRow {
        MessageRow {
            id: MessageId::new(),
            reason: reason.into(),
            urgent,
            record: "claim".into(),
            record_id: String::new(),
            facts: facts.into(),
            created_at: DateTime::UNIX_EPOCH,
            read_at: None,
        }
    }

    #[test]
    fn a_letter_says_what_is_new_why_and_how_to_stop_it() {
        let messages = [message("area_free", r#"{"area": "Garath-Südost"}"#, false)];
        let Letter { subject, text } = letter("Amal", &["ar".into(), "de".into()], &messages, "https://city.example");
        assert_eq!(subject, "Sozialraum: eine Nachricht");
        for part in [
            "Hallo Amal,",
            "* Garath-Südost ist wieder frei.",
            "Ihr wolltet es wissen",
            "https://city.example/?page=account",
        ] {
            assert!(text.contains(part), "{part} is missing in\n{text}");
        }
        assert!(letter("Amal", &["en".into()], &messages, "").text.contains("is free again"));
    }

    #[test]
    fn letters_come_once_a_day_and_at_once_only_where_someone_waits() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(9);
        let reader = |digest: &str, hours: i64| ReaderRow {
            id: PersonId::new(),
            name: String::new(),
            contact: String::new(),
            languages: String::new(),
            digest: digest.into(),
            digested_at: Some(now - TimeDelta::hours(hours)),
        };
        let (waits, rests) = (message("request_asked", "{}", true), message("area_free", "{}", false));
        let due = |digest, hours| [&waits, &rests].map(due(&reader(digest, hours), now));
        assert_eq!(due("daily", 24), [true, true]);
        assert_eq!(due("daily", 2), [false, false]);
        assert_eq!(due("at_once", 2), [true, false]);
        assert_eq!(due("at_once", 24), [true, true]);
    }
}
