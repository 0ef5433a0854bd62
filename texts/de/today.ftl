# Heute: was bei der Koordination wartet.
today-quiet = Nichts wartet. Schön.
today-all = Alle
today-unknown = Das wissen wir gerade nicht.
today-concerns = Anliegen
today-concerns-none = Kein Anliegen wartet auf Antwort.
today-late = { $days ->
    [one] seit gestern über der Frist ({ $date })
   *[other] seit { $days } Tagen über der Frist ({ $date })
}
today-late-count = { $count ->
    [one] Eine Antwort ist überfällig.
   *[other] { $count } Antworten sind überfällig.
}
today-due-today = heute antworten
today-days-left = { $days ->
    [one] noch ein Tag, bis { $date }
   *[other] noch { $days } Tage, bis { $date }
}
today-gaps = Die größten Lücken
today-gap = Bedarf: { $class } · { $parent }
today-gap-offered = gefragt
today-offers = Unbeantwortete Vorschläge
today-offers-none = Alle Vorschläge sind beantwortet.
today-offer = { $days ->
    [0] { $tandem }, heute gefragt
    [one] { $tandem }, seit gestern
   *[other] { $tandem }, seit { $days } Tagen
}
today-sleeping = Schlafende Zuordnungen
today-invitations = { $count ->
    [one] Eine Einladung ist noch offen
   *[other] { $count } Einladungen sind noch offen
}
today-invitations-more = Die erste läuft am { $date } ab.
today-alone = { $count ->
    [one] Ein Tandem sucht eine zweite Person
   *[other] { $count } Tandems suchen eine zweite Person
}
today-ending = { $count ->
    [one] Eine Amtszeit endet bald
   *[other] { $count } Amtszeiten enden bald
}
today-people-none = Hier wartet niemand.
today-report = Zahlen, Lücken, Sprachen und Anliegen auf Papier.
