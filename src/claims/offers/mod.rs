//! Offers: claims that the office asks a tandem to take up. They stand on no slot until it does.
mod store;

pub use store::{decline, is_offered, offer, offered_with};
