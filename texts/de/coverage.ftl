# Abdeckung: wo der Bedarf hoch ist und nichts geschieht. Für die Koordination, also „Sie“; höchstens zwölf Wörter.
coverage-heading = Wo fehlt etwas?
coverage-lead = Hoher Bedarf, kein Tandem, lange nichts los.
coverage-not-yours = Diese Seite ist für die Koordination.
coverage-tabs = Bereiche
coverage-tab-gaps = Lücken
coverage-tab-table = Tabelle
coverage-tab-matrix = Sprachen
coverage-tab-load = Tandems
coverage-tab-more = Zuwachs
coverage-weights = Gewichte
coverage-download = Tabelle als XLSX
coverage-on-today = Stand: heute

coverage-column-area = Gebiet
coverage-column-need = Bedarf
coverage-column-silence = Ohne Aktivität
coverage-column-distance = Nächster Ort
coverage-column-languages = Sprachen fehlen
coverage-never = nie
coverage-never-unit = etwas los
coverage-soon = bald
coverage-months = { $count ->
    [one] Monat
   *[other] Monate
}
coverage-metres = Meter
coverage-no-partner = keiner
coverage-no-partner-long = Kein offener Ort unterstützt dieses Gebiet.
coverage-of = von { $of }
coverage-choose = { $area } auswählen
coverage-choose-column = Auswahl
coverage-choose-free = { $count ->
    [one] Das freie Gebiet auswählen
   *[other] Alle { $count } freien auswählen
}
coverage-chosen = { $count ->
    [one] Ein Gebiet ausgewählt
   *[other] { $count } Gebiete ausgewählt
}
coverage-clear = Abwählen
coverage-ask = Tandem fragen
coverage-count = { $count ->
    [one] ein Gebiet
   *[other] { $count } Gebiete
}
coverage-order-usual = Reihenfolge: { $shares }, alle gleich wichtig.
coverage-order = Reihenfolge mit Ihren Gewichten: { $shares }.
coverage-order-equal = Bei gleicher Zahl: erst mehr Bedarf, dann mehr Menschen.
coverage-all = Alle { $count } Lücken in der Tabelle
coverage-no-gaps = Nirgends fehlt etwas. Überall ist ein Tandem.
coverage-closed = { $area }: Hier ist jetzt ein Tandem.

coverage-sort-name = Gebiet
coverage-sort-score = Lücke
coverage-sort-need = Bedarf
coverage-sort-months = Monate still
coverage-sort-metres = Meter zum Ort
coverage-sort-languages = Sprachen fehlen
coverage-sort-people = Menschen
coverage-sort-tandems = Tandem

coverage-past = So war es am { $date }.
coverage-past-but = Nur wie heute bekannt: { $what }.
coverage-only-today = Das gibt es nur für heute.
coverage-to-today = Zu heute
coverage-today-only-partners = Orte
coverage-today-only-languages = Sprachen
coverage-today-only-statistics = Statistik
coverage-today-only-weights = Gewichte
coverage-today-only-concerns = Anliegen und Fragen der Stadt
coverage-day-title = Welcher Tag?
coverage-day-other = Ein anderer Tag
coverage-day-show = Zeigen
coverage-ago-1 = vor 1 Monat
coverage-ago-3 = vor 3 Monaten
coverage-ago-6 = vor 6 Monaten
coverage-ago-12 = vor 1 Jahr

coverage-share-need = Bedarf
coverage-share-silence = Stille
coverage-share-distance = Entfernung
coverage-share-languages = Sprachen
coverage-share-tandem = Tandem
coverage-none-uninhabited = unbewohnt

