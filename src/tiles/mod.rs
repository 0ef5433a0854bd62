//! Vector tiles: addresses, clipping, encoding, compression and their cache. Knows no domain word.
