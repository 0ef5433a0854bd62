# What the city asks the tandems, and what comes of it.
consultation-heading = The city asks
consultation-what = You may answer or say no. No reason is needed.
consultation-what-office = You ask, the tandems decide. Your feedback is promised.
consultation-not-yours = These questions go to the tandems.
consultation-none = No question yet.
consultation-promised = Feedback the city promised
consultation-details = The whole question
consultation-kept = kept
consultation-broken = missed
consultation-open = still open
consultation-state-open = open
consultation-state-fed_back = fed back
consultation-late = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
  }
consultation-still-open = What is still open
consultation-takes = How long it takes
consultation-takes-minutes = Minutes it takes
consultation-what-happens = What happens with it
consultation-answer-by = Answer by
consultation-feedback-on = Feedback by
consultation-came-of-it = What came of it
consultation-was-kept = Fed back in time.
consultation-was-late = Later than promised.
consultation-counts = Asked: { $asked } · answered: { $answered } · no: { $declined }
consultation-read = { $count ->
    [one] Read 1 answer
   *[other] Read { $count } answers
  }
consultation-said-no = Would rather not say.
consultation-answer-of = Answer of { $tandem }
consultation-answer = Answer
consultation-you-answered = You have answered.
consultation-you-said-no = You would rather not say.
consultation-too-late = You have not answered.
consultation-change = Change
consultation-feed-back = Give feedback
consultation-feed-back-help = All tandems that were asked read this.
consultation-feed-back-send = Send the feedback
consultation-ask = Ask the tandems
consultation-ask-send = Send the question
consultation-title = Your question
consultation-duty-purpose = What do you ask for?
consultation-hint-purpose = We are planning the playground anew.
consultation-duty-still_open = What can still be changed?
consultation-hint-still_open = Equipment and benches. The place is fixed.
consultation-duty-what_happens = What happens with the answers?
consultation-hint-what_happens = They go into the draft for the committee.
consultation-order = Feedback comes after the answers, answers after today.
consultation-whom = Whom do you ask?
consultation-all = All tandems
consultation-some = Some
consultation-promise = Everybody sees whether you keep the day.
problem-unknown_consultation = This question is gone.