coverage-back = Zurück zu allen Gebieten
coverage-rank = Lücke { $rank } von { $gaps }
coverage-rank-equal = { $count ->
    [one] Ein anderes Gebiet hat dieselbe Zahl.
   *[other] { $count } andere Gebiete haben dieselbe Zahl.
}
coverage-rank-closed = Keine Lücke: Hier handelt ein Tandem.
coverage-rank-none = Keine Reihenfolge: { $why }.
coverage-tandem-active = { $tandem } ist hier.
coverage-tandem-seeking = { $tandem } sucht eine zweite Person.
coverage-tandem-paused = { $tandem } macht Pause.
coverage-tandem-offered = Gefragt: { $tandem }. Noch keine Antwort.
coverage-tandem-nobody = Hier ist noch kein Tandem.
coverage-how = So kommt die Zahl zustande
coverage-how-more = Ein Anteil ist mindestens { $floor }. Alle Anteile werden malgenommen.
coverage-how-rounded = Gerechnet wird ohne Zwischenrunden, deshalb „≈“.
coverage-from-need = Klasse { $step } von { $of }
coverage-from-languages = { $count } von { $of } Sprachen fehlen
coverage-from-silence = { $months ->
    [0] Zuletzt vor weniger als einem Monat, ab { $cap } zählt es ganz
    [one] 1 Monat ohne Aktivität, ab { $cap } zählt es ganz
   *[other] { $months } Monate ohne Aktivität, ab { $cap } zählt es ganz
}
coverage-from-distance = { $name }: { $metres } Meter, ab { $cap } zählt es ganz
coverage-word-never = Hier war noch nie etwas: zählt ganz
coverage-word-soon = Nächster Termin am { $date }
coverage-word-no_partner = Kein offener Ort: zählt ganz
coverage-word-nobody = Niemand ist hier: zählt ganz
coverage-word-resting = Ein Tandem ruht oder sucht: zählt halb
coverage-word-active = Ein Tandem handelt: zählt nichts
coverage-floor = mindestens { $floor }
coverage-to-the = hoch { $weight }
coverage-not-counted = zählt nicht
coverage-facts = Was es hier gibt
coverage-fact-last = Letzte Aktivität
coverage-fact-last-none = Noch nie
coverage-fact-next = Nächste Aktivität
coverage-fact-next-none = Nichts geplant
coverage-fact-partner = Nächster offener Ort
coverage-fact-partner-far = { $name }, { $metres } Meter
coverage-fact-served = Zuständig
coverage-fact-nobody = Niemand bekannt
coverage-fact-offered = Sprachen hier
coverage-fact-none-offered = Noch keine
coverage-fact-missing = Sprachen fehlen
coverage-fact-none-missing = Keine
coverage-fact-people = Menschen
coverage-profile = Zum Gebiet

coverage-weights-title = Wie wichtig ist was?
coverage-weights-lead = Ein Satz für das ganze Büro. 0 heißt: zählt nicht.
coverage-weights-then = So wäre die Reihenfolge:
coverage-weights-nothing = Mindestens eines muss zählen.
coverage-weights-equal = Alle gleich
coverage-weights-save = Für alle speichern
coverage-weights-saved = Die Gewichte sind gespeichert.
coverage-weight-none = zählt nicht
coverage-weight-less = weniger
coverage-weight-usual = wie üblich
coverage-weight-more = mehr
coverage-weight-most = viel mehr
coverage-weigh-need = wie hoch der Bedarf ist
coverage-weigh-silence = wie lange nichts war
coverage-weigh-distance = wie weit der nächste Ort ist
coverage-weigh-languages = wie viele Sprachen fehlen
coverage-weigh-tandem = ob ein Tandem da ist
coverage-problem-bad_weight = Ein Gewicht liegt zwischen 0 und 3.
coverage-problem-bad_parameter = Das geht nur für heute oder früher.

coverage-matrix = Sprachen je Stadtbezirk
coverage-matrix-lead = So viele Tandems und Orte sprechen sie.
coverage-matrix-silent = { $count ->
    [one] { $districts } hat noch keine Sprache.
   *[other] { $districts } haben noch keine Sprache.
}
coverage-matrix-once = Nur in einem Bezirk: { $languages }.
coverage-matrix-nowhere = Noch nirgends: { $languages }.
coverage-cell-none = niemand
coverage-cell-few = { $most ->
    [one] ein Tandem
   *[other] 1 bis { $most } Tandems
}
coverage-cell-tandems = { $count ->
    [one] ein Tandem
   *[other] { $count } Tandems
}
coverage-cell-places = { $count ->
    [one] ein Ort
   *[other] { $count } Orte
}
coverage-key-tandems = { $k } Tandems oder mehr
coverage-key-places = Orte

coverage-load = Wer trägt wie viel?
coverage-load-lead = Nur für Sie. Steht nicht im Bericht.
coverage-load-claims = Gebiete
coverage-load-activities = Aktivitäten
coverage-load-concerns = offene Anliegen
coverage-sleeping = { $count ->
    [0] Schlafende Zuordnungen
    [one] Eine schlafende Zuordnung
   *[other] { $count } schlafende Zuordnungen
}
coverage-sleeping-lead = Seit { $months } Monaten keine Aktivität, oder die Prüfung ist fällig.
coverage-sleeping-none = Keine. Überall ist etwas los.
coverage-sleeping-last = zuletzt am { $date }
coverage-sleeping-never = noch nie etwas, seit { $date }
coverage-review-due = Prüfung fällig

