# Vorlagen für Aktivitäten und die Namen der Kalender. Nur der Server liest sie; die Seite bekommt sie von ihm.
template-walk = Stadtteilrundgang
template-walk-summary = Wir gehen gemeinsam durch das Viertel und zeigen, was es hier gibt: Wege, Ämter, Läden, Spielplätze.
template-walk-needs = Treffpunkt, Strecke, jemand, der sich auskennt
template-evening = Interkultureller Abend
template-evening-summary = Wir essen, reden und hören einander zu. Alle bringen etwas mit.
template-evening-needs = Raum, Küche, Tische und Stühle
template-quiz = Quizabend
template-quiz-summary = In kleinen Gruppen raten wir rund um die Stadt und unsere Sprachen.
template-quiz-needs = Raum, Beamer, Fragen, kleine Preise
template-free = Eigene Idee
template-free-summary = Ihr plant etwas ganz Eigenes.
template-free-needs = Was ihr dafür braucht

activities-title = Aktivitäten
activities-description = Was Tandems in der Stadt öffentlich planen: wann, wo, in welchen Sprachen. Ohne Entwürfe, ohne Namen von Personen.
feed-city = Aktivitäten in { $city }
feed-area = Aktivitäten: { $area }
feed-partner = Aktivitäten für { $partner }
feed-tandem = Aktivitäten von { $tandem }
feed-languages = Sprachen: { $languages }
feed-audience = Für: { $audience }
feed-hosts = Von: { $hosts }
feed-cancelled = Abgesagt: { $why }
