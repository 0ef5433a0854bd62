# Concerns, bundles and their clock.
concern-heading = Concerns
concern-heading-new = New concern
concern-heading-change = Change concern
concern-note = Note a concern
concern-tabs = Concerns, bundles and table
concern-tab-concerns = All
concern-tab-bundles = Bundles
concern-tab-workbook = Excel
concern-to-list = To the concerns
concern-to-bundles = To the bundles
concern-not-yours = This page is for tandems and the coordination.
concern-only-tandems = Tandems note concerns.
concern-needs-tandem = You note concerns as a tandem. You do not have one yet.

concern-stage-noted = noted
concern-stage-bundled = bundled
concern-stage-transmitted = transmitted
concern-stage-in_progress = in progress
concern-stage-answered = answered
concern-stage-outcome = { $stage }: { $outcome }
concern-outcome-implemented = implemented
concern-outcome-partly = partly implemented
concern-outcome-declined = declined
concern-outcome-overtaken = settled by itself
concern-outcome-not_municipal = not the city’s to decide
concern-priority-high = high
concern-priority-medium = medium
concern-priority-low = low
concern-priority-is = Priority { $priority }
concern-urgent = High priority
concern-sphere-municipal = The city
concern-sphere-municipal-such-as = Offices, school buildings, streets, squares
concern-sphere-state = The state
concern-sphere-state-such-as = Teachers, police, state law
concern-sphere-federal = The federal government
concern-sphere-federal-such-as = Residence, citizenship, income support
concern-sphere-carrier = A carrier
concern-sphere-carrier-such-as = Associations, welfare, churches
concern-sphere-outside = Somebody else
concern-sphere-outside-such-as = Companies, landlords, neighbours

concern-column-topic = Topic
concern-column-description = Description
concern-column-priority = Priority
concern-column-place = Place
concern-column-proposals = Possible solutions
concern-column-contact = Contact in the administration
concern-column-status = Status
concern-place-city = whole city
concern-place-point = { $area }, point to within { $metres }
concern-proposals-more = and { $count } more
concern-realisable-short = Realisable:
concern-realisable-legend = The city can decide this

concern-find = Search concerns
concern-filter-mine = Ours
concern-filter-any-stage = Any stage
concern-filter-any-priority = Any priority
concern-filter-any-area = Everywhere
concern-count = { $count ->
    [0] No concern
    [one] One concern
   *[other] { $count } concerns
}
concern-more = Show more
concern-list-problem = The concerns are not here right now.
concern-none = No concern yet. What do you hear around you?
concern-none-such = There is no such concern.
concern-show-all = Show all

concern-ask-what = What is it about?
concern-ask-where = Where is it?
concern-ask-why = What is the problem?
concern-ask-help = What could help?
concern-ask-who = Who can change it?
concern-ask-check = Is it all right?
concern-word-what = Topic
concern-word-where = Where?
concern-word-why = Why?
concern-word-help = What helps?
concern-word-who = Who?
concern-missing-what = Say in a few words what it is about.
concern-missing-where = Choose an area, a point or the whole city.
concern-missing-why = One sentence is enough. And say how urgent it is.
concern-missing-help = Say what could help.
concern-missing-who = Choose who can change it.
concern-then-what = Next: where it is.
concern-then-where = Next: what the problem is.
concern-then-why = Next: what could help.
concern-then-help = Next: who can change it.
concern-then-who = Then you see it all once more.
concern-from-activity = From the activity
concern-for-tandem = For which tandem?
concern-topics = You talked about this:
concern-topic = Topic
concern-topic-hint = For example: dark path to school
concern-similar = Is there one already?
concern-similar-count = { $count ->
    [one] Found one similar concern.
   *[other] Found { $count } similar concerns.
}
concern-join = Add ours to it
concern-join-chosen = Ours will be added
concern-join-means = The tandems in the bundle will hear of it.
concern-together = Bundle them
concern-together-chosen = Will be bundled
concern-together-means = Your concern begins a bundle. { $tandem } will hear of it and can add theirs.
concern-together-means-ours = Both concerns of yours go into a new bundle.
concern-join-not = Rather not
concern-will-join = Will be added to “{ $topic }”.
concern-will-together = Goes with “{ $topic }”.
concern-where-city = In the whole city
concern-where-area = In a social space
concern-where-point = At a point
concern-where-point-more = On the map, as precisely as you like
concern-point-no-map = Your device shows no map. Choose a social space.
concern-precision = How precisely?
concern-precision-means = Kept to within { $metres }. Never public as a point.
concern-description = In your words
concern-description-hint = What happens? Whom does it affect? Since when?
concern-no-names = Please no names of people.
concern-how-urgent = How urgent?
concern-proposal = Proposal { $at }
concern-proposal-hint = For example: two lamps on the path
concern-proposal-add = Another proposal
concern-proposal-drop = Delete proposal { $at }
concern-realisable = The city can decide this
concern-needs-realisable = The city needs a proposal it can decide on. You can add it later.
concern-help-none = no proposal yet
concern-who-changes = Who can change it?
concern-not-municipal = That is fine. The city will then tell you whose it is.
concern-could-decide = What could the city decide? (optional)
concern-contact = Who in the administration knows of it? (optional)
concern-contact-hint = For example: district office, traffic
concern-author = The concern comes from { $tandem }. No names are shown.
concern-waiting = No network. Your concern is safe and leaves as soon as it can.
concern-noted = Noted.
concern-send = Note the concern
concern-save = Save
concern-cell-change = Change { $column }: { $topic }
concern-saved = Saved.
concern-changed-meanwhile = { $count ->
    [one] Somebody has changed one answer meanwhile.
   *[other] Somebody has changed { $count } answers meanwhile.
}
concern-ours-goes = Add my changes
concern-theirs-stays = Leave theirs

