# Der Tisch eines Hauses: Anfragen, Kalender, Räume, Einzugsgebiet. Kurze Sätze, „ihr“ zu den Häusern.
desk-heading = Euer Haus
desk-tabs = Bereiche
desk-tab-requests = Anfragen und Kalender
desk-tab-house = Räume und Eintrag
desk-tab-catchment = Einzugsgebiet
desk-tab-requests-short = Anfragen
desk-tab-calendar-short = Kalender
desk-tab-house-short = Räume
desk-tab-catchment-short = Umgebung
desk-which-house = Welches Haus?
desk-sign-in = Meldet euch an, dann seht ihr euren Tisch.
desk-no-house = Ihr sprecht noch für kein Haus.
desk-look-on = Sie sehen den Tisch dieses Hauses. Antworten kann nur das Haus.
desk-save = Speichern
desk-change = Ändern
desk-copy = Kopieren
desk-unknown = nicht bekannt
desk-never = noch nie

desk-day-number = { $day }.
desk-week = { $from } bis { $to }
desk-since = { $days ->
    [0] seit heute
    [1] seit gestern
   *[other] seit { $days } Tagen
}
desk-since-day = seit { $day }

desk-requests = Anfragen
desk-open-count = { $count ->
    [one] Eine wartet auf euch
   *[other] { $count } warten auf euch
}
desk-nothing-open = Gerade wartet niemand auf euch.
desk-offered = Euer Vorschlag liegt beim Tandem
desk-done = Schon beantwortet ({ $count })
desk-when = Wann
desk-in-calendar = Im Kalender zeigen
desk-room = Raum
desk-help = Hilfe
desk-things = Dinge
desk-languages = Sprachen
desk-room-for = { $people ->
    [0] { $room }
    [one] { $room }, eine Person
   *[other] { $room }, { $people } Personen
}
desk-no-room = { $people ->
    [0] kein Raum
    [one] kein Raum, eine Person
   *[other] kein Raum, { $people } Personen
}
desk-help-for = { $time } von euch
desk-help-none = keine
desk-free = Der Raum ist frei.
desk-taken = { $room } ist dann belegt.
desk-taken-until = { $room } ist bis { $time } belegt.
desk-accept = Ja, zusagen
desk-or-rather = Oder lieber:
desk-offer-instead = Stattdessen vorschlagen:
desk-other-time = Andere Zeit wählen
desk-decline = Absagen
desk-accepted = Zugesagt. { $tandem } weiß Bescheid.
desk-countered = { $when } vorgeschlagen. { $tandem } antwortet euch.
desk-declined = Abgesagt. { $tandem } weiß Bescheid.
desk-room-taken = Der Raum ist schon belegt: { $when }. Schlagt etwas anderes vor.
desk-changed = Das Tandem hat gerade etwas geändert: { $what }. Schaut noch einmal.
desk-changed-somehow = Hier hat sich gerade etwas geändert. Schaut noch einmal.
desk-changed-state = die Anfrage selbst
desk-changed-time = Zeit
desk-changed-room = Raum
desk-changed-people = Zahl der Personen
desk-changed-help = Hilfe
desk-changed-things = Dinge
desk-changed-note = Nachricht
desk-state-asked = Offen
desk-state-accepted = Zugesagt
desk-state-countered = Vorgeschlagen
desk-state-declined = Abgesagt
desk-state-withdrawn = Zurückgezogen
desk-asked-was = Gefragt war:
desk-your-offer = Ihr schlagt vor: { $when }

desk-counter-help = { $tandem } bekommt euren Vorschlag und sagt Ja oder Nein.
desk-counter-series = Die ganze Reihe rückt mit. Ihr nennt den ersten Termin.
desk-day = Tag
desk-from = Von
desk-to = Bis
desk-end-before-start = Das Ende liegt vor dem Anfang.
desk-without-room = Ohne Raum
desk-note-optional = Nachricht (muss nicht sein)
desk-offer = Vorschlagen
desk-then-taken = Dann belegt, bis { $until }.
desk-then-not = Dann ist der Raum nicht zu haben.

