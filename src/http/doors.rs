//! Who may come in: counts open connections, in all and by address. Addresses are counted, never written down.
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::limits::Limits;

/// The count of open connections.
pub struct Doors {
    connections: usize,
    per_address: usize,
    reserve: usize,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    total: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// One open connection; gives its place back when dropped.
pub struct Place {
    doors: Arc<Doors>,
    pub address: IpAddr,
    /// Beyond the caps: only health is answered here.
    pub crowded: bool,
}

impl Doors {
    pub fn new(limits: &Limits) -> Self {
        Self {
            connections: limits.connections,
            per_address: limits.connections_per_address,
            reserve: limits.reserve,
            open: Mutex::default(),
        }
    }

    /// A place for a connection from `address`, or none when even the reserve is taken.
    pub fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let address = address.to_canonical();
        let mut open = self.open();
        if open.total >= self.connections + self.reserve {
            return None;
        }
        open.total += 1;
        let total = open.total;
        let same = open.by_address.entry(address).or_default();
        *same += 1;
        let crowded = total > self.connections || *same > self.per_address;
        Some(Place { doors: Arc::clone(self), address, crowded })
    }

    pub fn count(&self) -> usize {
        self.open().total
    }

    fn leave(&self, address: IpAddr) {
        let mut open = self.open();
        open.total -= 1;
        if let Entry::Occupied(mut same) = open.by_address.entry(address) {
            *same.get_mut() -= 1;
            if *same.get() == 0 {
                same.remove();
            }
        }
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.doors.leave(self.address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doors(connections: usize, connections_per_address: usize, reserve: usize) -> Arc<Doors> {
        Arc::new(Doors::new(&Limits { connections, connections_per_address, reserve, ..Limits::default() }))
    }

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 2));

    #[test]
    fn one_address_cannot_take_the_places_of_others() {
        let doors = doors(10, 2, 1);
        let held: Vec<_> = (0..3).filter_map(|_| doors.enter(HERE)).map(|place| (place.crowded, place)).collect();
        assert_eq!(held.iter().map(|(crowded, _)| *crowded).collect::<Vec<_>>(), [false, false, true]);
        assert!(doors.enter(THERE).is_some_and(|place| !place.crowded));
    }

    #[test]
    fn an_address_written_as_ipv6_is_the_same_address() {
        let doors = doors(10, 1, 1);
        let _held = doors.enter(HERE);
        assert!(doors.enter("::ffff:192.0.2.1".parse().unwrap()).is_some_and(|place| place.crowded));
    }

    #[test]
    fn places_come_back_and_nothing_is_remembered() {
        let doors = doors(1, 1, 1);
        let (first, second) = (doors.enter(HERE), doors.enter(THERE));
        assert!(second.as_ref().is_some_and(|place| place.crowded) && doors.enter(THERE).is_none());
        drop((first, second));
        assert!(doors.count() == 0 && doors.open().by_address.is_empty());
        assert!(doors.enter(HERE).is_some_and(|place| !place.crowded));
    }
}
