//! Letters in plain text, by the mail server the operator names, or into a folder that something else empties. Knows no
//! domain word. Without either there is no mail, and nothing waits for it.
use lettre::address::AddressError;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Address, AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// Why there is no mailer, or a letter did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("'{0}' is no mail server; write smtps://USER:PASSWORD@HOST, smtp://HOST?tls=required or file:///FOLDER")]
    Server(String),
    #[error("'{0}' is no mail address")]
    Address(String),
    #[error("the letter could not be written: {0}")]
    Letter(#[from] lettre::error::Error),
    #[error("the mail server did not take it: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    #[error("the letter could not be kept: {0}")]
    File(#[from] lettre::transport::file::Error),
}

/// Clones share the connections.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>),
}

impl Mailer {
    /// `url`: `smtps://…`, `smtp://…?tls=required` or `file:///FOLDER`. `from`: what letters come from, `Name <name@host>`.
    pub fn new(url: &str, from: &str) -> Result<Self, MailError> {
        let from = from.parse().map_err(|_| MailError::Address(from.to_owned()))?;
        let way = match url.strip_prefix("file://") {
            Some(folder) => Way::Folder(AsyncFileTransport::new(folder)),
            None => Way::Server(server(url)?),
        };
        Ok(Self { from, way })
    }

    /// Sends a letter, or says why not. `to`: a mail address alone.
    pub async fn send(&self, to: &str, subject: &str, text: String) -> Result<(), MailError> {
        let address: Address = to.parse().map_err(|_: AddressError| MailError::Address(to.to_owned()))?;
        let letter = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, address))
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(text)?;
        match &self.way {
            Way::Server(server) => drop(server.send(letter).await?),
            Way::Folder(folder) => drop(folder.send(letter).await?),
        }
        Ok(())
    }
}

fn server(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailError> {
    // The address holds a password: only its host is said.
    let shown = || url.rsplit('@').next().unwrap_or_default().to_owned();
    if !url.starts_with("smtp") {
        return Err(MailError::Server(shown()));
    }
    Ok(AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| MailError::Server(shown()))?.build())
}

/// True if letters can be sent to it, e.g. `amal@example.org`.
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: &str = "Sozialraum <sozialraum@example.org>";

    #[tokio::test]
    async fn a_letter_lands_in_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let mailer = Mailer::new(&format!("file://{}", folder.path().display()), FROM).expect("a mailer");
        mailer.send("amal@example.org", "Hallo", "Grüße\n".into()).await.expect("sent");
        let files: Vec<_> = std::fs::read_dir(folder.path()).expect("files").collect();
        assert_eq!(files.len(), 1);
        let unsendable = mailer.send("amal@example.org\r\nBcc: all@example.org", "Hallo", String::new()).await;
        assert!(matches!(unsendable, Err(MailError::Address(_))));
    }

    #[tokio::test]
    async fn a_wrong_server_is_named_without_its_password() {
        let Err(error) = Mailer::new("http://user:secret@mail.test", FROM) else { panic!("taken") };
        assert!(!error.to_string().contains("secret"), "{error}");
        assert!(Mailer::new("smtps://user:secret@mail.test", FROM).is_ok());
    }
}