concern-change = Change
concern-delete = Delete
concern-delete-heading = Delete this concern?
concern-delete-means = It will be gone for everyone.
concern-delete-yes = Yes, delete
concern-deleted = Deleted.
concern-next = What comes next?
concern-in-bundle = Part of
concern-bundle-begin = Begin a bundle
concern-bundle-means = Other tandems can add their concerns.
concern-bundle-of = { $count ->
    [one] One concern
   *[other] { $count } concerns
} of { $tandems }
concern-bundle-concerns = Concerns in the bundle
concern-bundle-change = Change name and text
concern-bundle-title = Name of the bundle
concern-bundle-summary = What is it about together?
concern-add = Add one of ours
concern-add-none = You have no free concern just now.
concern-added = Added.
concern-remove = Take “{ $topic }” out
concern-removed = Taken out.
concern-decision = Decision
concern-chain = The way so far
concern-public = What everyone reads

concern-bundles-all = All
concern-bundles-ours = Ours
concern-bundles-waiting = Awaiting an answer
concern-bundles-none = There is no bundle here yet.
concern-bundles-none-waiting = No bundle awaits an answer.

concern-clock-left = { $count ->
    [one] One day left, until { $date }
   *[other] { $count } days left, until { $date }
}
concern-clock-today = Answer due today
concern-clock-late = { $count ->
    [one] One day late
   *[other] { $count } days late
}
concern-clock-in-time = Answered in time
concern-clock-was-late = { $count ->
    [one] Answered one day late
   *[other] Answered { $count } days late
}
concern-clock-due = Answer promised by { $date }
concern-clock-was-due = It was promised by { $date }
concern-clock-since = With the city since { $date }
concern-clock-reason = Another day, because: { $reason }
concern-clock-silent = { $count ->
    [0] The city last spoke today.
    [one] No word from the city for one day.
   *[other] No word from the city for { $count } days.
}
concern-clock-silent-office = { $count ->
    [0] The tandems last heard something today.
    [one] The tandems have heard nothing for one day.
   *[other] The tandems have heard nothing for { $count } days.
}
concern-clock-silent-tandems = { $count ->
    [one] It has been with the tandems for one day.
   *[other] It has been with the tandems for { $count } days.
}
concern-chain-noted = Noted
concern-chain-bundled = Bundled
concern-chain-decided = Decided by the body
concern-chain-transmitted = Transmitted to the city
concern-chain-received = Received by the city
concern-chain-answered = The city has answered
concern-chain-reopened = Open again
concern-chain-measure = Measure of the city
concern-chain-effect = This has changed