coverage-more = Wenn mehr Tandems kämen: wohin?
coverage-more-count = Tandems mehr
coverage-more-less = Eins weniger
coverage-more-more = Eins mehr
coverage-more-within = Wie weit reicht ein Tandem?
coverage-within = bis { $metres } Meter
coverage-within-only = nur das eigene Gebiet
coverage-reached = { $count ->
    [0] Heute erreicht: { $now } Prozent. Mehr wären auch dann { $then } Prozent.
    [one] Heute erreicht: { $now } Prozent. Mit einem mehr: { $then } Prozent.
   *[other] Heute erreicht: { $now } Prozent. Mit { $count } mehr: { $then } Prozent.
}
coverage-adds = { $percent } Prozent mehr Menschen mit Bedarf
coverage-reaches = Erreicht auch: { $areas }
coverage-more-none = Mehr wird damit nicht erreicht.
coverage-more-how = Wie wird gerechnet?
coverage-more-people = Menschen zählen mehr, wo der Bedarf höher ist: Bevölkerung mal Anteil.
coverage-more-reach = Erreicht ist ein Gebiet, dessen Mitte höchstens { $metres } Meter von der Mitte eines Gebiets mit Tandem liegt.
coverage-more-reach-only = Erreicht ist nur das Gebiet mit Tandem selbst.
coverage-more-numbers = In Zahlen: heute { $now }, dann { $then }, von { $of }.
coverage-more-optimal = Es gibt keine bessere Wahl. Das ist geprüft.
coverage-more-not-optimal = Vielleicht gibt es eine bessere Wahl. Die Zeit war zu kurz.

coverage-legend = Legende
coverage-legend-gap = Kräftige Farbe, kein Tandem: Hier ist eine Lücke.
coverage-legend-number = Platz in der Reihenfolge
coverage-legend-dot = Zahl erst von Nahem
coverage-legend-active = Tandem aktiv
coverage-legend-seeking = sucht Partner

# Was zu einem Tandem passen könnte, mit Gründen. „ihr“.
suggestion-heading = Was passt zu uns?
suggestion-wishes = Unsere Wünsche
suggestion-free = Das sind Vorschläge. Ihr entscheidet.
suggestion-reason-need = Bedarf: { $class }.
suggestion-reason-wish = Ihr wünscht euch dieses Gebiet.
suggestion-reason-near = Nah bei { $to }: { $metres }.
suggestion-reason-elsewhere = Weiter weg von { $to }: { $metres }.
suggestion-reason-partner = { $partner } ist { $metres } entfernt.
suggestion-reason-partner-speaks = { $partner } ist { $metres } entfernt und spricht { $languages }.
suggestion-reason-nobody = Dort ist noch kein Tandem.
suggestion-reason-alike = Ähnlich wie { $to }.
suggestion-reason-quiet = { $months ->
    [one] Seit einem Monat war dort nichts.
   *[other] Seit { $months } Monaten war dort nichts.
}

# Bericht für die Steuerungsgruppe: zum Drucken.
report-heading = Bericht für die Steuerungsgruppe
report-about = { $city }, Stand { $date }
report-numbers = Zahlen der Stadt
report-few = weniger als { $k }
report-of = { $part } von { $whole }
report-special = Gebiete mit hohem Bedarf haben ein Tandem
report-claimed = von { $of } Gebieten sind zugeordnet
report-gaps-count = Gebiete ohne aktives Tandem
report-held = Aktivitäten fanden statt
report-ahead = Aktivitäten sind geplant
report-volunteers = Ehrenamtliche
report-gaps = { $count ->
    [one] Die größte Lücke
   *[other] Die { $count } größten Lücken
}
report-concerns = Anliegen an die Stadt
report-count-transmitted = übermittelt
report-count-answered = beantwortet
report-count-implemented = umgesetzt
report-count-late = über der Frist
report-consultations = Fragen der Stadt: { $asked }. Rückmeldung gehalten: { $kept }, versäumt: { $broken }, noch offen: { $open }.
report-how = So ist gerechnet
report-how-lead = Lücke = Bedarf × Stille × Entfernung × fehlende Sprachen × Tandem. Stille zählt ab { $months } Monaten ganz, Entfernung ab { $metres } Metern. Ein Anteil ist mindestens { $floor }; mit aktivem Tandem ist die Lücke geschlossen.
report-day = Stand der Zuordnungen und Aktivitäten: Ende des { $date }.
report-disclosure = Zahlen über Ehrenamtliche unter { $k } werden nicht genannt.
