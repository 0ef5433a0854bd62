# Claims: who is where, and what can be done with it.
claim-label = Claim
claim-nobody = No tandem is here yet.
claim-here = { $tandem } is here.
claim-here-ours = { $tandem }: this is your area.
claim-means-short = Agree between you. After { $months } months you look: does it fit?
claim-needs-two = One person is still missing. Send the link.
claim-needs-tandem = You need a tandem first.
claim-start = Make it ours
claim-join = Join?
claim-change = Change
claim-review = Does it still fit?
claim-day = { $day }{"\u00A0"}{ $month }

claim-state-active = You are here.
claim-state-paused = Taking a break.
claim-state-seeking_partner = A second person is missing. The area waits.
claim-review-on = Look again by { $date }
claim-review-due = A look was due on { $date }

claim-confirm-title = { $area }: your area?
claim-reason-need = Need: { $class }.
claim-reason-no-value = There is no figure for the need here.
claim-reason-nobody = No tandem is here yet.
claim-reason-serving = { $name } serves it, { $far } away.
claim-reason-serving-but = { $name } serves it: { $state }.
claim-reason-no-serving = We know of no Welcome Point for this area.
claim-reason-languages = { $name } also speaks: { $languages }.
claim-means = The others then see your name here. After { $months } months you look: does it fit? You can stop at any time.
claim-confirm = Yes, make it ours
claim-done = { $area } is your area now.
claim-late = { $tandem } was faster. Ask if you can join.
claim-taken-title = A tandem is already in { $area }
claim-ask = Ask
claim-ask-note = A line to { $tandem } (optional)
claim-asked = You have asked. { $tandem } will answer.
claim-watch = Tell us when it is free
claim-watched = We will tell you
claim-similar-free = Alike and still free

claim-wait-offer = The coordinators suggest { $area } to you.
claim-wait-handed = { $tandem } would like to hand { $area } over to you.
claim-wait-asking = { $tandem } asks: may we join in { $area }?
claim-yes-offer = Yes, make it ours
claim-yes-handed = Yes, take it over
claim-yes-asking = Yes, gladly

claim-do-renew = It fits, we go on
claim-do-resume = Go on
claim-do-pause = Take a break
claim-do-hand-over = Hand over
claim-do-release = Stop
claim-do-end = End this claim
claim-do-quit = Stop joining in
claim-did-renew = Good. You go on here.
claim-did-resume = Good. It goes on.
claim-did-pause = You are taking a break here.
claim-did-hand-over = The other tandem has been asked.
claim-did-release = The area is free again.
claim-did-quit = You no longer join in here.
claim-question-pause = A break in { $area }?
claim-question-hand-over = Who takes over { $area }?
claim-question-release = Stop in { $area }?
claim-question-end = End the claim on { $area }?
claim-question-quit = No longer join in in { $area }?
claim-pause-why = Why? Only you and the coordinators see this.
claim-hand-over-to = To which tandem?
claim-hand-over-note = What should the other tandem know?
claim-release-means = The area is free afterwards. Your activities stay.
claim-end-means = The area is free afterwards. The tandem’s activities stay.
claim-release-why = Why does it end? The tandem reads this.
claim-release-note = What remains? What should one know?
claim-went = How was it?
claim-went-well = well
claim-went-mixed = mixed
claim-went-hard = hard

claim-offer = Suggest to a tandem
claim-offer-title = Suggest { $area }
claim-offer-to = To which tandem?
claim-offer-tandem = { $name }, { $count ->
    [one] one area
   *[other] { $count } areas
}
claim-offer-note = Why does it fit? The tandem reads this.
claim-offered = Suggested. The tandem will answer you.
claim-offer-many = Suggest { $count } areas
claim-offer-wish = wishes for it
claim-offer-why = What speaks for it
claim-offered-many = { $count ->
    [0] No area was suggested.
    [one] One area is suggested.
   *[other] { $count } areas are suggested.
}
claim-left-out-taken = already has a tandem.
claim-left-out-offered = is suggested to this tandem already.
claim-left-out-yours = is this tandem's already.
