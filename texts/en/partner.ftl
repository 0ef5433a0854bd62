# Places: what they are, and how sure we are.
kinds-legend = Signs of the places
group-welcome = Welcome Point
group-house = Community centre
group-family = Family
group-meet = Meeting place
group-advice = Advice
group-learn = Learning
group-org = Association
group-office = Office
places-heading = Places that help
places-intro = Houses, meeting places and advice. Please ask first whether they are open.
places-kind = Kind
places-all-kinds = All kinds
places-language = Language
places-all-languages = All languages
places-count = { $count ->
    [0] No place
    [one] One place
   *[other] { $count } places
}
places-none = We know of no such place.
places-show-all = Show all places
place-unknown = place unknown
distance-unknown = place unknown

partner-state-confirmed = confirmed
partner-state-confirmed-dated = confirmed: { $date }
partner-state-unconfirmed = not confirmed
partner-state-unconfirmed-dated = last confirmed: { $date }
partner-state-planned = planned
partner-state-planned-dated = planned, as of { $date }
partner-state-moving = moving
partner-state-moving-dated = moving, as of { $date }
partner-state-closed = closed
partner-state-closed-dated = closed, as of { $date }

partner-carrier = Run by
partner-address = Address
partner-languages = Languages
partner-hours = Opening hours
partner-rooms = Rooms
partner-services = What there is
partner-position = Place on the map
partner-serves = Serves
partner-nearest = Places near here
partner-source = Source: { $source }
precision-exact = Exactly known.
precision-street = Known to the street.
precision-district = Only the quarter is known.
precision-district-off = Only the quarter is known. Up to { $off } off.
precision-none = Unknown, so it is not on the map.
