//! Vector tiles: what a map gets to see, and that neighbours neither gape nor overlap at any zoom;
//! and which area a point lies in.
mod coverage;
mod decode;
mod drawn;
mod gapless;
mod locate;
mod partition;
