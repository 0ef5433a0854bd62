//! Making an invitation: its secret leaves once, behind a `#` that no server's log ever sees.
use chrono::{DateTime, Utc};
use fast_qr::convert::{Builder, Shape, svg::SvgBuilder};
use fast_qr::{ECL, QRBuilder};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{LASTS, NewInvitation};
use super::rules::fits;
use super::store;
use crate::access::{Role, Secret};
use crate::db::{Db, Error, Tx};
use crate::http::Answer;
use crate::journal::{self, Entry, Record};
use crate::kernel::{Clock, InvitationId, PartnerId};

/// An invitation that was just made. The link is shown this once.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationMade)]
pub struct Made {
    id: InvitationId,
    pub link: String,
    /// The link as a picture, SVG.
    qr: String,
    expires_at: DateTime<Utc>,
    /// Whether the mail server took the letter; absent when none was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = bool)]
    pub sent: Option<bool>,
}

/// Writes an invitation down and returns its link.
pub async fn make(
    tx: &mut Tx,
    base_url: &str,
    id: InvitationId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    let secret = Secret::new();
    store::add(tx, id, new, &secret.hash(), now).await?;
    Ok(shown(base_url, id, &secret, now + LASTS))
}

/// The link of an invitation whose first answer was lost; the one in it is dead.
pub async fn made(tx: &mut Tx, base_url: &str, id: InvitationId) -> Result<Option<Made>, Error> {
    let secret = Secret::new();
    store::renew_secret(tx, id, &secret.hash()).await?;
    Ok(store::one(tx, id).await?.map(|invitation| shown(base_url, id, &secret, invitation.expires_at)))
}

fn shown(base_url: &str, id: InvitationId, secret: &Secret, expires_at: DateTime<Utc>) -> Made {
    let link = link_for(base_url, secret.text());
    Made { id, qr: picture(&link), link, expires_at, sent: None }
}

/// The address a secret is opened at.
fn link_for(base_url: &str, secret: &str) -> String {
    format!("{base_url}/?page=join#token={secret}")
}

/// A link is far below what a QR code holds; if it were not, there would be no picture.
fn picture(link: &str) -> String {
    let code = QRBuilder::new(link).ecl(ECL::M).build();
    code.map(|code| SvgBuilder::default().shape(Shape::Square).margin(4).to_str(&code)).unwrap_or_default()
}

/// Invites someone from the command line, e.g. the first operator. Returns the link. 422 as [`fits`] says.
pub async fn first(
    db: &Db,
    base_url: &str,
    role: Role,
    name: Option<String>,
    partners: Vec<PartnerId>,
) -> Answer<String> {
    let (id, now) = (InvitationId::new(), Clock::default().now());
    let new = NewInvitation { role, name, partners, tandem: None, person: None, by: None };
    fits(&new)?;
    let mut tx = db.write().await?;
    let made = make(&mut tx, base_url.trim_end_matches('/'), id, &new, now).await?;
    journal::append(&mut tx, now, None, &[Entry::new("invited", Record::Invitation, id)]).await?;
    tx.commit().await?;
    Ok(made.link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_stands_behind_the_hash_sign_and_the_picture_is_one() {
        let link = link_for("https://sozialraum.example", "s3cret");
        assert_eq!(link, "https://sozialraum.example/?page=join#token=s3cret");
        let picture = picture(&link);
        assert!(picture.starts_with("<svg") && picture.ends_with("</svg>") && !picture.contains("s3cret"));
    }
}
