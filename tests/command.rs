//! The binary as an operator meets it: what it says, where it says it, and with which exit code it ends.
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};

const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/geodata/duesseldorf");

fn sozialraum(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sozialraum"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

fn output(arguments: &[&str]) -> Output {
    sozialraum(arguments).output().unwrap()
}

/// A running server; stopped when the test ends, however it ends.
struct Server {
    child: Child,
    headline: String,
    address: String,
}

impl Server {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let (headline, address) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        Self { child, headline, address }
    }

    fn get(&self, target: &str) -> String {
        let mut stream = TcpStream::connect(self.address.trim_start_matches("http://")).unwrap();
        write!(stream, "GET {target} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Tells it to stop; the exit code and all it logged.
    fn stop(mut self, signal: &str) -> (Option<i32>, String) {
        assert!(Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap().success());
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (self.child.wait().unwrap().code(), log)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn serve_says_which_city_runs_and_where_and_stops_when_told() {
    for signal in ["-TERM", "-INT"] {
        let server = Server::start(&mut sozialraum(&["serve", "--city", PACK, "--listen", "127.0.0.1:0"]));
        assert!(server.headline.starts_with("Düsseldorf, edition 2021, schematic boundaries"), "{}", server.headline);
        assert!(server.get("/health/ready").contains(" 200 OK"));
        assert!(server.get("/api/city").contains("\"area_count\":171"));
        assert!(server.get("/").contains("<!doctype html>"));
        assert_eq!(server.stop(signal).0, Some(0), "{signal}");
    }
}

#[test]
fn the_log_is_one_json_object_a_line_and_holds_no_question_of_anyone() {
    let mut command = sozialraum(&["serve", "--listen", "127.0.0.1:0"]);
    let server = Server::start(command.env("SOZIALRAUM_CITY", PACK));
    server.get("/api/areas/at?lon=6.7771&lat=51.2222");
    server.get("/api/search?q=canary");
    server.get("/canary.js");
    let (_, log) = server.stop("-TERM");
    let events: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let read = events.iter().find(|event| event["message"] == "city read").unwrap();
    assert_eq!((&read["city"], &read["boundaries"]), (&"duesseldorf".into(), &"schematic".into()));
    for secret in ["canary", "6.7771", "/api/"] {
        assert!(!log.contains(secret), "{log}");
    }
}

#[test]
fn what_cannot_be_served_is_said_with_its_reason() {
    let nowhere = output(&["serve", "--city", "/no/such/pack", "--listen", "127.0.0.1:0"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("city.toml"));
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let second = output(&["serve", "--city", PACK, "--listen", &address]);
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains(&format!("cannot listen on {address}")));
    assert_eq!(output(&["serve", "--listen", "somewhere"]).status.code(), Some(2));
}

#[test]
fn check_reports_for_people_and_for_programs() {
    let text = output(&["check", "--city", PACK]);
    assert_eq!(text.status.code(), Some(0), "{}", String::from_utf8_lossy(&text.stdout));
    let json = output(&["check", "--city", PACK, "--format", "json", "--language", "de"]);
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(report["errors"], 0);
    assert!(report["findings"].is_array());
    assert_eq!(output(&["check", "--city", "/no/such/pack"]).status.code(), Some(1));
}

#[test]
fn the_first_operator_is_invited_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite://{}", folder.path().join("house.db").display());
    let invite = |more: &[&str]| {
        output(&[&["invite", "--database", &database, "--base-url", "https://city.example"], more].concat())
    };
    let invited = invite(&["--role", "operator"]);
    let link = String::from_utf8(invited.stdout).unwrap();
    assert!(invited.status.success() && link.starts_with("https://city.example/?page=join#token="), "{link}");
    let houseless = invite(&["--role", "partner"]);
    assert!(!houseless.status.success() && String::from_utf8_lossy(&houseless.stderr).contains("which houses"));
    let unknown = invite(&["--role", "partner", "--partner", "nowhere", "--city", PACK]);
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("no partner 'nowhere'"));
}

#[test]
fn a_database_is_saved_and_brought_back_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (file, database, other) = (path("city.backup"), path("house.db"), path("other.db"));
    let [database, other] = [database, other].map(|file| format!("sqlite://{file}"));
    assert!(output(&["invite", "--role", "operator", "--database", &database]).status.success());
    let saved = output(&["backup", &file, "--database", &database]);
    let said = String::from_utf8(saved.stdout).unwrap();
    assert!(saved.status.success() && said.contains("1 invitation\n") && said.contains("only you"), "{said}");
    let restore = |url: &str| output(&["restore", &file, "--database", url]);
    let restored = restore(&other);
    let said = String::from_utf8(restored.stdout).unwrap();
    assert!(restored.status.success() && said.contains("1 invitation\n") && said.contains(&other), "{said}");
    let refused = restore(&other);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(refused.status.code() == Some(1) && said.contains("rows in table invitation: 1"), "{said}");
    let unreached = restore("postgres://city:secret@127.0.0.1:1/city");
    let said = String::from_utf8(unreached.stderr).unwrap();
    assert!(said.contains("postgres://…@127.0.0.1:1/city") && !said.contains("secret"), "{said}");
}
