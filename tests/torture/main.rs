//! What must hold when processes are killed, connections cut and everyone presses at once: real servers over real sockets.
//!
//! A short slice runs with the other tests; `make torture` (SOZIALRAUM_TORTURE=long) runs as long as it takes to say something.
//! Beside each zero stands what it proves: after n tries without a fault, at most 3/n of all tries fail (95 %).
mod bookings;
mod caller;
mod client;
mod contended;
mod history;
mod killed;
mod mutant;
mod order;
mod requested;
mod server;
#[path = "../stories/support.rs"]
#[allow(dead_code, reason = "the stories use the rest")]
mod support;
mod town;

/// Whether there is time.
fn long() -> bool {
    std::env::var("SOZIALRAUM_TORTURE").is_ok_and(|how| how == "long")
}

/// What n tries without a fault say of all tries, as text.
fn bound(tries: usize) -> String {
    format!("0 of {tries}: at most {:.4} % at 95 %", 300.0 / tries.max(1) as f64)
}

/// Numbers that nobody can guess, nor needs to repeat: what is proved here does not hang on a seed.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        let mut seed = [0; 8];
        getrandom::fill(&mut seed).expect("random bytes");
        Self(u64::from_le_bytes(seed) | 1)
    }

    /// Below `end` (xorshift64*).
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % end
    }
}
