# Unsere: was auf uns wartet, die Woche, unsere Gebiete, was als Nächstes kommt.
ours-heading = Unsere
ours-for-you = Für euch
ours-week = Diese Woche
ours-calendar = Kalender
ours-areas = Unsere Sozialräume
ours-steps = Nächste Schritte
ours-steps-open = { $count ->
    [one] ein Schritt offen
   *[other] { $count } offen
}
ours-plan = Neue Aktivität planen
ours-activities = { $count ->
    [one] eine Aktivität
   *[other] { $count } Aktivitäten
}
ours-fixed = { $count ->
    [one] ein Termin
   *[other] { $count } Termine
}
ours-open = { $count ->
    [one] ein Termin noch offen
   *[other] { $count } Termine noch offen
}
ours-asked = angefragt
ours-week-empty = Diese Woche steht hier nichts.
ours-week-empty-next = Diese Woche steht hier nichts. Nächster Termin: { $date }
ours-quiet = Nichts wartet auf euch. Schön.
ours-concerns = Unsere Anliegen
ours-concerns-all = Alle unsere
ours-concerns-none = Was soll sich ändern? Notiert es, wir bringen es zur Stadt.
ours-effects = Was hat es bewirkt?
ours-no-area = Ihr habt noch keinen Sozialraum. Schaut auf die Karte.
ours-no-tandem = Ihr habt noch kein Tandem. Zu zweit geht es los.
ours-partner-missing = Noch eine Person fehlt. Schickt den Link.
ours-not-yours = Diese Seite ist für Tandems.
ours-asks-time = fragt: Geht auch { $day }, { $time }?
ours-asks-room = fragt: Geht auch der Raum { $room }?
ours-yes-day = Ja, { $weekday }
ours-yes = Ja, passt
ours-invited = { $tandem } möchte mit euch ein Tandem sein.
ours-invited-yes = Ja, gern
step-reflect = Wie war: { $activity }?
step-reflect-more = 3 kurze Fragen, keine Namen
step-review = Passt { $area } noch?
step-review-until = Bis { $date } entscheiden
step-draft = { $activity } fertig planen
step-draft-more = Noch nicht veröffentlicht
step-silent = { $partner } hat noch nicht geantwortet
step-silent-since = { $activity }: keine Antwort seit { $days } Tagen
outbox-label = Noch nicht gesendet
outbox-waiting = { $count ->
    [one] Eins wartet noch auf das Netz. Es ist sicher hier.
   *[other] { $count } warten noch auf das Netz. Sie sind sicher hier.
}
outbox-send = Jetzt senden
outbox-drop = { $what } verwerfen
feed-title = Unsere Termine im Kalender
feed-what = Mit diesem Link zeigt euer Kalender alle Termine, auch Entwürfe. Nur für euch.
feed-anew = Ein neuer Link macht den alten ungültig. Geht jemand aus dem Tandem, braucht ihr einen neuen.
feed-make = Link machen
feed-open = Im Kalender öffnen
feed-copy = Link kopieren
ours-vote = Eure Stimme fehlt: { $question }
ours-city-asks = Die Stadt fragt: { $title }
ours-answer-by = Bis { $date } antworten oder nein sagen.
ours-votes-more = Noch { $count } offen im Gremium
