# Was hat es bewirkt? Für eine Person, ein Tandem, das Programm und alle.
effect-heading = Was hat es bewirkt?
effect-tabs = Wessen Wirkung
effect-tab-mine = Meins
effect-tab-tandem = Unser Tandem
effect-tab-all = Alle
effect-lead-mine = Das habt ihr angestoßen. So weit ist es.
effect-lead-tandem = Das hat das Tandem angestoßen. So weit ist es.
effect-lead-all = Ihr habt gesagt – wir haben getan.
effect-since = Dabei seit { $date }: { $tandems }
effect-tandem-since = dabei seit { $date }
effect-problem = Das ist gerade nicht da.
effect-none = Noch kein Anliegen ist unterwegs. Was soll sich ändern?
effect-stories = Was unterwegs ist
effect-chain = { $count ->
    [one] Der Weg bis hierher: ein Schritt
   *[other] Der Weg bis hierher: { $count } Schritte
}
effect-counts = In Zahlen
effect-activities = Aktivitäten, die ihr gemacht habt
effect-few = wenige
effect-count-areas = { $count ->
    [one] Sozialraum
   *[other] Sozialräume
}
effect-count-activities_held = { $count ->
    [one] Aktivität gemacht
   *[other] Aktivitäten gemacht
}
effect-count-concerns = { $count ->
    [one] Anliegen notiert
   *[other] Anliegen notiert
}
effect-count-transmitted = an die Stadt übermittelt
effect-count-answered = beantwortet
effect-count-implemented = umgesetzt
effect-count-measures = { $count ->
    [one] Maßnahme der Stadt
   *[other] Maßnahmen der Stadt
}
effect-count-effects = { $count ->
    [one] Änderung gesehen
   *[other] Änderungen gesehen
}
effect-public-transmitted = an die Stadt übermittelt
effect-public-answered = beantwortet
effect-public-implemented = umgesetzt
effect-public-late = zu spät beantwortet oder überfällig
effect-public-activities_held = { $count ->
    [one] Aktivität
   *[other] Aktivitäten
}
effect-public-tandems = { $count ->
    [one] Tandem
   *[other] Tandems
}
effect-public-volunteers = { $count ->
    [one] Mensch im Ehrenamt
   *[other] Menschen im Ehrenamt
}
effect-public-none = Noch steht hier nichts.
effect-public-how = Hier steht nur, was die Tandems öffentlich machen. Orte nennen wir als Gebiet, nie als Punkt.
effect-asked = Die Stadt hat gefragt
effect-asked-means = Wer fragt, verspricht eine Rückmeldung mit Datum.
effect-kept = { $count ->
    [one] eine Rückmeldung gehalten
   *[other] { $count } Rückmeldungen gehalten
}
effect-broken = { $count ->
    [one] eine nicht gehalten
   *[other] { $count } nicht gehalten
}
effect-open = { $count ->
    [one] eine noch offen
   *[other] { $count } noch offen
}
effect-said-done = Gesagt – getan
effect-you-said = Ihr habt gesagt, { $date }
effect-we-did = Die Stadt
effect-certificate = Bescheinigung
effect-certificate-heading = Bescheinigung über ehrenamtliches Engagement
effect-certificate-of = Sozialraum { $city }
effect-certificate-is = engagiert sich seit dem { $from } in den Sozialräumen von { $city }.
effect-certificate-was = hat sich vom { $from } bis zum { $to } in den Sozialräumen von { $city } engagiert.
effect-certificate-tandems = Tandem
effect-certificate-areas = Sozialräume
effect-certificate-hours = Stunden in Aktivitäten
effect-certificate-hours-count = { $count } Stunden
effect-certificate-languages = Sprachen
effect-mandate-speaker = Gewählt fürs Sprechen
effect-mandate-moderator = Gewählt fürs Moderieren
effect-certificate-span = { $from } bis { $to }
effect-certificate-done = Dabei entstanden
effect-certificate-thanks = Wir danken herzlich für diesen Einsatz.
effect-certificate-issued = { $city }, { $date }
effect-certificate-sign = Unterschrift der Koordination
