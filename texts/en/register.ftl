# The register of concerns as a table. The server writes and reads these words; none of them stands twice.
register-sheet = Concerns
register-file = concerns

register-column-topic = Topic
register-column-description = Description
register-column-priority = Priority
register-column-place = Place
register-column-proposals = Possible solutions
register-column-contact = Contact in the administration
register-column-status = Status
register-column-tandem = Tandem
register-column-id = Id
register-column-version = Version

register-priority-low = low
register-priority-medium = medium
register-priority-high = high

register-place-city = whole city
register-place-point = point
register-realisable = [realisable]

register-stage-noted = noted
register-stage-bundled = bundled
register-stage-transmitted = transmitted
register-stage-in_progress = in progress
register-stage-answered = answered
register-outcome-implemented = implemented
register-outcome-partly = partly implemented
register-outcome-declined = declined
register-outcome-overtaken = settled
register-outcome-not_municipal = not the city's
