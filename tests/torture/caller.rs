//! Someone who asks until there is an answer, over whichever instance is up.
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Dice;
use crate::client::{Answer, Client, Reply, Request};
use crate::server::Server;

/// After this an answer that never came is given up.
const GIVE_UP: Duration = Duration::from_secs(30);

pub struct Caller<'a> {
    cookie: &'a str,
    servers: &'a [Server],
    client: Client,
    pub dice: Dice,
    /// Answers that never came, or that said neither yes nor no.
    pub unknown: usize,
}

impl<'a> Caller<'a> {
    pub fn new(cookie: &'a str, servers: &'a [Server]) -> Self {
        Self { cookie, servers, client: Client::default(), dice: Dice::new(), unknown: 0 }
    }

    /// Asks until there is a yes or a no. What says neither (5xx, silence) is asked again, the same way.
    pub fn settle(&mut self, path: &str, header: (&str, &str), body: &Value) -> Option<Answer> {
        let give_up = Instant::now() + GIVE_UP;
        let request = Request { method: "POST", path, cookie: self.cookie, header, body };
        while Instant::now() < give_up {
            let server = &self.servers[self.dice.below(self.servers.len() as u64) as usize];
            match server.address().map_or(Reply::Unsent, |address| self.client.ask(&address, &request)) {
                Reply::Said(answer) if answer.status < 500 => return Some(answer),
                Reply::Said(_) | Reply::Silence => self.unknown += 1,
                Reply::Unsent => {}
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }
}
