# The desk of a house: requests, calendar, rooms, what happens around. Short sentences.
desk-heading = Your house
desk-tabs = Sections
desk-tab-requests = Requests and calendar
desk-tab-house = Rooms and entry
desk-tab-catchment = Our areas
desk-tab-requests-short = Requests
desk-tab-calendar-short = Calendar
desk-tab-house-short = Rooms
desk-tab-catchment-short = Areas
desk-which-house = Which house?
desk-sign-in = Sign in to see your desk.
desk-no-house = You do not speak for a house yet.
desk-look-on = You are looking at this house’s desk. Only the house can answer.
desk-save = Save
desk-change = Change
desk-copy = Copy
desk-unknown = not known
desk-never = never yet

desk-day-number = { $day }
desk-week = { $from } to { $to }
desk-since = { $days ->
    [0] since today
    [1] since yesterday
   *[other] for { $days } days
}
desk-since-day = since { $day }

desk-requests = Requests
desk-open-count = { $count ->
    [one] One waits for you
   *[other] { $count } wait for you
}
desk-nothing-open = Nobody is waiting for you now.
desk-offered = Your offer is with the tandem
desk-done = Already answered ({ $count })
desk-when = When
desk-in-calendar = Show in the calendar
desk-room = Room
desk-help = Help
desk-things = Things
desk-languages = Languages
desk-room-for = { $people ->
    [0] { $room }
    [one] { $room }, one person
   *[other] { $room }, { $people } people
}
desk-no-room = { $people ->
    [0] no room
    [one] no room, one person
   *[other] no room, { $people } people
}
desk-help-for = { $time } of yours
desk-help-none = none
desk-free = The room is free.
desk-taken = { $room } is taken then.
desk-taken-until = { $room } is taken until { $time }.
desk-accept = Yes, agree
desk-or-rather = Or rather:
desk-offer-instead = Offer instead:
desk-other-time = Choose another time
desk-decline = Decline
desk-accepted = Agreed. { $tandem } knows.
desk-countered = You offered { $when }. { $tandem } will answer.
desk-declined = Declined. { $tandem } knows.
desk-room-taken = The room is already taken: { $when }. Offer something else.
desk-changed = The tandem has just changed something: { $what }. Look again.
desk-changed-somehow = Something has just changed here. Look again.
desk-changed-state = the request itself
desk-changed-time = time
desk-changed-room = room
desk-changed-people = number of people
desk-changed-help = help
desk-changed-things = things
desk-changed-note = message
desk-state-asked = Open
desk-state-accepted = Agreed
desk-state-countered = Offered
desk-state-declined = Declined
desk-state-withdrawn = Withdrawn
desk-asked-was = Asked for:
desk-your-offer = You offer: { $when }

desk-counter-help = { $tandem } gets your offer and says yes or no.
desk-counter-series = The whole series moves along. You name the first date.
desk-day = Day
desk-from = From
desk-to = To
desk-end-before-start = The end lies before the start.
desk-without-room = Without a room
desk-note-optional = Message (optional)
desk-offer = Offer
desk-then-taken = Taken then, until { $until }.
desk-then-not = The room cannot be had then.

desk-decline-heading = Why does it not work?
desk-decline-help = { $tandem } reads the reason.
desk-reason = Reason
desk-reason-taken = The room is taken.
desk-reason-closed = Our house is closed then.
desk-reason-staff = We are short of people.
desk-reason-size = The group is too large.
desk-reason-fit = It does not fit us.
desk-reason-own = Your own words (optional)
desk-reason-please = Please give a short reason.

desk-given = What you gave in { $month }
desk-given-room = { $hours ->
    [one] hour of room
   *[other] hours of room
}
desk-given-help = { $hours ->
    [one] hour of help
   *[other] hours of help
}
desk-given-before = Earlier months
desk-month = Month

desk-week-before = Week before
desk-week-after = Week after
desk-today = Today
desk-signs = Signs
desk-which-room = Which room?
desk-all-rooms = All rooms
desk-choose-day = Choose a day
desk-also = Also possible
desk-clash = Overlaps
desk-nothing-on = Everything is free on this day.
desk-on = { $count ->
    [0] everything free
    [one] one entry
   *[other] { $count } entries
}
desk-kind-own = Our house
desk-kind-accepted = Agreed
desk-kind-asked = Asked for
desk-kind-countered = Offered
desk-kind-also = Also possible

desk-entry = Your entry
desk-entry-as-of = List is of
desk-entry-verified = Confirmed by you
desk-entry-look = Look at your entry
desk-verify = Everything is still right
desk-verify-help = Address, hours, languages, rooms: one tap is enough.
desk-verified-thanks = Thank you. Confirmed today.

desk-rooms = Our rooms
desk-rooms-none = No room yet. Add one, then tandems can ask.
desk-room-add = Add a room
desk-room-open = Open
desk-room-closed = Closed
desk-room-close = Close
desk-room-reopen = Open again
desk-room-changed = The room was changed just now. Look again.
desk-room-changed-keep = Someone has just changed this room. Saving overwrites that.
desk-room-name = Name
desk-seats = { $seats ->
    [one] one seat
   *[other] { $seats } seats
}
desk-seats-label = Seats
desk-step-free = step-free
desk-steps = with steps
desk-step-free-label = Can be reached without steps
desk-part-of = Part of
desk-part-of-none = a room of its own
desk-parts-of = Parts of { $room }
desk-things-other = Anything else? Separate by commas
desk-opening = When is it open?
desk-opening-example = Mon–Fri 9:00–20:00

desk-uses = What you do yourselves
desk-uses-none = Nothing yet. Enter when you need your rooms.
desk-use-add = Enter
desk-use-title = What is it?
desk-use-remove = Remove { $title }
desk-use-remove-sure = Really remove
desk-repeat = How often?
desk-repeat-once = once
desk-repeat-weekly = every week
desk-repeat-fortnightly = every two weeks
desk-repeat-monthly = every month
desk-until = Until

desk-feed = Your calendar
desk-feed-help = A secret link for your own calendar. A new one ends the old one. When someone leaves your house, you need a new one.
desk-feed-link = Secret link
desk-feed-new = Make a new link

desk-catchment = Our areas
desk-catchment-help = What is planned in your areas, day by day.
desk-catchment-none = Nothing is planned in your areas now.
desk-draft-asks = Draft, asks you
desk-cancelled = Cancelled
desk-more-dates = { $count ->
    [one] and one more date
   *[other] and { $count } more dates
}
desk-on-map = on the map

desk-problem-not_your_answer = It is the tandem’s turn now.
