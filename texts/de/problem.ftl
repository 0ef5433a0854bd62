# Was schiefgehen kann, nach dem Code der Antwort.
problem-heading = Das gibt es hier nicht.
problem-network = Ohne Netz. Wir versuchen es gern noch einmal.
problem-unknown = Das hat nicht geklappt. Versucht es bitte noch einmal.
problem-not_found = Diese Seite gibt es nicht.
problem-unknown_area = Dieses Gebiet kennen wir nicht. Vielleicht ist der Link alt.
problem-unknown_partner = Diesen Ort kennen wir nicht. Vielleicht ist der Link alt.
problem-unknown_indicator = Diese Zahl kennen wir nicht.
problem-outside_city = Dieser Punkt liegt nicht in der Stadt.
problem-unknown_parameter = Der Link enthält etwas, das wir nicht kennen.
problem-invalid_condition = Eine Bedingung passt nicht. Ändert oder entfernt sie.
problem-overloaded = Gerade fragen sehr viele. Versucht es gleich noch einmal.
