# Today: what waits for the coordination.
today-quiet = Nothing waits. Good.
today-all = All
today-unknown = We do not know that just now.
today-concerns = Concerns
today-concerns-none = No concern waits for an answer.
today-late = { $days ->
    [one] past its date since yesterday ({ $date })
   *[other] past its date for { $days } days ({ $date })
}
today-late-count = { $count ->
    [one] One answer is overdue.
   *[other] { $count } answers are overdue.
}
today-due-today = answer today
today-days-left = { $days ->
    [one] one day left, until { $date }
   *[other] { $days } days left, until { $date }
}
today-gaps = The largest gaps
today-gap = Need: { $class } · { $parent }
today-gap-offered = asked
today-offers = Unanswered proposals
today-offers-none = All proposals are answered.
today-offer = { $days ->
    [0] { $tandem }, asked today
    [one] { $tandem }, since yesterday
   *[other] { $tandem }, for { $days } days
}
today-sleeping = Sleeping areas
today-invitations = { $count ->
    [one] One invitation is still open
   *[other] { $count } invitations are still open
}
today-invitations-more = The first one expires on { $date }.
today-alone = { $count ->
    [one] One tandem looks for a second person
   *[other] { $count } tandems look for a second person
}
today-ending = { $count ->
    [one] One term ends soon
   *[other] { $count } terms end soon
}
today-people-none = Nobody waits here.
today-report = Numbers, gaps, languages and concerns on paper.
