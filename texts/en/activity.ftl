# Activities: the list for everyone, a single one, what its hosts do, and how it was.
date-from-to = { $from } to { $to }
date-hours = { $count }{"\u00A0"}h
date-minutes = { $count }{"\u00A0"}min

activity-list-heading = What is on?
activity-filter = Narrow down
activity-filter-week = This week
activity-filter-language = Language
activity-filter-district = District
activity-filter-everywhere = Whole city
activity-filter-near = Nearness
activity-filter-anywhere = However far
activity-filter-me = Near me
activity-filter-map = Around the map's middle
activity-near-refused = We do not know where you are. We take the middle of the map.
activity-near-limit = Only what is at most 3 km away.
activity-today = today
activity-none = Nothing is on here at the moment.
activity-none-week = Nothing is on here this week.
activity-none-near = Nothing is on nearby at the moment.
activity-none-next = Next date: { $day }
activity-show-all = Show all activities
activity-to-list = All activities
activity-list-problem = The activities do not load right now.
activity-untitled = No name yet
activity-state-draft = draft
activity-state-published = published
activity-state-held = has taken place
activity-state-cancelled = cancelled
activity-cancelled-because = Cancelled: { $reason }
activity-later = { $count ->
    [one] One more date
   *[other] { $count } more dates
}
activity-place-open = The place is not settled yet.
activity-we-speak = We speak { $languages }.
activity-hosts = With { $names }
activity-hosts-and = { " and " }
activity-needs = Needed:
activity-to-calendar = Add to calendar

activity-repeat-weekly = { $interval ->
    [1] every { $weekday }
   *[other] every { $interval } weeks on { $weekday }
}
activity-repeat-monthly = { $nth ->
    [1] every first { $weekday } of the month
    [2] every second { $weekday } of the month
    [3] every third { $weekday } of the month
    [4] every fourth { $weekday } of the month
   *[other] every last { $weekday } of the month
}
activity-repeat-months = { $interval ->
    [1] every month
   *[other] every { $interval } months
}
activity-repeat-until = until { $day }
activity-repeat-count = { $count } dates

activity-subscribe-all = All activities in your own calendar
activity-subscribe-how = New dates arrive by themselves.
activity-subscribe = Subscribe to calendar
activity-subscribe-copy = Copy link

activity-area-heading = What is on here?
activity-area-none = Nothing is planned here at the moment.
activity-area-more = { $count ->
    [one] One more activity
   *[other] { $count } more activities
}
activity-area-feed = Calendar of this area
activity-area-plan = Plan something here

activity-host-actions = What you can do
activity-publish = Publish
activity-publish-means = Then everyone sees it, in their calendars too.
activity-go-on = Go on planning
activity-change = Change
activity-copy = Copy
activity-to-concern = Make a concern of it
activity-cancel = Cancel it
activity-drop = Give up the draft
activity-cancel-reason = Why? One sentence is enough.
activity-cancel-told = Those who know of it are told. The room becomes free.
activity-cancel-send = Yes, cancel
activity-problem-in_the_past = That date is over. Choose a new one.
activity-problem-needs_two = You can publish once there are two of you.
activity-problem-room_taken = The room is taken already. Ask for another time.
activity-problem-unknown_activity = We do not know this activity. The link may be old.

request-heading = What you asked houses for
request-none = You have not asked a house yet.
request-state-asked = asked
request-state-accepted = accepted
request-state-countered = suggests something
request-state-declined = declined
request-state-withdrawn = withdrawn
request-no-room = no room
request-people = { $count ->
    [one] one person
   *[other] about { $count } people
}
request-staff = { $time } of help from the house
request-reason = Reason: { $reason }
request-offer = Would { $day }, { $time } work too?
request-accept = Yes, { $weekday }
request-decline-reason = Why does it not fit?
request-decline-send = Send the answer
request-withdraw = Withdraw the request
request-give-back = Give the room back

reflect-heading = How was it?
reflect-lead = Three short questions, no names.
reflect-people = How many were there?
reflect-people-none = nobody
reflect-people-up_to_5 = up to 5
reflect-people-up_to_15 = 6 to 15
reflect-people-up_to_30 = 16 to 30
reflect-people-more = more
reflect-went = How did it go?
reflect-went-well = well
reflect-went-mixed = so-so
reflect-went-hard = hard
reflect-topics = What did you talk about?
reflect-topic-home = Housing
reflect-topic-school = School
reflect-topic-work = Work
reflect-topic-language = Language
reflect-topic-offices = Public offices
reflect-topic-health = Health
reflect-topic-children = Children
reflect-topic-outside = Outdoors
reflect-topic-money = Money
reflect-topic-own = Something else
reflect-topic-add = Add it
reflect-languages = Which languages did you use?
reflect-note = Anything else? No names, please.
reflect-send = Done
equipment-chairs = chairs
equipment-tables = tables
equipment-kitchen = kitchen
equipment-projector = projector
equipment-sound = sound system
equipment-flipchart = flipchart
equipment-toys = toys
equipment-wifi = Wi-Fi
