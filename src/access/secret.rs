//! Secrets of sessions, invitations and feeds: 256 random bits, shown once, kept only as their hash.
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

/// A secret on its way out; it is never stored and never logged.
pub struct Secret(String);

impl Secret {
    pub fn new() -> Self {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the system gives random bytes");
        Self(BASE64URL_NOPAD.encode(&bytes))
    }

    /// As it stands in a link: 43 letters of A–Z a–z 0–9 - _.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self::new()
    }
}

/// SHA-256 of a secret as it came in. Enough for 256 random bits: nothing to guess, so nothing to slow down.
pub fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}
