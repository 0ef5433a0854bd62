# Ours: what waits for us, the week, our areas, what comes next.
ours-heading = Ours
ours-for-you = For you
ours-week = This week
ours-calendar = Calendar
ours-areas = Our areas
ours-steps = Next steps
ours-steps-open = { $count ->
    [one] one step open
   *[other] { $count } open
}
ours-plan = Plan a new activity
ours-activities = { $count ->
    [one] one activity
   *[other] { $count } activities
}
ours-fixed = { $count ->
    [one] one date
   *[other] { $count } dates
}
ours-open = { $count ->
    [one] one date still open
   *[other] { $count } dates still open
}
ours-asked = asked for
ours-week-empty = Nothing is on this week.
ours-week-empty-next = Nothing is on this week. Next date: { $date }
ours-quiet = Nothing waits for you. Lovely.
ours-concerns = Our concerns
ours-concerns-all = All of ours
ours-concerns-none = What should change? Note it, and it goes to the city.
ours-effects = What did it change?
ours-no-area = You have no area yet. Look at the map.
ours-no-tandem = You have no tandem yet. It takes two to begin.
ours-partner-missing = One person is still missing. Send the link.
ours-not-yours = This page is for tandems.
ours-asks-time = asks: would { $day }, { $time } work too?
ours-asks-room = asks: would the room { $room } work too?
ours-yes-day = Yes, { $weekday }
ours-yes = Yes, fine
ours-invited = { $tandem } would like to be a tandem with you.
ours-invited-yes = Yes, gladly
step-reflect = How was: { $activity }?
step-reflect-more = 3 short questions, no names
step-review = Does { $area } still fit?
step-review-until = Decide by { $date }
step-draft = Finish planning { $activity }
step-draft-more = Not published yet
step-silent = { $partner } has not answered yet
step-silent-since = { $activity }: no answer for { $days } days
outbox-label = Not sent yet
outbox-waiting = { $count ->
    [one] One thing waits for the network. It is safe here.
   *[other] { $count } things wait for the network. They are safe here.
}
outbox-send = Send now
outbox-drop = Discard { $what }
feed-title = Our dates in your calendar
feed-what = With this link your calendar shows all dates, drafts too. For you only.
feed-anew = A new link makes the old one invalid. When someone leaves the tandem, you need a new one.
feed-make = Make a link
feed-open = Open in calendar
feed-copy = Copy link
ours-vote = Your vote is missing: { $question }
ours-city-asks = The city asks: { $title }
ours-answer-by = Answer by { $date }. You may say no.
ours-votes-more = { $count } more open in the body
