# What can go wrong, by the code of the answer.
problem-heading = This does not exist here.
problem-network = No network. Please try again.
problem-unknown = That did not work. Please try again.
problem-not_found = This page does not exist.
problem-unknown_area = We do not know this area. The link may be old.
problem-unknown_partner = We do not know this place. The link may be old.
problem-unknown_indicator = We do not know this figure.
problem-outside_city = This point is not in the city.
problem-unknown_parameter = The link has something in it that we do not know.
problem-invalid_condition = One condition does not fit. Change or remove it.
problem-overloaded = Very many are asking right now. Try again in a moment.
