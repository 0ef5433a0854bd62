# The body: meetings, decisions, elections, dates.
body-heading = Our decision-making body
body-meeting = Meeting
body-facts = { $members } belong to it. A decision counts from { $quorum } votes on.
body-office-reads = You read along and do not vote.
body-not-yours = This body is there for the tandems.
body-waiting = Your vote is missing
body-next = Next meeting
body-next-none = No meeting planned yet.
body-polls = When can you come?
body-open = Still open
body-past = Past meetings
body-past-none = None yet.
body-decided = Earlier decisions ({ $count })
body-items = { $count ->
    [one] 1 item
   *[other] { $count } items
  }
body-now = under way
body-save = Save
body-saved = Saved.
body-added = Added.

# Roles
body-role-speaker = Speaker
body-role-speaker-plural = Speakers
body-role-moderator = Facilitator
body-role-moderator-plural = Facilitators
body-until = until { $date }
body-vacant = { $count ->
    [one] 1 seat is free.
   *[other] { $count } seats are free.
  }
body-elect = Begin an election
body-elect-next = Elect who comes next
body-mandate-end = Step down
body-mandate-end-means = The seat is free then. You can elect anew.
body-mandate-why = Why? The others read it.

# Meetings
body-meeting-title = Meeting of the body
body-meeting-plan = Plan a meeting
body-meeting-change = Change
body-meeting-open = Open the meeting
body-meeting-close = Close the meeting
body-meeting-close-means = After that the minutes are final.
body-meeting-state-planned = planned
body-meeting-state-open = under way
body-meeting-state-closed = over
body-what = What?
body-when = When?
body-where = Where?
body-minutes = Minutes
body-who-is-there = Who is here?
body-was-there = Who was there?
body-are-there = { $present } of { $members } are here.
body-were-there = { $present } of { $members } were there.
body-i-am-there = I am here
body-you-are-there = You are here.
body-not-there = Not after all
body-enter-others = Enter others
body-agenda = Agenda
body-agenda-takes = about { $time }
body-agenda-empty = Nothing stands on it yet.
body-kind-concern = Concern
body-kind-idea = Idea
body-kind-deadline = Deadline
body-kind-election = Election
body-kind-consultation = Question of the city
body-kind-other = Other
body-item-done = Done
body-item-postponed = Next time
body-item-postpone = Leave for next time
body-item-open = Open again
body-item-up = Move up
body-item-remove = Remove
body-item-change = Edit “{ $item }”
body-note = What is worth noting?
body-note-save = Save the note
body-decide = Decide
body-suggested = This is waiting too
body-suggest-undecided = You have not decided on this yet.
body-suggest-overdue = The city's answer is overdue.
body-suggest-answered = The city has answered.
body-suggest-mandate_ends = A term ends soon.
body-suggest-vacant = A seat is free.
body-suggest-consultation = The city asks you something.
body-take = Add
body-idea = Own idea
body-idea-add = Add
body-to-meeting = To the meeting

# Minutes
body-minutes-of = Minutes: { $meeting }
body-minutes-final = Final
body-minutes-so-far = So far
body-minutes-present = { $present } were there.
body-minutes-quorate = That is enough to decide ({ $quorum }).
body-minutes-not-quorate = It takes { $quorum } to decide.
body-minutes-other = Other decisions
body-minutes-next = Next meeting: { $day }, { $time }.

# Deciding
body-ask = Decide something
body-ask-send = Begin the vote
body-question = What is it about?
body-how = How do you decide?
body-method-consent = Consent
body-method-consensus = Consensus
body-method-resistance = Systemic consensing
body-method-majority = Majority
body-method-election = Election
body-how-consent = It counts if nobody has a serious objection.
body-how-consensus = It counts if nobody blocks it.
body-how-resistance = What meets the least resistance wins.
body-how-majority = What more than half want counts.
body-how-election = Whoever has the most votes gets the seat.
body-options = What is there to choose from?
body-option-n = Option { $n }
body-option-more = One more option
body-as-is = Leave it as it is
body-as-is-too = “{ $option }” is always among them.
body-for-what = For which seat?
body-secret-label = Vote in secret
body-secret-chip = secret
body-secret = Secret:
body-secret-means = Nobody can see later who voted how. Not even those who run the service. A vote cannot be changed.
body-open-means = Votes can be changed until the vote is closed.
body-via = By what means?
body-via-both = Phones and raised hands
body-via-phones = Phones only
body-via-hands = Raised hands only
body-about = It is about:
body-state-open = open
body-state-decided = decided
body-state-failed = not accepted
body-state-reopened = open again
body-your-vote = Your vote
body-vote = Cast the vote
body-vote-secret = Vote in secret, for good
body-vote-change = Change the vote
body-voted = Your vote is in.
body-voted-secret = What you chose stands nowhere beside your name.
body-still-open = { $count ->
    [one] 1 still open
   *[other] { $count } still open
  }
body-voted-of = { $voted } of { $members } have voted.
body-enough = That is enough ({ $needed }).
body-needed = { $missing ->
    [one] 1 more is needed.
   *[other] { $missing } more are needed.
  }