desk-decline-heading = Warum geht es nicht?
desk-decline-help = { $tandem } liest den Grund.
desk-reason = Grund
desk-reason-taken = Der Raum ist belegt.
desk-reason-closed = Unser Haus ist dann zu.
desk-reason-staff = Uns fehlen gerade Leute.
desk-reason-size = Die Gruppe ist zu groß.
desk-reason-fit = Das passt nicht zu uns.
desk-reason-own = Eure Worte (muss nicht sein)
desk-reason-please = Nennt bitte kurz einen Grund.

desk-given = Das habt ihr im { $month } gegeben
desk-given-room = { $hours ->
    [one] Stunde Raum
   *[other] Stunden Raum
}
desk-given-help = { $hours ->
    [one] Stunde Hilfe
   *[other] Stunden Hilfe
}
desk-given-before = Frühere Monate
desk-month = Monat

desk-week-before = Woche zurück
desk-week-after = Woche vor
desk-today = Heute
desk-signs = Zeichen
desk-which-room = Welcher Raum?
desk-all-rooms = Alle Räume
desk-choose-day = Tag wählen
desk-also = Auch möglich
desk-clash = Überschneidet sich
desk-nothing-on = An diesem Tag ist alles frei.
desk-on = { $count ->
    [0] alles frei
    [one] ein Eintrag
   *[other] { $count } Einträge
}
desk-kind-own = Unser Haus
desk-kind-accepted = Zugesagt
desk-kind-asked = Angefragt
desk-kind-countered = Vorgeschlagen
desk-kind-also = Auch möglich

desk-entry = Euer Eintrag
desk-entry-as-of = Stand der Liste
desk-entry-verified = Von euch bestätigt
desk-entry-look = Euren Eintrag ansehen
desk-verify = Stimmt alles noch
desk-verify-help = Adresse, Zeiten, Sprachen, Räume: ein Tipp genügt.
desk-verified-thanks = Danke. Heute bestätigt.

desk-rooms = Unsere Räume
desk-rooms-none = Noch kein Raum. Legt einen an, dann können Tandems fragen.
desk-room-add = Raum anlegen
desk-room-open = Offen
desk-room-closed = Geschlossen
desk-room-close = Schließen
desk-room-reopen = Wieder öffnen
desk-room-changed = Der Raum wurde gerade geändert. Schaut noch einmal.
desk-room-changed-keep = Jemand hat den Raum gerade geändert. Speichern überschreibt das.
desk-room-name = Name
desk-seats = { $seats ->
    [one] ein Platz
   *[other] { $seats } Plätze
}
desk-seats-label = Plätze
desk-step-free = ohne Stufen
desk-steps = mit Stufen
desk-step-free-label = Ohne Stufen zu erreichen
desk-part-of = Teil von
desk-part-of-none = eigener Raum
desk-parts-of = Teile von { $room }
desk-things-other = Noch etwas? Mit Komma trennen
desk-opening = Wann ist offen?
desk-opening-example = Mo–Fr 9–20{"\u00A0"}Uhr

desk-uses = Was ihr selbst macht
desk-uses-none = Noch nichts. Tragt ein, wann ihr eure Räume braucht.
desk-use-add = Eintragen
desk-use-title = Was ist es?
desk-use-remove = { $title } entfernen
desk-use-remove-sure = Wirklich entfernen
desk-repeat = Wie oft?
desk-repeat-once = einmal
desk-repeat-weekly = jede Woche
desk-repeat-fortnightly = alle zwei Wochen
desk-repeat-monthly = jeden Monat
desk-until = Bis zum

desk-feed = Euer Kalender
desk-feed-help = Ein geheimer Link für euren eigenen Kalender. Ein neuer beendet den alten. Scheidet jemand bei euch aus, braucht ihr einen neuen.
desk-feed-link = Geheimer Link
desk-feed-new = Neuen Link machen

desk-catchment = Einzugsgebiet
desk-catchment-help = Was in euren Gebieten geplant ist, nach Tagen.
desk-catchment-none = In euren Gebieten ist gerade nichts geplant.
desk-draft-asks = Entwurf, fragt euch
desk-cancelled = Abgesagt
desk-more-dates = { $count ->
    [one] und ein weiterer Termin
   *[other] und { $count } weitere Termine
}
desk-on-map = auf der Karte

desk-problem-not_your_answer = Jetzt ist das Tandem an der Reihe.
