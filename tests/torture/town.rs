//! Whom it happens to: tandems that are signed in, in a city where two may stand on one area.
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::db::Db;
use sozialraum::kernel::TandemId;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::support::{House, Person, fresh_postgres};

pub const PER_AREA: usize = 2;
pub const PER_TANDEM: usize = 3;

/// Few enough that everyone wants the same ones.
pub const AREAS: [&str; 4] = ["021002", "023003", "071009", "032001"];

pub const HOUSE: &str = "welcome-point-08";

/// A database with people in it, and the city they act in.
pub struct Town {
    pub folder: TempDir,
    pub database: String,
    pub tandems: Vec<Tandem>,
    /// Someone who speaks for a house.
    pub staff: String,
    /// The house's hall, and the half of it.
    pub rooms: Vec<String>,
}

pub struct Tandem {
    pub id: TandemId,
    /// Of one of its members.
    pub cookie: String,
}

impl Town {
    pub async fn on_sqlite(tandems: usize) -> Self {
        let folder = TempDir::new().expect("a folder");
        let database = format!("sqlite://{}", folder.path().join("town.db").display());
        Self::at(folder, database, tandems).await
    }

    pub async fn on_postgres(tandems: usize) -> Self {
        Self::at(TempDir::new().expect("a folder"), fresh_postgres().await, tandems).await
    }

    async fn at(folder: TempDir, database: String, count: usize) -> Self {
        city_for_two(&folder.path().join("city"));
        let house = House::at(&database, TempDir::new().expect("a folder")).await;
        let mut tandems = Vec::new();
        for number in 0..count {
            let (amal, _, id) = house.pair(&format!("Tandem {number}")).await;
            tandems.push(Tandem { id, cookie: amal.cookie().to_owned() });
        }
        let staff = house.staff("Sabine", Role::Partner, &[HOUSE]).await;
        let hall = room(&house, &staff, &Value::Null).await;
        let half = room(&house, &staff, &hall).await;
        house.office.db.close().await;
        let rooms = [hall, half].iter().map(|id| id.as_str().expect("an id").to_owned()).collect();
        Self { folder, database, tandems, staff: staff.cookie().to_owned(), rooms }
    }

    pub fn city(&self) -> std::path::PathBuf {
        self.folder.path().join("city")
    }

    pub async fn open(&self) -> Db {
        Db::open(&self.database).await.expect("the database opens")
    }

    /// SQLite alone: the file as it is, without the server's ways.
    pub async fn file(&self) -> SqliteConnection {
        let path = self.folder.path().join("town.db");
        SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(path)).await.expect("the file opens")
    }
}

/// The id of a room, new in the house.
async fn room(house: &House, staff: &Person, part_of: &Value) -> Value {
    let body = json!({ "partner_id": HOUSE, "name": "Room", "seats": 20, "part_of": part_of, "equipment": [] });
    house.post(staff, "/api/rooms", body).await.expect(201)["id"].clone()
}

/// The shipped pack, but with room for two on an area.
fn city_for_two(to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    fs::create_dir(to).expect("a folder");
    for file in fs::read_dir(from).expect("the pack").map(|file| file.expect("a file").path()) {
        fs::copy(&file, to.join(file.file_name().expect("a name"))).expect("a copy");
    }
    let toml = to.join("city.toml");
    let text = fs::read_to_string(&toml).expect("city.toml");
    let wider = text.replace("claims_per_area = 1", &format!("claims_per_area = {PER_AREA}"));
    assert_ne!(text, wider);
    fs::write(toml, wider).expect("written");
}
