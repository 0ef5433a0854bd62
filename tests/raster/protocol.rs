//! Frames between the server and its worker.
use proptest::prelude::*;
use sozialraum::raster::protocol::{Order, Reply, read, receive};
use sozialraum::tiles::TileAddress;

fn order() -> impl Strategy<Value = Order> {
    (0_u32..=22, any::<u32>(), any::<u32>(), any::<Vec<u8>>()).prop_map(|(z, x, y, tile)| {
        let side = 1 << z;
        Order { address: TileAddress::new(z, x % side, y % side).expect("inside the world"), tile }
    })
}

fn reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        any::<String>().prop_map(Reply::Ready),
        any::<String>().prop_map(Reply::Unable),
        any::<Vec<u8>>().prop_map(Reply::Picture),
        any::<String>().prop_map(Reply::Refused),
    ]
}

proptest! {
    #[test]
    fn orders_and_replies_arrive_as_they_were_sent(orders in prop::collection::vec(order(), 0..4), replies in prop::collection::vec(reply(), 0..4)) {
        let sent: Vec<u8> = orders.iter().flat_map(Order::frame).collect();
        let mut stream = &sent[..];
        for order in &orders {
            prop_assert_eq!(&Order::parse(&read(&mut stream).unwrap().unwrap()).unwrap(), order);
        }
        prop_assert!(read(&mut stream).unwrap().is_none());

        let sent: Vec<u8> = replies.iter().flat_map(Reply::frame).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut stream = &sent[..];
        for reply in &replies {
            prop_assert_eq!(&Reply::parse(&runtime.block_on(receive(&mut stream)).unwrap()).unwrap(), reply);
        }
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in any::<Vec<u8>>()) {
        let _ = read(&mut &bytes[..]);
        let _ = Reply::parse(&bytes);
        if let Ok(order) = Order::parse(&bytes) {
            prop_assert_eq!(&order.frame()[4..], &bytes);
        }
    }
}

#[test]
fn a_frame_that_is_too_long_or_cut_off_is_an_error() {
    assert!(read(&mut &[0xFF, 0xFF, 0xFF, 0xFF, 1][..]).is_err());
    assert!(read(&mut &[0, 0, 0, 9, 1][..]).is_err());
    assert!(Order::parse(&[3, 0, 0, 0, 8, 0, 0, 0, 0]).is_err(), "column 8 of zoom 3 is outside the world");
    assert!(Reply::parse(b"x").is_err());
}
