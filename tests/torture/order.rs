//! What kill -9 cannot show: that an answer leaves only after its write has reached the disk. Watches the system calls of a
//! server over SQLite: between the last write to the log and the answer stands a sync of the log that succeeded.
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::json;

use crate::client::{Client, Reply, Request};
use crate::server::{command, listening};
use crate::town::{AREAS, Town};
use crate::{bound, long};

const CALLS: &str = "trace=fdatasync,fsync,pwrite64,pwritev,write,writev,sendto,sendmsg";

/// What was seen of the log since the last answer.
#[derive(Default)]
struct Watch<'a> {
    writes: usize,
    /// How many of the writes a finished sync covers.
    synced: usize,
    /// Syncs that have begun, by thread, and how many writes there were by then.
    begun: Vec<(&'a str, usize)>,
    answers: usize,
    faults: Vec<String>,
}

impl<'a> Watch<'a> {
    fn of(trace: &'a str) -> Self {
        let mut watch = Self::default();
        for line in trace.lines() {
            let (thread, call) = line.trim_start().split_once(' ').unwrap_or_default();
            watch.see(thread, call.trim_start());
        }
        watch
    }

    fn see(&mut self, thread: &'a str, call: &str) {
        let done = call.contains(" = 0");
        if call.starts_with("<... fdatasync") || call.starts_with("<... fsync") {
            let begun = self.begun.iter().position(|(of, _)| *of == thread).map(|at| self.begun.remove(at).1);
            self.synced = begun.filter(|_| done).unwrap_or(0).max(self.synced);
        } else if call.contains("-wal>") && (call.starts_with("fdatasync(") || call.starts_with("fsync(")) {
            match done {
                true => self.synced = self.writes,
                false => self.begun.push((thread, self.writes)),
            }
        } else if call.contains("-wal>") && (call.starts_with("pwrite") || call.starts_with("write")) {
            self.writes += 1;
        } else if call.contains("HTTP/1.1 20") && !call.starts_with("<...") {
            self.answer(call);
        }
    }

    fn answer(&mut self, call: &str) {
        self.answers += 1;
        if self.writes == 0 {
            self.faults.push(format!("answer {} without a write: {call}", self.answers));
        } else if self.synced < self.writes {
            self.faults.push(format!("answer {} before its sync: {call}", self.answers));
        }
        (self.writes, self.synced) = (0, 0);
        self.begun.clear();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_write_was_synced_before_its_answer_left() {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        return println!("SKIPPED: there is no strace");
    }
    let town = Town::on_sqlite(1).await;
    let trace = town.folder.path().join("trace");
    let mut traced = start(&town, &trace);
    let Some(address) = listening(&mut traced) else { return println!("SKIPPED: strace may not trace here") };
    let acknowledged = claim_and_end(&town, &address, if long() { 500 } else { 25 });
    stop(&mut traced);
    let trace = fs::read_to_string(trace).expect("a trace");
    let watch = Watch::of(&trace);
    assert_eq!(watch.answers, acknowledged, "every answer is in the trace");
    assert_eq!(watch.faults, Vec::<String>::new());
    println!("{acknowledged} acknowledged writes, each synced before its answer: faults, {}", bound(acknowledged));
}

fn start(town: &Town, trace: &Path) -> Child {
    let plain = command(&town.city(), &town.database);
    let mut traced = Command::new("strace");
    traced.args(["-f", "-y", "-s", "40", "-e", CALLS, "-o"]).arg(trace).arg(plain.get_program()).args(plain.get_args());
    traced.current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null()).stderr(Stdio::null());
    traced.stdout(Stdio::piped()).spawn().expect("strace starts")
}

/// Ends the server, not strace: that one ends with it.
fn stop(traced: &mut Child) {
    let id = traced.id();
    let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).expect("its child");
    let server = children.split_whitespace().next().expect("a server");
    Command::new("kill").arg(server).status().expect("told to stop");
    traced.wait().expect("stopped");
}

/// One after the other, so that each answer is about the writes before it. Says how many were acknowledged.
fn claim_and_end(town: &Town, address: &str, rounds: usize) -> usize {
    let (mut acknowledged, mut client, tandem) = (0, Client::default(), &town.tandems[0]);
    let mut ask = |path: &str, header: (&str, &str), body| {
        let request = Request { method: "POST", path, cookie: &tandem.cookie, header, body: &body };
        let Reply::Said(answer) = client.ask(address, &request) else { panic!("no answer") };
        assert!(matches!(answer.status, 200 | 201), "{answer:?}");
        acknowledged += 1;
        answer.body
    };
    for round in 0..rounds {
        let key = format!("round-{round}");
        let body = json!({ "area_id": AREAS[round % AREAS.len()], "tandem_id": tandem.id, "note": "" });
        let claim = ask("/api/claims", ("idempotency-key", &key), body);
        let release = format!("/api/claims/{}/release", claim["id"].as_str().expect("an id"));
        ask(&release, ("if-match", &format!("\"{}\"", claim["version"])), json!({}));
    }
    acknowledged
}

#[test]
fn an_answer_before_its_sync_is_found() {
    let write = "7 pwrite64(12</t/town.db-wal>, \"\"..., 4096, 0) = 4096\n";
    let sync = "7 fdatasync(12</t/town.db-wal>) = 0\n";
    let answer = "8 writev(15<TCP:[1]>, [{iov_base=\"HTTP/1.1 201 Created\\r\\n\"...}], 2 <unfinished ...>\n";
    let cut = "7 fdatasync(12</t/town.db-wal> <unfinished ...>\n";
    let (resumed, failed) = ("7 <... fdatasync resumed>) = 0\n", "7 <... fdatasync resumed>) = -1 EIO\n");
    let faults = |lines: &[&str]| Watch::of(&lines.concat()).faults.len();
    assert_eq!(faults(&[write, write, sync, answer]), 0);
    assert_eq!(faults(&[write, cut, resumed, answer]), 0);
    assert_eq!(faults(&[write, sync, answer, write, answer]), 1, "the second was not synced");
    assert_eq!(faults(&[write, sync, write, answer]), 1, "written after the sync");
    assert_eq!(faults(&[write, cut, answer, resumed]), 1, "answered while it was synced");
    assert_eq!(faults(&[write, cut, write, resumed, answer]), 1, "written while it was synced");
    assert_eq!(faults(&[write, cut, failed, answer]), 1);
    assert_eq!(faults(&[answer]), 1, "answered without a write");
}
