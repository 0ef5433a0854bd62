# Coverage: where need is high and nothing happens. Plain sentences, twelve words at most.
coverage-heading = Where is something missing?
coverage-lead = High need, no tandem, nothing on for long.
coverage-not-yours = This page is for the coordination.
coverage-tabs = Sections
coverage-tab-gaps = Gaps
coverage-tab-table = Table
coverage-tab-matrix = Languages
coverage-tab-load = Tandems
coverage-tab-more = Growth
coverage-weights = Weights
coverage-download = Table as XLSX
coverage-on-today = As of today

coverage-column-area = Area
coverage-column-need = Need
coverage-column-silence = Without activity
coverage-column-distance = Nearest place
coverage-column-languages = Langu{"\u00AD"}ages missing
coverage-never = never
coverage-never-unit = so far
coverage-soon = soon
coverage-months = { $count ->
    [one] month
   *[other] months
}
coverage-metres = metres
coverage-no-partner = none
coverage-no-partner-long = No open place supports this area.
coverage-of = of { $of }
coverage-choose = Choose { $area }
coverage-choose-column = Choice
coverage-choose-free = { $count ->
    [one] Choose the free area
   *[other] Choose all { $count } free ones
}
coverage-chosen = { $count ->
    [one] One area chosen
   *[other] { $count } areas chosen
}
coverage-clear = Clear
coverage-ask = Ask a tandem
coverage-count = { $count ->
    [one] one area
   *[other] { $count } areas
}
coverage-order-usual = Order: { $shares }, all equally important.
coverage-order = Order with your weights: { $shares }.
coverage-order-equal = Where the number is the same: more need first, then more people.
coverage-all = All { $count } gaps in the table
coverage-no-gaps = Nothing is missing. There is a tandem everywhere.
coverage-closed = { $area }: a tandem is here now.

coverage-sort-name = Area
coverage-sort-score = Gap
coverage-sort-need = Need
coverage-sort-months = Months silent
coverage-sort-metres = Metres to place
coverage-sort-languages = Languages missing
coverage-sort-people = People
coverage-sort-tandems = Tandem

coverage-past = This is how it was on { $date }.
coverage-past-but = Known only as of today: { $what }.
coverage-only-today = This is known for today only.
coverage-to-today = To today
coverage-today-only-partners = places
coverage-today-only-languages = languages
coverage-today-only-statistics = statistics
coverage-today-only-weights = weights
coverage-today-only-concerns = concerns and the city’s questions
coverage-day-title = Which day?
coverage-day-other = Another day
coverage-day-show = Show
coverage-ago-1 = 1 month ago
coverage-ago-3 = 3 months ago
coverage-ago-6 = 6 months ago
coverage-ago-12 = 1 year ago

coverage-share-need = Need
coverage-share-silence = Silence
coverage-share-distance = Distance
coverage-share-languages = Languages
coverage-share-tandem = Tandem
coverage-none-uninhabited = uninhabited

coverage-back = Back to all areas
coverage-rank = Gap { $rank } of { $gaps }
coverage-rank-equal = { $count ->
    [one] One other area has the same number.
   *[other] { $count } other areas have the same number.
}
coverage-rank-closed = No gap: a tandem is active here.
coverage-rank-none = Not in the order: { $why }.
coverage-tandem-active = { $tandem } is here.
coverage-tandem-seeking = { $tandem } is looking for a second person.
coverage-tandem-paused = { $tandem } is taking a break.
coverage-tandem-offered = Asked: { $tandem }. No answer yet.
coverage-tandem-nobody = No tandem is here yet.
coverage-how = How the number comes about
coverage-how-more = A share is at least { $floor }. All shares are multiplied.
coverage-how-rounded = Nothing is rounded on the way, hence “≈”.
coverage-from-need = Class { $step } of { $of }
coverage-from-languages = { $count } of { $of } languages are missing
coverage-from-silence = { $months ->
    [0] Last one less than a month ago, counts in full from { $cap }
    [one] 1 month without activity, counts in full from { $cap }
   *[other] { $months } months without activity, counts in full from { $cap }
}
coverage-from-distance = { $name }: { $metres } metres, counts in full from { $cap }
coverage-word-never = Nothing was ever here: counts in full
coverage-word-soon = Next date on { $date }
coverage-word-no_partner = No open place: counts in full
coverage-word-nobody = Nobody is here: counts in full
coverage-word-resting = A tandem rests or seeks: counts half
coverage-word-active = A tandem is active: counts nothing
coverage-floor = at least { $floor }
coverage-to-the = to the power of { $weight }
coverage-not-counted = does not count
coverage-facts = What there is here
coverage-fact-last = Last activity
coverage-fact-last-none = Never
coverage-fact-next = Next activity
coverage-fact-next-none = Nothing planned
coverage-fact-partner = Nearest open place
coverage-fact-partner-far = { $name }, { $metres } metres
coverage-fact-served = In charge
coverage-fact-nobody = Nobody known
coverage-fact-offered = Languages here
coverage-fact-none-offered = None yet
coverage-fact-missing = Languages missing
coverage-fact-none-missing = None
coverage-fact-people = People
coverage-profile = To the area

