//! From exec to the first tile, and the memory of the process after some tiles.
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Instant;

const STARTS: usize = 7;

pub fn measure() {
    let mut starts: Vec<(f64, f64)> = (0..STARTS).map(|_| start()).collect();
    starts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (seconds, mebibytes) = starts[STARTS / 2];
    println!(
        "\nDüsseldorf: exec to first tile {:.0} ms, memory {mebibytes:.0} MiB (median of {STARTS} starts)",
        seconds * 1000.0
    );
}

/// Seconds to the first tile and MiB after every tile of the city from zoom 8 to 12.
fn start() -> (f64, f64) {
    let began = Instant::now();
    let mut server = Command::new(env!("CARGO_BIN_EXE_sozialraum"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    let lines = BufReader::new(server.stdout.take().expect("piped")).lines();
    let address = lines
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("http://").map(str::to_owned))
        .expect("an address");
    get(&address, "/tiles/areas/11/1062/682");
    let seconds = began.elapsed().as_secs_f64();
    for z in 8..=12u32 {
        let scale = 1 << (z - 8);
        for x in 132 * scale..133 * scale {
            (85 * scale..86 * scale).for_each(|y| get(&address, &format!("/tiles/areas/{z}/{x}/{y}")));
        }
    }
    let status = fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let resident =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")).and_then(|text| text.trim().strip_suffix(" kB"));
    server.kill().and_then(|()| server.wait()).expect("it stops");
    (seconds, resident.and_then(|text| text.trim().parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0)
}

fn get(address: &str, path: &str) {
    let mut stream = TcpStream::connect(address).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nhost: bench\r\naccept-encoding: gzip\r\nconnection: close\r\n\r\n")
        .expect("written");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    assert!(answer.starts_with(b"HTTP/1.1 2"), "{}", String::from_utf8_lossy(&answer[..60.min(answer.len())]));
}
