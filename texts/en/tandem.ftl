# The tandem: beginning, second person, name, languages, wishes, leaving.
tandem-begin = Begin a tandem
tandem-to-invite = Send the link
link-make = Make a link
link-share = Send the link
link-qr = The link as a picture to scan
link-once = Valid once and until { $date }. We show it only now.
tandem-begin-how = Give yourselves a name. The second person comes in by a link.
tandem-begin-another = Begin another tandem
tandem-others = Your tandems
tandem-name = Name of the tandem
tandem-name-example = for example: Tandem Bridge
tandem-languages = Your languages
tandem-state-forming = one person is missing
tandem-state-active = two or more
tandem-state-ended = ended
tandem-members = Who is in it
tandem-you = yourself
tandem-asked = asked
tandem-more = Bring somebody else in? A link does that too.
tandem-invite-person = Ask somebody who is here already
tandem-ask = Ask
tandem-invited = Asked. They say yes themselves.
tandem-about = What you like
tandem-themes = We like to do
tandem-theme-children = with children
tandem-theme-youth = with young people
tandem-theme-language = languages
tandem-theme-food = cooking and eating
tandem-theme-culture = music and culture
tandem-theme-sport = sport
tandem-theme-nature = being outdoors
tandem-theme-neighbours = meeting neighbours
tandem-theme-letters = helping with letters
tandem-theme-work = work and jobs
tandem-near = Where?
tandem-near-near = rather near us
tandem-near-elsewhere = rather elsewhere
tandem-near-either = either way
tandem-wish-areas = Areas that interest you
tandem-wish-remove = Remove { $area }
tandem-stop = Stopping
tandem-leave-title = Leave { $tandem }?
tandem-leave-do = Leave the tandem
tandem-leave-done = You have left the tandem.
tandem-leave-claims = { $count ->
    [0] Then only one person is left. The tandem looks for a second.
    [one] Then only one person is left. Your area looks for a second.
   *[other] Then only one person is left. Your { $count } areas look for a second.
}
tandem-leave-stays = { $count ->
    [0] The others go on.
    [one] The others go on, in the area too.
   *[other] The others go on, in the { $count } areas too.
}
tandem-end-title = End { $tandem }?
tandem-end-do = End the tandem
tandem-end-done = The tandem has ended.
tandem-end-claims = { $count ->
    [0] Then it is over for everyone.
    [one] Then it is over for everyone. Your area becomes free.
   *[other] Then it is over for everyone. Your { $count } areas become free.
}
tandem-end-activities = Your activities stay under the tandem's name.