concern-needs-proposal = It cannot go to the city yet: a proposal the city can decide on is missing.
concern-needs-proposal-write = Write a proposal
concern-transmit = Transmit to the city
concern-transmit-yes = Yes, transmit
concern-transmit-means = The city has { $weeks } weeks for its answer. After this you cannot change it.
concern-speaker-does = Your speaker transmits it: { $names }.
concern-department = Office
concern-department-guess = Which office? (optional)
concern-department-unknown = We do not know
concern-department-choose = Please choose
concern-public-yes = Everyone may read about it
concern-public-means = These words stand under “What did it change?”. Without a point on the map.
concern-public-title = Title for everyone
concern-public-summary = Two or three sentences for everyone
concern-receive = Receive
concern-receive-yes = Receive
concern-receive-means = Choose the office. The tandems see office and date.
concern-date = Another date
concern-date-answer = Answer by
concern-date-was = { $date } was promised.
concern-date-reason = Why another date?
concern-answer = The city’s answer
concern-answer-write = Answer
concern-answer-send = Send the answer
concern-answer-outcome = What comes of it?
concern-answer-missing = Choose first what comes of it.
concern-answer-text = Your answer
concern-answer-text-how = Short sentences. Fill in the dots “…”.
concern-answer-reason = Why not?
concern-answer-reason-optional = Reason (optional)
concern-answer-whose = Whose is it?
concern-reason = Because:
concern-whose = Responsible:
concern-template-implemented = Thank you for your concern “{ $title }”. We will do it: … It will be done by …
concern-template-partly = Thank you for your concern “{ $title }”. We will do part of it: … Not possible is: …
concern-template-declined = Thank you for your concern “{ $title }”. We cannot do it. Instead we propose: …
concern-template-overtaken = Thank you for your concern “{ $title }”. It has been settled meanwhile: …
concern-template-not_municipal = Thank you for your concern “{ $title }”. The city cannot decide this. We passed it on to …
concern-reopen = This is not enough for us
concern-reopen-yes = Open again
concern-reopen-means = The city then answers once more. The clock begins anew.
concern-reopen-why = What is missing in the answer?
concern-reopened = Opened again on { $date } by { $tandem }:
concern-done-transmit = Transmitted. The clock is running.
concern-done-receive = Received. The tandems know.
concern-done-date = New date saved. The tandems know.
concern-done-answer = Sent. The tandems know.
concern-done-reopen = Open again. The city knows.
concern-done-change = Saved.

concern-measures = What the city does
concern-measure-planned = planned
concern-measure-under_way = under way
concern-measure-done = done
concern-measure-add = Enter a measure
concern-measure-change = Change “{ $measure }”
concern-measure-change-heading = Change measure
concern-measure-what = What is being done?
concern-measure-stands = How far is it?
concern-measure-by = By when? (optional)
concern-measure-done-when = Done on
concern-measure-done-on = done on { $date }
concern-measure-due = by { $date }
concern-measure-told = Entered. The tandems know.
concern-effects = What has changed
concern-effect-add = Write down what has changed
concern-effect-what = What is different from before?
concern-effect-hint = For example: the children walk there alone again.
concern-effect-when = Seen on
concern-effect-seen = { $by }, { $date }
concern-effect-told = Thank you. It stands there now.
concern-by-office = The city

concern-sheet-out = Take it as a table
concern-sheet-out-means = All concerns in Excel, seven columns. For LibreOffice too.
concern-sheet-download = Get the table
concern-sheet-in = Bring the table back
concern-sheet-in-means = First you see what would change. Only then it is written.
concern-sheet-choose = Choose a table
concern-sheet-large = The file is too large. At most 2 MB.
concern-sheet-preview = This would change
concern-sheet-says = { $changes } cells change, { $added } concerns are new, { $refused } rows cannot be taken.
concern-sheet-changes = { $count ->
    [one] one cell differs
   *[other] { $count } cells differ
}
concern-sheet-added = { $count ->
    [one] one new concern
   *[other] { $count } new concerns
}
concern-sheet-refused = { $count } cannot be taken
concern-sheet-unchanged = { $count } unchanged
concern-sheet-refused-means = It cannot be taken like this. Please mend the table and bring it again:
concern-sheet-row = Row { $row }
concern-sheet-before = Before:
concern-sheet-after = After:
concern-sheet-new = New
concern-sheet-apply = Take it like this
concern-sheet-nothing = Nothing differs in this table.
concern-sheet-applied = Taken: { $changes } cells, { $added } new concerns.
concern-sheet-done = Taken.
concern-refused-already_noted = This has been noted already.
concern-refused-ambiguous_tandem = Several tandems have this name. Note it here in the service.
concern-refused-bad_priority = Priority is high, medium or low.
concern-refused-cell_too_long = This is too long.
concern-refused-changed_meanwhile = It has changed meanwhile. Get the table anew.
concern-refused-fixed_cell = This cell stays as it is.
concern-refused-formula = There is a formula here. Write text only.
concern-refused-id_missing = The id is missing here.
concern-refused-not_your_concern = This is another tandem’s concern.
concern-refused-not_your_tandem = You cannot note anything for this tandem.
concern-refused-point_in_table = A point can only be set here in the service.
concern-refused-required = Something is missing here.
concern-refused-status_fixed = The status changes here, not in the table.
concern-refused-too_long = This is too long.
concern-refused-too_many = These are too many proposals.
concern-refused-twice = This id is there twice.
concern-refused-unknown_area = We do not know this area.
concern-refused-unknown_concern = We do not know this id.
concern-refused-unknown_tandem = We do not know this tandem.
concern-refused-wrong_stage = This is with the city already and stays as it is.
