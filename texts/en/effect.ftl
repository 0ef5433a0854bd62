# What did it change? For a person, a tandem, the programme and everyone.
effect-heading = What did it change?
effect-tabs = Whose effect
effect-tab-mine = Mine
effect-tab-tandem = Our tandem
effect-tab-all = Everyone
effect-lead-mine = You set this in motion. This is how far it is.
effect-lead-tandem = The tandem set this in motion. This is how far it is.
effect-lead-all = You said – we did.
effect-since = Here since { $date }: { $tandems }
effect-tandem-since = here since { $date }
effect-problem = This is not here right now.
effect-none = No concern is on its way yet. What should change?
effect-stories = What is on its way
effect-chain = { $count ->
    [one] The way so far: one step
   *[other] The way so far: { $count } steps
}
effect-counts = In numbers
effect-activities = Activities you held
effect-few = a few
effect-count-areas = { $count ->
    [one] social space
   *[other] social spaces
}
effect-count-activities_held = { $count ->
    [one] activity held
   *[other] activities held
}
effect-count-concerns = { $count ->
    [one] concern noted
   *[other] concerns noted
}
effect-count-transmitted = transmitted to the city
effect-count-answered = answered
effect-count-implemented = implemented
effect-count-measures = { $count ->
    [one] measure of the city
   *[other] measures of the city
}
effect-count-effects = { $count ->
    [one] change seen
   *[other] changes seen
}
effect-public-transmitted = transmitted to the city
effect-public-answered = answered
effect-public-implemented = implemented
effect-public-late = answered late or overdue
effect-public-activities_held = { $count ->
    [one] activity
   *[other] activities
}
effect-public-tandems = { $count ->
    [one] tandem
   *[other] tandems
}
effect-public-volunteers = { $count ->
    [one] volunteer
   *[other] volunteers
}
effect-public-none = Nothing stands here yet.
effect-public-how = Only what the tandems make public stands here. Places are named as areas, never as points.
effect-asked = The city asked
effect-asked-means = Who asks promises to report back by a date.
effect-kept = { $count ->
    [one] one promise kept
   *[other] { $count } promises kept
}
effect-broken = { $count ->
    [one] one not kept
   *[other] { $count } not kept
}
effect-open = { $count ->
    [one] one still open
   *[other] { $count } still open
}
effect-said-done = Said – done
effect-you-said = You said, { $date }
effect-we-did = The city
effect-certificate = Certificate
effect-certificate-heading = Certificate of voluntary engagement
effect-certificate-of = Sozialraum { $city }
effect-certificate-is = has been engaged in the social spaces of { $city } since { $from }.
effect-certificate-was = was engaged in the social spaces of { $city } from { $from } to { $to }.
effect-certificate-tandems = Tandem
effect-certificate-areas = Social spaces
effect-certificate-hours = Hours in activities
effect-certificate-hours-count = { $count } hours
effect-certificate-languages = Languages
effect-mandate-speaker = Elected as speaker
effect-mandate-moderator = Elected as moderator
effect-certificate-span = { $from } to { $to }
effect-certificate-done = What came of it
effect-certificate-thanks = We are very grateful for this commitment.
effect-certificate-issued = { $city }, { $date }
effect-certificate-sign = Signature of the coordination
