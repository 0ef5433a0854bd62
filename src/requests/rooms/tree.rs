//! How rooms are parts of rooms: a hall, its halves, a half's corner. Pure; the rooms handed in are those of one house.
use super::model::Room;
use crate::http::{Answer, Problem};
use crate::kernel::RoomId;

/// A whole, its parts and theirs.
const DEEPEST: usize = 3;

fn find(rooms: &[Room], id: RoomId) -> Option<&Room> {
    rooms.iter().find(|room| room.id == id)
}

/// The room and all it is a part of, the smallest first. Ends however the rooms are tied.
pub fn upwards(rooms: &[Room], id: RoomId) -> Vec<RoomId> {
    let mut above = Vec::new();
    let mut next = find(rooms, id);
    while let Some(room) = next.filter(|room| !above.contains(&room.id)) {
        above.push(room.id);
        next = room.part_of.and_then(|whole| find(rooms, whole));
    }
    above
}

/// The room and everything that is taken with it, in the order of ids.
pub fn downwards(rooms: &[Room], id: RoomId) -> Vec<RoomId> {
    let mut below: Vec<_> =
        rooms.iter().map(|room| room.id).filter(|part| upwards(rooms, *part).contains(&id)).collect();
    below.sort_unstable();
    below
}

/// The whole a room belongs to in the end; itself, if it is no part.
pub fn root(rooms: &[Room], id: RoomId) -> RoomId {
    upwards(rooms, id).last().copied().unwrap_or(id)
}

/// Whether a room (`None`: one that is still to be made) may become a part of `whole`. 422 `unknown_room` outside the house,
/// `room_in_itself`, `rooms_too_deep`.
pub fn fits(rooms: &[Room], id: Option<RoomId>, whole: RoomId) -> Answer<()> {
    let refuse = |code, detail: &str| Err(Problem::invalid("part_of", code, detail));
    let above = upwards(rooms, whole);
    if above.is_empty() {
        return refuse("unknown_room", "This house has no such room.");
    }
    if id.is_some_and(|id| above.contains(&id)) {
        return refuse("room_in_itself", "A room is no part of itself or of its parts.");
    }
    if above.len() + id.map_or(1, |id| height(rooms, id)) > DEEPEST {
        return refuse("rooms_too_deep", "Rooms have parts, and these have parts; no more.");
    }
    Ok(())
}

/// How many levels a room and its parts make.
fn height(rooms: &[Room], id: RoomId) -> usize {
    let depth = |part: RoomId| upwards(rooms, part).iter().position(|above| *above == id).unwrap_or(0) + 1;
    downwards(rooms, id).into_iter().map(depth).max().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::PartnerId;

    fn room(part_of: Option<RoomId>) -> Room {
        Room {
            id: RoomId::new(),
            partner_id: PartnerId::new("house"),
            part_of,
            name: "Room".into(),
            seats: 1,
            step_free: true,
            equipment: super::super::Lines::default(),
            opening_hours: String::new(),
            open: true,
            version: 1,
        }
    }

    /// A hall with a half and a half's corner, and another room.
    fn house() -> [Room; 4] {
        let hall = room(None);
        let half = room(Some(hall.id));
        let corner = room(Some(half.id));
        [hall, half, corner, room(None)]
    }

    fn code(answer: Answer<()>) -> String {
        answer.map_or_else(|problem| problem.code.into_owned(), |()| String::new())
    }

    #[test]
    fn the_whole_takes_its_parts_and_a_part_takes_itself() {
        let rooms = house();
        let [hall, half, corner, _] = &rooms;
        assert_eq!(downwards(&rooms, hall.id), [hall.id, half.id, corner.id]);
        assert_eq!(downwards(&rooms, corner.id), [corner.id]);
        assert_eq!(root(&rooms, corner.id), hall.id);
    }

    #[test]
    fn a_room_is_no_part_of_itself() {
        let rooms = house();
        let [hall, half, corner, other] = &rooms;
        assert_eq!(code(fits(&rooms, Some(hall.id), corner.id)), "room_in_itself");
        assert_eq!(code(fits(&rooms, Some(half.id), half.id)), "room_in_itself");
        assert_eq!(code(fits(&rooms, Some(other.id), half.id)), "");
    }

    #[test]
    fn three_levels_are_the_most() {
        let rooms = house();
        let [hall, half, corner, other] = &rooms;
        assert_eq!(code(fits(&rooms, None, corner.id)), "rooms_too_deep");
        assert_eq!(code(fits(&rooms, None, half.id)), "");
        assert_eq!(code(fits(&rooms, Some(hall.id), other.id)), "rooms_too_deep");
        assert_eq!(code(fits(&rooms, None, RoomId::new())), "unknown_room");
    }

    #[test]
    fn rooms_tied_in_a_circle_do_not_hang_anybody() {
        let mut rooms = house();
        rooms[0].part_of = Some(rooms[2].id);
        assert_eq!(upwards(&rooms, rooms[1].id).len(), 3);
    }
}
