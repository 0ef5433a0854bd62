//! The drawing process itself: greets, then answers orders until the server goes away.
use std::io::{self, Write};

use super::protocol::Reply;

/// Draws for the server on the other end of stdin and stdout. Ends when stdin does, or after a tile that it could
/// not draw; the server then starts another.
#[cfg(feature = "maplibre-raster")]
pub fn work() -> io::Result<()> {
    use super::paint::Painter;
    use super::protocol::{self, Order};

    let mut painter = match Painter::new() {
        Ok(painter) => painter,
        Err(reason) => return say(&Reply::Unable(reason)),
    };
    say(&Reply::Ready(painter.adapter().to_owned()))?;
    let mut orders = io::stdin().lock();
    while let Some(payload) = protocol::read(&mut orders)? {
        let reply = painter.paint(&Order::parse(&payload)?).map_or_else(Reply::Refused, Reply::Picture);
        say(&reply)?;
        if matches!(reply, Reply::Refused(_)) {
            break;
        }
    }
    Ok(())
}

/// Says that it cannot draw: maplibre-rs is not in this build.
#[cfg(not(feature = "maplibre-raster"))]
pub fn work() -> io::Result<()> {
    say(&Reply::Unable("this program was built without the feature 'maplibre-raster'".to_owned()))
}

fn say(reply: &Reply) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(&reply.frame())?;
    out.flush()
}
