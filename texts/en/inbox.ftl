# What someone is told in their inbox: message-<reason>, and why it came: message-why-<reason>.
message-tandem_invited = You are invited to “{ $tandem }”. Please answer.
message-why-tandem_invited = Someone of the tandem waits for an answer.
message-introduced = The coordinators introduce you to each other: “{ $tandem }”. Would you like to try?
message-why-introduced = The coordinators suggested you for this tandem.
message-tandem_joined = Someone joined “{ $tandem }”.
message-why-tandem_joined = You belong to this tandem.
message-tandem_declined = An invitation to “{ $tandem }” was declined.
message-why-tandem_declined = You belong to this tandem.
message-tandem_left = Someone left “{ $tandem }”.
message-why-tandem_left = The tandem is smaller now. If one person remains, its areas look for a second.
message-tandem_ended = “{ $tandem }” has ended. Its areas are free.
message-why-tandem_ended = This concerns everyone who has to do with the tandem.
message-claim_offered = { $area } might suit { $tandem }. The coordinators offer you this area. Please answer.
message-why-claim_offered = The coordinators wait for your answer.
message-claim_offer_answered = { $answer ->
    [accepted] { $tandem } takes { $area }.
   *[declined] { $tandem } does not take { $area }.
}
message-why-claim_offer_answered = The coordinators offered this area.
message-claim_join_asked = { $tandem } would like to join you in { $area }. Please answer.
message-why-claim_join_asked = This area is yours; the other tandem waits for you.
message-claim_join_answered = { $answer ->
    [admitted] You have joined in { $area }.
   *[refused] Joining in { $area } does not work this time.
}
message-why-claim_join_answered = You asked whether you could join.
message-claim_seeking_partner = { $tandem } looks for a second person for { $area }.
message-why-claim_seeking_partner = With one person alone the claim rests.
message-claim_handed_over = { $tandem } would like to hand { $area } over to you. Please answer.
message-why-claim_handed_over = The other tandem waits for your answer.
message-claim_hand_over_answered = { $answer ->
    [accepted] { $tandem } takes { $area }. Thank you for handing it over.
    [withdrawn] { $tandem } does not hand { $area } over after all.
   *[refused] { $tandem } does not take { $area }.
}
message-why-claim_hand_over_answered = It was about a handover between your tandems.
message-claim_released = { $tandem } has given { $area } up.
message-why-claim_released = This concerns everyone who has to do with this area.
message-area_free = { $area } is free again.
message-why-area_free = You wanted to know when this area becomes free.
message-request_asked = { $tandem } asks you for help with “{ $activity }”. Please answer.
message-why-request_asked = You speak for this house; the tandem waits for your answer.
message-request_accepted = { $partner } says yes to “{ $activity }”.
message-why-request_accepted = You asked this house.
message-request_countered = { $partner } suggests something else for “{ $activity }”. Please answer.
message-why-request_countered = You asked this house; it waits for your answer.
message-request_declined = { $partner } cannot help with “{ $activity }”. { $why }
message-why-request_declined = You asked this house.
message-request_withdrawn = { $tandem } needs nothing more from you for “{ $activity }”.
message-why-request_withdrawn = You speak for the house that was asked.
message-request_counter_answered = { $answer ->
    [accepted] { $tandem } accepts your suggestion for “{ $activity }”.
   *[declined] { $tandem } does not accept your suggestion for “{ $activity }”.
}
message-why-request_counter_answered = You suggested something else.
message-activity_host_added = { $tandem } plans “{ $activity }” together with you.
message-why-activity_host_added = Your tandem is now a host of this activity.
message-activity_published = “{ $activity }” by { $tandem } is published.
message-why-activity_published = The activity concerns your house or your tandem.
message-activity_changed = “{ $activity }” by { $tandem } has changed. Please have a look.
message-why-activity_changed = The activity concerns your house or your tandem.
message-activity_cancelled = “{ $activity }” by { $tandem } is cancelled.
message-why-activity_cancelled = The activity concerns your house or your tandem.
message-concern_bundled = Your concern “{ $concern }” is now part of a bundle.
message-why-concern_bundled = You noted this concern.
message-concern_invited = { $tandem } has begun a bundle that your concern “{ $concern }” fits. You can add it.
message-why-concern_invited = You noted a concern like theirs. Whether it joins the bundle is yours to decide.
message-concern_joined = { $tandem } has added a concern to “{ $concern }”.
message-why-concern_joined = A concern of yours is in this bundle.
message-concern_decided = The body has decided on “{ $concern }”.
message-why-concern_decided = A concern of yours is in this bundle.
message-concern_transmitted = “{ $concern }” was transmitted to the city.
message-why-concern_transmitted = A concern of yours is in this bundle.
message-concern_arrived = New from the tandems: “{ $concern }”. Please take it on.
message-why-concern_arrived = The tandems wait for an answer of the city.
message-concern_received = The city has taken on “{ $concern }”.
message-why-concern_received = A concern of yours is in this bundle.
message-concern_date_moved = The city will answer “{ $concern }” on another day.
message-why-concern_date_moved = A concern of yours is in this bundle.
message-concern_answered = The city has answered “{ $concern }”.
message-why-concern_answered = A concern of yours is in this bundle.
message-concern_reopened = “{ $concern }” is open again. { $why }
message-why-concern_reopened = For the tandems the answer is not the end of it.
message-concern_measure = There is news from the city on “{ $concern }”.
message-why-concern_measure = A concern of yours is in this bundle.
message-concern_effect = What “{ $concern }” has changed is written down now.
message-why-concern_effect = A concern of yours is in this bundle.
message-meeting_planned = New meeting: “{ $meeting }”.
message-why-meeting_planned = You belong to the decision-making body.
message-meeting_changed = The meeting “{ $meeting }” has changed.
message-why-meeting_changed = You belong to the decision-making body.
message-meeting_minutes = The minutes of “{ $meeting }” are there.
message-why-meeting_minutes = You belong to the decision-making body.
message-decision_opened = Your voice is still missing: “{ $decision }”.
message-why-decision_opened = You belong to the decision-making body; the others wait for you.
message-decision_decided = “{ $decision }” is decided.
message-why-decision_decided = You belong to the decision-making body.
message-decision_reopened = “{ $decision }” is open again.
message-why-decision_reopened = You belong to the decision-making body.
message-mandate_given = You are elected. Thank you for doing this!
message-why-mandate_given = You stood for election.
message-date_poll_opened = When can you come? “{ $meeting }” looks for a date.
message-why-date_poll_opened = The others wait for your answer.
message-date_poll_closed = The date of “{ $meeting }” is fixed.
message-why-date_poll_closed = You belong to the decision-making body.
message-consultation_asked = The city asks you: “{ $consultation }”. You may also say no.
message-why-consultation_asked = The city has asked your tandem.
message-consultation_responded = { $answer ->
    [answered] { $tandem } has answered “{ $consultation }”.
   *[declined] { $tandem } does not wish to say anything on “{ $consultation }”.
}
message-why-consultation_responded = The city asked this question.
message-consultation_fed_back = The city says what became of “{ $consultation }”.
message-why-consultation_fed_back = The city had promised you feedback.
message-space_admitted = You are now in the protected space “{ $space }”.
message-why-space_admitted = Someone of the group has admitted you.
