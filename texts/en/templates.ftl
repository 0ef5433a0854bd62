# Templates of activities and the names of calendars. Only the server reads them; it hands them to the page.
template-walk = Neighbourhood walk
template-walk-summary = We walk through the neighbourhood together and show what is here: paths, offices, shops, playgrounds.
template-walk-needs = A place to meet, a route, someone who knows their way
template-evening = Intercultural evening
template-evening-summary = We eat, talk and listen to each other. Everyone brings something.
template-evening-needs = A room, a kitchen, tables and chairs
template-quiz = Quiz night
template-quiz-summary = In small groups we guess about the city and our languages.
template-quiz-needs = A room, a projector, questions, small prizes
template-free = An idea of your own
template-free-summary = You plan something entirely your own.
template-free-needs = Whatever you need for it

activities-title = Activities
activities-description = What tandems plan in the city for everyone: when, where, in which languages. No drafts, no names of people.
feed-city = Activities in { $city }
feed-area = Activities: { $area }
feed-partner = Activities for { $partner }
feed-tandem = Activities of { $tandem }
feed-languages = Languages: { $languages }
feed-audience = For: { $audience }
feed-hosts = By: { $hosts }
feed-cancelled = Cancelled: { $why }
