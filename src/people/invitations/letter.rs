//! The letter that brings a link to whoever it is for. Neither the letter nor where it went is kept.
use std::time::Duration;

use fluent::FluentArgs;
use tokio::time::timeout;

use super::make::Made;
use super::model::LASTS;
use crate::access::{Office, Source};
use crate::http::{Answer, Problem};
use crate::inbox::Words;
use crate::inbox::digest::Letter;
use crate::kernel::PersonId;
use crate::mail::is_address;

/// How long a mail server may take; shorter than an answer may.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whom a letter is for.
pub struct Reader {
    /// What the inviter or they themselves call them.
    pub name: Option<String>,
    /// What they speak, if that is known.
    pub languages: Vec<String>,
    /// They have an account: the link is for another device.
    pub known: bool,
}

/// Where a link is to be sent, if anywhere. 422 `bad_address`, 409 `no_mail`, 429 for whoever sends too many.
pub async fn address(office: &Office, by: PersonId, send_to: Option<&str>) -> Answer<Option<String>> {
    let Some(to) = send_to.map(str::trim) else { return Ok(None) };
    if !is_address(to) {
        return Err(Problem::invalid("send_to", "bad_address", "Write one mail address, e.g. amal@example.org."));
    }
    if office.mail.is_none() {
        return Err(Problem::conflict("no_mail", "This server sends no mail; hand the link over yourself."));
    }
    Source::person(by).knock(office, "letters").await?;
    Ok(Some(to.to_owned()))
}

/// Sends a link that was made and says whether it left; the link is good all the same. To be called after the commit.
pub async fn sent(office: &Office, mut made: Made, to: Option<String>, reader: &Reader) -> Made {
    let (Some(to), Some(mailer)) = (to, &office.mail) else { return made };
    let Letter { subject, text } = letter(office, &made.link, reader);
    let sent = match timeout(PATIENCE, mailer.send(&to, &subject, text)).await {
        Ok(Ok(())) => true,
        Ok(Err(error)) => {
            tracing::warn!(%error, "a link was not sent");
            false
        }
        Err(_) => {
            tracing::warn!("a link was not sent: the mail server takes too long");
            false
        }
    };
    made.sent = Some(sent);
    made
}

fn letter(office: &Office, link: &str, reader: &Reader) -> Letter {
    let city = &office.atlas().city;
    let language = city.languages.first().map_or("", String::as_str);
    let words = Words::in_city(language, &reader.languages);
    let mut args = FluentArgs::new();
    args.set("name", reader.name.clone().unwrap_or_default());
    args.set("city", city.name.get(language).to_owned());
    args.set("days", LASTS.num_days());
    let say = |key: &str| words.text(key, &args);
    let greeting = if reader.name.is_some() { "letter-greeting" } else { "letter-greeting-nameless" };
    let (subject, what) = match reader.known {
        true => ("letter-link-subject", "letter-link"),
        false => ("letter-invitation-subject", "letter-invitation"),
    };
    let text = [say(greeting), say(what), link.to_owned(), say("letter-lasts"), say("letter-unasked")];
    Letter { subject: say(subject), text: text.join("\n\n") + "\n" }
}
