//! Where a request came from. It is looked at and forgotten; nothing writes it down.
use std::net::IpAddr;

use axum::http::{Extensions, HeaderMap};

/// The other end of the connection. The server puts it beside each request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl Peer {
    /// The address of whoever asks: the connection's, or, behind a proxy of ours, the one the proxy says it heard from. That
    /// is the last of `X-Forwarded-For`; all before it are the caller's own words. `None` where there is no connection.
    pub fn of(extensions: &Extensions, headers: &HeaderMap, behind_proxy: bool) -> Option<IpAddr> {
        let told = || {
            let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next()?;
            last.trim().parse().ok()
        };
        let peer = extensions.get::<Self>().map(|peer| peer.0);
        let address = if behind_proxy { told().or(peer) } else { peer };
        address.map(|address: IpAddr| address.to_canonical())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXY: &str = "10.0.0.1";

    fn of(forwarded: &[&'static str], behind_proxy: bool) -> String {
        let mut extensions = Extensions::new();
        extensions.insert(Peer(PROXY.parse().unwrap()));
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        Peer::of(&extensions, &headers, behind_proxy).unwrap().to_string()
    }

    #[test]
    fn only_the_proxys_own_word_counts_and_only_behind_one() {
        assert_eq!(of(&["203.0.113.9, 198.51.100.7"], true), "198.51.100.7");
        assert_eq!(of(&["203.0.113.9", "::ffff:198.51.100.7"], true), "198.51.100.7");
        assert_eq!(of(&["203.0.113.9"], false), PROXY);
        assert_eq!(of(&["nonsense"], true), PROXY);
    }
}
