//! Vector tiles: what a map gets to see, and that neighbours neither gape nor overlap at any zoom.
mod coverage;
mod decode;
mod drawn;
mod gapless;
mod partition;
