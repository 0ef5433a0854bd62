//! Who appears in the demo. All of them are invented.
use axum::Router;

use super::player::Player;
use crate::access::{Office, Role, start_session};
use crate::kernel::{PartnerId, PersonId};
use crate::people::{self, NewPerson};

/// Name, surname, languages.
type Invented = (&'static str, &'static str, &'static [&'static str]);

/// Nine connectors with thirteen languages among them.
const CONNECTORS: [Invented; 9] = [
    ("Amal", "Haddad", &["ar", "fr", "de"]),
    ("Oksana", "Melnyk", &["uk", "ru", "de"]),
    ("Yusuf", "Demir", &["tr", "ku", "de"]),
    ("Daria", "Popescu", &["ro", "en", "de"]),
    ("Tigist", "Bekele", &["am", "ti", "en"]),
    ("Mehdi", "Rahimi", &["fa", "en", "de"]),
    ("Samuel", "Okafor", &["en", "de"]),
    ("Nour", "Khalil", &["ar", "ku", "de"]),
    ("Elif", "Aydin", &["tr", "es", "de"]),
];

/// Everyone who appears.
pub struct Cast {
    pub connectors: Vec<Player>,
    /// One for each house, in the order of the houses.
    pub staff: Vec<Player>,
    pub coordinator: Player,
    pub operator: Player,
}

/// True if there are people already: then nothing is invented.
pub async fn is_peopled(office: &Office) -> Result<bool, String> {
    let mut tx = office.read().await.map_err(|problem| problem.detail)?;
    people::any(&mut tx).await.map_err(|error| error.to_string())
}

/// Writes the cast down and signs everyone in.
pub async fn gather(office: &Office, router: &Router, houses: &[PartnerId]) -> Result<Cast, String> {
    let mut connectors = Vec::new();
    for invented in CONNECTORS {
        connectors.push(enter(office, router, &someone(invented, Role::Connector)).await?);
    }
    let mut staff = Vec::new();
    for (house, name) in houses.iter().zip(["Karin", "Thomas", "Selma"]) {
        let person = someone((name, "Weber", &["de", "en"]), Role::Partner);
        staff.push(enter(office, router, &NewPerson { partners: vec![house.clone()], ..person }).await?);
    }
    let coordinator = enter(office, router, &someone(("Miriam", "Schulte", &["de", "en"]), Role::Coordinator)).await?;
    let operator = enter(office, router, &someone(("Jonas", "Brandt", &["de"]), Role::Operator)).await?;
    Ok(Cast { connectors, staff, coordinator, operator })
}

fn someone((name, surname, languages): Invented, role: Role) -> NewPerson {
    NewPerson {
        name: name.into(),
        surname: Some(surname.into()),
        contact: Some(format!("{}@example.org", name.to_lowercase())),
        role,
        languages: languages.iter().map(|code| (*code).to_owned()).collect(),
        partners: Vec::new(),
        term_ends: None,
    }
}

async fn enter(office: &Office, router: &Router, person: &NewPerson) -> Result<Player, String> {
    let (id, now) = (PersonId::new(), office.clock.now());
    let mut tx = office.write().await.map_err(|problem| problem.detail)?;
    people::add(&mut tx, id, person, now).await.map_err(|error| error.to_string())?;
    let secret = start_session(&mut tx, id, "Demo", now).await.map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    Ok(Player::new(router, id, format!("__Host-session={}", secret.text())))
}