coverage-weights-title = How important is what?
coverage-weights-lead = One set for the whole office. 0 means: does not count.
coverage-weights-then = The order would be:
coverage-weights-nothing = At least one has to count.
coverage-weights-equal = All equal
coverage-weights-save = Save for all
coverage-weights-saved = The weights are saved.
coverage-weight-none = does not count
coverage-weight-less = less
coverage-weight-usual = as usual
coverage-weight-more = more
coverage-weight-most = much more
coverage-weigh-need = how high need is
coverage-weigh-silence = how long nothing was on
coverage-weigh-distance = how far the nearest place is
coverage-weigh-languages = how many languages are missing
coverage-weigh-tandem = whether a tandem is there
coverage-problem-bad_weight = A weight lies between 0 and 3.
coverage-problem-bad_parameter = This works only for today or earlier.

coverage-matrix = Languages by district
coverage-matrix-lead = So many tandems and places speak them.
coverage-matrix-silent = { $count ->
    [one] { $districts } has no language yet.
   *[other] { $districts } have no language yet.
}
coverage-matrix-once = In one district only: { $languages }.
coverage-matrix-nowhere = Nowhere yet: { $languages }.
coverage-cell-none = nobody
coverage-cell-few = { $most ->
    [one] one tandem
   *[other] 1 to { $most } tandems
}
coverage-cell-tandems = { $count ->
    [one] one tandem
   *[other] { $count } tandems
}
coverage-cell-places = { $count ->
    [one] one place
   *[other] { $count } places
}
coverage-key-tandems = { $k } tandems or more
coverage-key-places = Places

coverage-load = Who carries how much?
coverage-load-lead = For you alone. Not in the report.
coverage-load-claims = Areas
coverage-load-activities = Activities
coverage-load-concerns = open concerns
coverage-sleeping = { $count ->
    [0] Sleeping areas
    [one] One sleeping area
   *[other] { $count } sleeping areas
}
coverage-sleeping-lead = No activity for { $months } months, or the review is due.
coverage-sleeping-none = None. Something is on everywhere.
coverage-sleeping-last = last on { $date }
coverage-sleeping-never = nothing yet, since { $date }
coverage-review-due = Review due

coverage-more = If more tandems came: where?
coverage-more-count = More tandems
coverage-more-less = One less
coverage-more-more = One more
coverage-more-within = How far does a tandem reach?
coverage-within = up to { $metres } metres
coverage-within-only = its own area only
coverage-reached = { $count ->
    [0] Reached today: { $now } percent. More would still be { $then } percent.
    [one] Reached today: { $now } percent. With one more: { $then } percent.
   *[other] Reached today: { $now } percent. With { $count } more: { $then } percent.
}
coverage-adds = { $percent } percent more people with need
coverage-reaches = Also reaches: { $areas }
coverage-more-none = Nothing more is reached by it.
coverage-more-how = How is it worked out?
coverage-more-people = People count more where need is higher: population times share.
coverage-more-reach = An area is reached if its centre lies at most { $metres } metres from the centre of an area with a tandem.
coverage-more-reach-only = Only the area with a tandem itself is reached.
coverage-more-numbers = In numbers: today { $now }, then { $then }, of { $of }.
coverage-more-optimal = There is no better choice. That is proved.
coverage-more-not-optimal = There may be a better choice. Time was too short.

coverage-legend = Legend
coverage-legend-gap = Strong colour, no tandem: this is a gap.
coverage-legend-number = Place in the order
coverage-legend-dot = Its number shows from nearer
coverage-legend-active = Tandem active
coverage-legend-seeking = one is missing

# What could suit a tandem, with reasons.
suggestion-heading = What could suit us?
suggestion-wishes = Our wishes
suggestion-free = These are proposals. You decide.
suggestion-reason-need = Need: { $class }.
suggestion-reason-wish = You wish for this area.
suggestion-reason-near = Near { $to }: { $metres }.
suggestion-reason-elsewhere = Further from { $to }: { $metres }.
suggestion-reason-partner = { $partner } is { $metres } away.
suggestion-reason-partner-speaks = { $partner } is { $metres } away and speaks { $languages }.
suggestion-reason-nobody = No tandem is there yet.
suggestion-reason-alike = Like { $to }.
suggestion-reason-quiet = { $months ->
    [one] Nothing was on there for a month.
   *[other] Nothing was on there for { $months } months.
}

# Report for the steering group: to print.
report-heading = Report for the steering group
report-about = { $city }, as of { $date }
report-numbers = Numbers of the city
report-few = fewer than { $k }
report-of = { $part } of { $whole }
report-special = areas of high need have a tandem
report-claimed = of { $of } areas are taken
report-gaps-count = areas without an active tandem
report-held = activities took place
report-ahead = activities are planned
report-volunteers = volunteers
report-gaps = { $count ->
    [one] The largest gap
   *[other] The { $count } largest gaps
}
report-concerns = Concerns to the city
report-count-transmitted = transmitted
report-count-answered = answered
report-count-implemented = implemented
report-count-late = past their date
report-consultations = Questions of the city: { $asked }. Feedback kept: { $kept }, broken: { $broken }, still open: { $open }.
report-how = How it is worked out
report-how-lead = Gap = need × silence × distance × missing languages × tandem. Silence counts in full from { $months } months, distance from { $metres } metres. A share is at least { $floor }; with an active tandem the gap is closed.
report-day = Areas and activities as of the end of { $date }.
report-disclosure = Numbers of volunteers below { $k } are not named.
