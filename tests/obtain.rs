//! Bringing official files over real HTTP from a server on this machine.
use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::thread::JoinHandle;

use sha2::{Digest, Sha256};
use sozialraum::city::{ObtainError, Obtained, Outcome, Progress, obtain};
use tempfile::TempDir;

const BODY: &[u8] = br#"{"type":"FeatureCollection","features":[]}"#;

/// Answers one request with `status` and [`BODY`]; gives back the path that was asked for.
fn serve_once(status: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a caller");
        let mut request = Vec::new();
        let mut byte = [0];
        while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).expect("a request") == 1 {
            request.push(byte[0]);
        }
        write!(stream, "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", BODY.len())
            .expect("a head");
        stream.write_all(BODY).expect("a body");
        String::from_utf8_lossy(&request).split(' ').nth(1).unwrap_or_default().to_owned()
    });
    (address, asked)
}

/// The invented city with official boundaries at `url`, and an official table without an address.
fn pack(url: &str, sha256: &str) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let city = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini-city/city.toml");
    let boundaries = format!(
        "[areas.official_boundaries]\nkind = \"official\"\nfile = \"grenzen.geojson\"\nid_property = \"id\"\nattribution = {{ de = \"Amt\", en = \"Office\" }}\nsource = \"Amt\"\nlicence = \"dl-de/zero-2-0\"\nurl = \"{url}\"\nsha256 = \"{sha256}\"\n"
    );
    let values = "[official_values]\nfile = \"atlas.xlsx\"\nformat = \"xlsx\"\nid_column = \"Nr\"\nsource = \"Amt\"\nlicence = \"none\"\nreference_date = \"2024-12-31\"\n";
    let text = fs::read_to_string(city).expect("the invented city");
    fs::write(folder.path().join("city.toml"), format!("{text}\n{boundaries}\n{values}")).expect("a pack");
    folder
}

fn sha256() -> String {
    Sha256::digest(BODY).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn run(pack: &TempDir, into: &Path) -> (Result<Vec<Obtained>, ObtainError>, usize) {
    let mut steps = 0;
    (obtain(pack.path(), into, &mut |_: Progress<'_>| steps += 1), steps)
}

#[test]
fn a_file_is_brought_checked_and_not_brought_twice() {
    let (address, asked) = serve_once("200 OK");
    let pack = pack(&format!("{address}/Sozialräume 1.geojson"), &sha256());
    let into = TempDir::new().expect("a folder");
    let folder = into.path().join("new");
    let (obtained, steps) = run(&pack, &folder);
    let expected = |outcome| {
        vec![
            Obtained { file: "grenzen.geojson".into(), outcome },
            Obtained { file: "atlas.xlsx".into(), outcome: Outcome::NotOffered },
        ]
    };
    assert_eq!(obtained.expect("brought"), expected(Outcome::Downloaded { bytes: BODY.len() as u64 }));
    assert!(steps >= 2, "asking and receiving are told");
    assert_eq!(asked.join().expect("asked once"), "/Sozialr%C3%A4ume%201.geojson");
    assert_eq!(fs::read(folder.join("grenzen.geojson")).expect("the file"), BODY);
    // nobody listens any more: what is there is not asked for again
    assert_eq!(run(&pack, &folder).0.expect("already there"), expected(Outcome::AlreadyThere));
}

#[test]
fn nothing_appears_under_the_name_of_a_file_that_was_not_brought_whole() {
    let (wrong, _asked) = serve_once("200 OK");
    let (gone, _asked) = serve_once("404 Not Found");
    let closed = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let cases = [
        (wrong, "0".repeat(64), "obtain-checksum-other"),
        (gone, sha256(), "obtain-unreachable"),
        (format!("http://{closed}"), sha256(), "obtain-unreachable"),
        ("no address".into(), sha256(), "obtain-unreachable"),
    ];
    for (url, sha256, code) in cases {
        let into = TempDir::new().expect("a folder");
        let error = run(&pack(&url, &sha256), into.path()).0.expect_err(code);
        assert_eq!(error.finding.code, code, "{url}");
        assert_eq!(fs::read_dir(into.path()).expect("the folder").count(), 0, "{url}");
    }
}
