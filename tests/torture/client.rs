//! A client on one kept connection that never takes silence for an answer.
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// Longer than any honest answer takes here.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub cookie: &'a str,
    pub header: (&'a str, &'a str),
    pub body: &'a Value,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

/// What came of a request.
#[derive(Debug)]
pub enum Reply {
    Said(Answer),
    /// It was sent; nobody knows whether it was done.
    Silence,
    /// Nobody was there to send it to.
    Unsent,
}

#[derive(Default)]
pub struct Client {
    kept: Option<(String, BufReader<TcpStream>)>,
}

impl Client {
    /// A connection on which no answer came is given up.
    pub fn ask(&mut self, address: &str, request: &Request<'_>) -> Reply {
        let kept = self.kept.take().filter(|(to, _)| to == address).map(|(_, stream)| stream);
        let Some(mut stream) = kept.or_else(|| connect(address)) else { return Reply::Unsent };
        let Some(answer) = exchange(&mut stream, request) else { return Reply::Silence };
        self.kept = Some((address.to_owned(), stream));
        Reply::Said(answer)
    }
}

fn connect(address: &str) -> Option<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).and_then(|()| stream.set_nodelay(true)).ok()?;
    Some(BufReader::new(stream))
}

fn exchange(stream: &mut BufReader<TcpStream>, request: &Request<'_>) -> Option<Answer> {
    let Request { method, path, cookie, header: (name, value), body } = request;
    let body = body.to_string();
    let length = body.len();
    let text = format!(
        "{method} {path} HTTP/1.1\r\nhost: torture\r\ncookie: {cookie}\r\n{name}: {value}\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    stream.get_mut().write_all(text.as_bytes()).ok()?;
    read(stream)
}

/// One whole answer; anything less is none.
fn read(stream: &mut BufReader<TcpStream>) -> Option<Answer> {
    let mut line = String::new();
    stream.read_line(&mut line).ok()?;
    let status = line.split(' ').nth(1)?.parse().ok()?;
    let mut length = 0;
    loop {
        line.clear();
        stream.read_line(&mut line).ok().filter(|read| *read > 0)?;
        match line.trim_end().split_once(": ") {
            Some(("content-length", text)) => length = text.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Answer { status, body: serde_json::from_slice(&body).unwrap_or_default() })
}
