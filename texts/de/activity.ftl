# Aktivitäten: die Liste für alle, eine einzelne, was ihre Gastgeber tun, und wie es war.
date-from-to = { $from } bis { $to }
date-hours = { $count }{"\u00A0"}Std.
date-minutes = { $count }{"\u00A0"}Min.

activity-list-heading = Was ist los?
activity-filter = Auswählen
activity-filter-week = Diese Woche
activity-filter-language = Sprache
activity-filter-district = Stadtbezirk
activity-filter-everywhere = Ganze Stadt
activity-filter-near = Nähe
activity-filter-anywhere = Egal wie weit
activity-filter-me = In meiner Nähe
activity-filter-map = Um die Kartenmitte
activity-near-refused = Euer Standort ist nicht bekannt. Wir nehmen die Mitte der Karte.
activity-near-limit = Nur, was höchstens 3 km entfernt ist.
activity-today = heute
activity-none = Hier steht gerade nichts.
activity-none-week = Diese Woche steht hier nichts.
activity-none-near = In der Nähe steht gerade nichts.
activity-none-next = Nächster Termin: { $day }
activity-show-all = Alle Aktivitäten zeigen
activity-to-list = Alle Aktivitäten
activity-list-problem = Die Aktivitäten laden gerade nicht.
activity-untitled = Noch ohne Namen
activity-state-draft = Entwurf
activity-state-published = veröffentlicht
activity-state-held = hat stattgefunden
activity-state-cancelled = abgesagt
activity-cancelled-because = Abgesagt: { $reason }
activity-later = { $count ->
    [one] Noch ein Termin
   *[other] Noch { $count } Termine
}
activity-place-open = Der Ort steht noch nicht fest.
activity-we-speak = Wir sprechen { $languages }.
activity-hosts = Mit { $names }
activity-hosts-and = { " und " }
activity-needs = Gebraucht wird:
activity-to-calendar = In den Kalender

activity-repeat-weekly = { $interval ->
    [1] jeden { $weekday }
   *[other] alle { $interval } Wochen am { $weekday }
}
activity-repeat-monthly = { $nth ->
    [1] jeden ersten { $weekday } im Monat
    [2] jeden zweiten { $weekday } im Monat
    [3] jeden dritten { $weekday } im Monat
    [4] jeden vierten { $weekday } im Monat
   *[other] jeden letzten { $weekday } im Monat
}
activity-repeat-months = { $interval ->
    [1] jeden Monat
   *[other] alle { $interval } Monate
}
activity-repeat-until = bis { $day }
activity-repeat-count = { $count } Termine

activity-subscribe-all = Alle Aktivitäten im eigenen Kalender
activity-subscribe-how = Neue Termine kommen von selbst dazu.
activity-subscribe = Kalender abonnieren
activity-subscribe-copy = Link kopieren

activity-area-heading = Was ist hier los?
activity-area-none = Hier ist gerade nichts geplant.
activity-area-more = { $count ->
    [one] Noch eine Aktivität
   *[other] Noch { $count } Aktivitäten
}
activity-area-feed = Kalender dieses Gebiets
activity-area-plan = Hier etwas planen

activity-host-actions = Was ihr tun könnt
activity-publish = Veröffentlichen
activity-publish-means = Dann sehen es alle, auch in ihren Kalendern.
activity-go-on = Weiter planen
activity-change = Ändern
activity-copy = Kopieren
activity-to-concern = Daraus ein Anliegen machen
activity-cancel = Absagen
activity-drop = Entwurf aufgeben
activity-cancel-reason = Warum? Ein Satz genügt.
activity-cancel-told = Wer davon weiß, erfährt es. Der Raum wird frei.
activity-cancel-send = Ja, absagen
activity-problem-in_the_past = Der Termin ist vorbei. Wählt einen neuen.
activity-problem-needs_two = Veröffentlichen geht, wenn ihr zu zweit seid.
activity-problem-room_taken = Der Raum ist schon belegt. Fragt nach einer anderen Zeit.
activity-problem-unknown_activity = Diese Aktivität kennen wir nicht. Vielleicht ist der Link alt.

request-heading = Anfragen an Häuser
request-none = Ihr habt noch kein Haus gefragt.
request-state-asked = gefragt
request-state-accepted = zugesagt
request-state-countered = schlägt etwas vor
request-state-declined = abgelehnt
request-state-withdrawn = zurückgezogen
request-no-room = kein Raum
request-people = { $count ->
    [one] eine Person
   *[other] etwa { $count } Menschen
}
request-staff = { $time } Hilfe vom Haus
request-reason = Grund: { $reason }
request-offer = Geht auch { $day }, { $time }?
request-accept = Ja, { $weekday }
request-decline-reason = Warum passt es nicht?
request-decline-send = Absage senden
request-withdraw = Anfrage zurückziehen
request-give-back = Raum zurückgeben

reflect-heading = Wie war es?
reflect-lead = Drei kurze Fragen, keine Namen.
reflect-people = Wie viele waren da?
reflect-people-none = niemand
reflect-people-up_to_5 = bis 5
reflect-people-up_to_15 = 6 bis 15
reflect-people-up_to_30 = 16 bis 30
reflect-people-more = mehr
reflect-went = Wie lief es?
reflect-went-well = gut
reflect-went-mixed = mal so, mal so
reflect-went-hard = schwierig
reflect-topics = Worüber habt ihr gesprochen?
reflect-topic-home = Wohnen
reflect-topic-school = Schule
reflect-topic-work = Arbeit
reflect-topic-language = Sprache
reflect-topic-offices = Ämter
reflect-topic-health = Gesundheit
reflect-topic-children = Kinder
reflect-topic-outside = Draußen
reflect-topic-money = Geld
reflect-topic-own = Etwas anderes
reflect-topic-add = Dazunehmen
reflect-languages = Welche Sprachen habt ihr gebraucht?
reflect-note = Noch etwas? Bitte keine Namen.
reflect-send = Fertig
equipment-chairs = Stühle
equipment-tables = Tische
equipment-kitchen = Küche
equipment-projector = Beamer
equipment-sound = Musikanlage
equipment-flipchart = Flipchart
equipment-toys = Spielzeug
equipment-wifi = WLAN
