//! A server process: started, killed without warning, started again.
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

pub const BINARY: &str = env!("CARGO_BIN_EXE_sozialraum");

/// One instance, wherever it listens at the moment.
pub struct Server {
    city: PathBuf,
    database: String,
    running: Mutex<Option<(Child, String)>>,
}

impl Server {
    pub fn start(city: &Path, database: &str) -> Self {
        let server = Self { city: city.to_owned(), database: database.to_owned(), running: Mutex::new(None) };
        server.start_again();
        server
    }

    /// `host:port`; nothing while it is down.
    pub fn address(&self) -> Option<String> {
        self.running.lock().expect("no panic").as_ref().map(|(_, address)| address.clone())
    }

    /// kill -9.
    pub fn kill(&self) {
        if let Some((mut child, _)) = self.running.lock().expect("no panic").take() {
            child.kill().and_then(|()| child.wait()).expect("it is gone");
        }
    }

    /// Starts it, again and again while the database is not there yet.
    pub fn start_again(&self) {
        for _ in 0..40 {
            let mut child = command(&self.city, &self.database).spawn().expect("the binary starts");
            if let Some(address) = listening(&mut child) {
                *self.running.lock().expect("no panic") = Some((child, address));
                return;
            }
            child.wait().expect("it is gone");
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("no start with {}", self.database);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The command that serves a city over a database.
pub fn command(city: &Path, database: &str) -> Command {
    let mut command = Command::new(BINARY);
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--database", database, "--city"])
        .arg(city)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// Where a process that was started listens, once it does; nothing if it ends before.
pub fn listening(child: &mut Child) -> Option<String> {
    let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    lines.map_while(Result::ok).find_map(|line| line.strip_prefix("http://").map(str::to_owned))
}