body-choice-yes = Yes
body-means-yes = I go along with it.
body-choice-concern = Slight concern
body-means-concern = I go along and say what troubles me.
body-choice-objection = Serious objection
body-means-objection = It would do harm. Something must change first.
body-choice-agree = Yes, gladly
body-means-agree = I want it too.
body-choice-reservations = Yes, with reservations
body-means-reservations = I join in and say what troubles me.
body-choice-stand_aside = I stand aside
body-means-stand_aside = I do not join in and do not stop you.
body-choice-block = Block
body-means-block = It must not happen like this.
body-choice-abstain = Abstain
body-means-abstain = Counts as a voice, not towards the majority.
body-reason-must = Why? All read it, without a name.
body-reason-may = What troubles you? All read it, without a name.
body-would-resolve = What would have to change so that it works?
body-resolves = It would work if:
body-objections = What speaks against it
body-resistance-how = 0: I have nothing against it. 10: It cannot be.
body-weight = { $value } of 10: { $word }
body-weight-open = Nothing said yet
body-weight-0 = nothing against it
body-weight-1 = little against it
body-weight-2 = some against it
body-weight-3 = much against it
body-weight-4 = cannot be
body-less = Less: { $what }
body-more = More: { $what }
body-candidates = Who stands?
body-candidates-how = { $seats ->
    [one] You have 1 vote.
   *[other] You have up to { $seats } votes.
  } Chosen: { $chosen }.
body-nobody-stands = Nobody stands yet.
body-stand = I stand for election
body-stand-not = No longer stand
body-you-stand = You stand for election.
body-hands = Enter raised hands
body-hands-again = Change the raised hands
body-hands-how = Count only those who do not vote by phone.
body-hands-how-sums = All show fingers, 0 to 10. Enter the sum.
body-hands-voters = People without a phone
body-hands-fit = { $counted } counted, { $voters } people: these must be equal.
body-hands-save = Enter
body-close-vote = Close the vote
body-close-means = After that it is counted.
body-close-short = { $missing ->
    [one] 1 vote is missing. Nothing counts like this.
   *[other] { $missing } votes are missing. Nothing counts like this.
  }
body-close-secret = Who has voted is then forgotten for good.
body-close-now = Close and count
body-result = Result
body-is-chosen = Chosen:
body-accepted = Accepted.
body-chosen = Decided: { $what }
body-elected = Elected: { $names }{ $count ->
    [one] .
   *[other] .
  }
body-stays = It stays as it is.
body-why-accepted = Accepted.
body-why-no_quorum = There were too few votes.
body-why-objection = Not accepted: there is a serious objection.
body-why-block = Not accepted: somebody blocks it.
body-why-no_majority = Not accepted: there was no majority.
body-why-tie = A tie. Vote once more.
body-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
  }
body-acceptance = { $percent }% acceptance · resistance { $sum } of { $most }
body-counted = { $voters } of { $members } voted, { $quorum } were needed.
body-counted-hands = { $hands ->
    [one] 1 of them by hand.
   *[other] { $hands } of them by hand.
  }
body-counted-secret = Nobody knows who voted how.
body-reopen = Decide once more
body-reopen-means = The same question begins anew. This result stays readable.
body-reopen-why = Why?
body-reopened-why = Opened again:
body-reopened-as = To the new vote
body-wall = Show large
body-wall-leave = Small again
body-full-screen = Full screen

# Finding a date
body-poll-new = Find a date
body-poll-times = Which times might work?
body-poll-time-n = Time { $n }
body-poll-time-more = One more time
body-poll-send = Ask everybody
body-poll-answered = { $answered } of { $members } have answered.
body-poll-counts = { $yes } yes · { $maybe } maybe · { $no } no
body-poll-best = suits best
body-poll-yes = Yes
body-poll-maybe = Maybe
body-poll-no = No
body-poll-take = Take this time
body-poll-take-best = Take { $when }
body-poll-take-other = Take another time
body-poll-closed = The date is fixed.
body-minutes-label = Minutes

# What can go wrong
problem-already_voted = You have voted. A secret vote stays as it is.
problem-bad_ballot = This vote does not fit the question. Look again.
problem-bad_hands = These numbers do not fit together.
problem-too_many_hands = There are not that many here without a vote of their own.
problem-bad_options = These options do not fit. Name each only once.
problem-bad_role = Choose first which seat it is about.
problem-bad_minutes = This length does not fit.
problem-by_hands = This vote is by raised hands only.
problem-by_phones = This vote is by phone only.
problem-counted_by_hand = Your hand is counted already. Ask a facilitator.
problem-date_poll_closed = The date is fixed already.
problem-decision_closed = This vote is closed already.
problem-decisions_open = Close the open votes first.
problem-has_decisions = There was a vote on this. It stays in the minutes.
problem-mandate_over = This term is over already.
problem-meeting_closed = This meeting is over. Its minutes are final.
problem-no_election = This is no election.
problem-nobody_stands = Nobody stands yet.
problem-not_a_member = This person does not belong to the body.
problem-not_moderator = A facilitator does that.
problem-not_speaker = The speakers do that.
problem-run_off = In a run-off it is fixed who stands.
problem-voting_began = The election has begun. Nobody can join now.
problem-unknown_meeting = There is no such meeting.
problem-unknown_decision = There is no such decision here.
problem-unknown_agenda_item = This item is no longer on the agenda.
problem-unknown_mandate = This seat is gone.
problem-unknown_date_poll = This search for a date is gone.
problem-unknown_option = This option is gone.
