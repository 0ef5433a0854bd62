# Anliegen, Bündel und ihre Uhr: kurz, „ihr“ zu Tandems, „Sie“ zum Büro.
concern-heading = Anliegen
concern-heading-new = Neues Anliegen
concern-heading-change = Anliegen ändern
concern-note = Anliegen notieren
concern-tabs = Anliegen, Bündel und Tabelle
concern-tab-concerns = Alle
concern-tab-bundles = Bündel
concern-tab-workbook = Excel
concern-to-list = Zu den Anliegen
concern-to-bundles = Zu den Bündeln
concern-not-yours = Diese Seite ist für Tandems und die Koordination.
concern-only-tandems = Anliegen notieren Tandems.
concern-needs-tandem = Anliegen notiert ihr als Tandem. Euch fehlt noch eins.

concern-stage-noted = notiert
concern-stage-bundled = gebündelt
concern-stage-transmitted = übermittelt
concern-stage-in_progress = in Arbeit
concern-stage-answered = beantwortet
concern-stage-outcome = { $stage }: { $outcome }
concern-outcome-implemented = umgesetzt
concern-outcome-partly = zum Teil umgesetzt
concern-outcome-declined = abgelehnt
concern-outcome-overtaken = hat sich erledigt
concern-outcome-not_municipal = nicht Sache der Stadt
concern-priority-high = hoch
concern-priority-medium = mittel
concern-priority-low = niedrig
concern-priority-is = Priorität { $priority }
concern-urgent = Priorität hoch
concern-sphere-municipal = Die Stadt
concern-sphere-municipal-such-as = Ämter, Schulen als Gebäude, Straßen, Plätze
concern-sphere-state = Das Land
concern-sphere-state-such-as = Lehrkräfte, Polizei, Landesrecht
concern-sphere-federal = Der Bund
concern-sphere-federal-such-as = Aufenthalt, Staatsangehörigkeit, Bürgergeld
concern-sphere-carrier = Ein Träger
concern-sphere-carrier-such-as = Vereine, Wohlfahrt, Kirchen
concern-sphere-outside = Jemand anderes
concern-sphere-outside-such-as = Firmen, Vermieter, Nachbarn

concern-column-topic = Thema
concern-column-description = Problembeschreibung
concern-column-priority = Priorität
concern-column-place = Verortung
concern-column-proposals = Mögliche Lösungen
concern-column-contact = Kontakt in der Verwaltung
concern-column-status = Status
concern-place-city = ganze Stadt
concern-place-point = { $area }, Punkt auf { $metres } genau
concern-proposals-more = und noch { $count }
concern-realisable-short = Umsetzbar:
concern-realisable-legend = Das kann die Stadt entscheiden

concern-find = Anliegen suchen
concern-filter-mine = Unsere
concern-filter-any-stage = Jeder Stand
concern-filter-any-priority = Jede Priorität
concern-filter-any-area = Überall
concern-count = { $count ->
    [0] Kein Anliegen
    [one] Ein Anliegen
   *[other] { $count } Anliegen
}
concern-more = Mehr zeigen
concern-list-problem = Die Anliegen sind gerade nicht da.
concern-none = Noch kein Anliegen. Was hört ihr im Viertel?
concern-none-such = So ein Anliegen gibt es nicht.
concern-show-all = Alle zeigen

concern-ask-what = Worum geht es?
concern-ask-where = Wo ist das?
concern-ask-why = Was ist das Problem?
concern-ask-help = Was könnte helfen?
concern-ask-who = Wer kann es ändern?
concern-ask-check = Passt alles?
concern-word-what = Thema
concern-word-where = Wo?
concern-word-why = Warum?
concern-word-help = Was hilft?
concern-word-who = Wer?
concern-missing-what = Schreibt in wenigen Worten, worum es geht.
concern-missing-where = Wählt ein Gebiet, einen Punkt oder die ganze Stadt.
concern-missing-why = Ein Satz reicht. Und sagt, wie dringend es ist.
concern-missing-help = Sagt, was helfen könnte.
concern-missing-who = Wählt aus, wer es ändern kann.
concern-then-what = Als Nächstes: wo es ist.
concern-then-where = Als Nächstes: was das Problem ist.
concern-then-why = Als Nächstes: was helfen könnte.
concern-then-help = Als Nächstes: wer es ändern kann.
concern-then-who = Dann seht ihr alles noch einmal.
concern-from-activity = Aus der Aktivität
concern-for-tandem = Für welches Tandem?
concern-topics = Darüber habt ihr gesprochen:
concern-topic = Thema
concern-topic-hint = Zum Beispiel: dunkler Weg zur Schule
concern-similar = Gibt es das schon?
concern-similar-count = { $count ->
    [one] Ein ähnliches Anliegen gefunden.
   *[other] { $count } ähnliche Anliegen gefunden.
}
concern-join = Unseres dazulegen
concern-join-chosen = Unseres kommt dazu
concern-join-means = Die Tandems im Bündel erfahren davon.
concern-together = Zusammen bündeln
concern-together-chosen = Wird zusammen gebündelt
concern-together-means = Euer Anliegen beginnt ein Bündel. { $tandem } erfährt davon und kann das eigene dazulegen.
concern-together-means-ours = Beide Anliegen von euch kommen in ein neues Bündel.
concern-join-not = Doch nicht
concern-will-join = Kommt dann zu „{ $topic }“.
concern-will-together = Passt zu „{ $topic }“.
concern-where-city = In der ganzen Stadt
concern-where-area = In einem Sozialraum
concern-where-point = An einem Punkt
concern-where-point-more = Auf der Karte, so genau wie ihr wollt
concern-point-no-map = Euer Gerät zeigt keine Karte. Wählt einen Sozialraum.
concern-precision = Wie genau?
concern-precision-means = Gespeichert auf { $metres } genau. Öffentlich nie als Punkt.
concern-description = In euren Worten
concern-description-hint = Was passiert? Wen betrifft es? Seit wann?
concern-no-names = Bitte keine Namen von Menschen.
concern-how-urgent = Wie dringend?
concern-proposal = Vorschlag { $at }
concern-proposal-hint = Zum Beispiel: zwei Lampen am Weg
concern-proposal-add = Noch ein Vorschlag
concern-proposal-drop = Vorschlag { $at } löschen
concern-realisable = Das kann die Stadt entscheiden
concern-needs-realisable = Für die Stadt braucht es einen Vorschlag, über den sie entscheiden kann. Das geht auch später.
concern-help-none = noch kein Vorschlag
concern-who-changes = Wer kann es ändern?
concern-not-municipal = Das ist in Ordnung. Die Stadt sagt euch dann, wer zuständig ist.
concern-could-decide = Was könnte die Stadt entscheiden? (muss nicht sein)
concern-contact = Wer in der Verwaltung weiß davon? (muss nicht sein)
concern-contact-hint = Zum Beispiel: Bezirksverwaltung, Verkehr
concern-author = Das Anliegen kommt von { $tandem }. Namen stehen nicht dabei.
concern-waiting = Ohne Netz. Euer Anliegen ist sicher und geht los, sobald es geht.
concern-noted = Notiert.
concern-send = Anliegen notieren
concern-save = Speichern
concern-cell-change = { $column } ändern: { $topic }
concern-saved = Gespeichert.
concern-changed-meanwhile = { $count ->
    [one] Jemand hat inzwischen eine Antwort geändert.
   *[other] Jemand hat inzwischen { $count } Antworten geändert.
}
concern-ours-goes = Meine Änderungen dazu
concern-theirs-stays = Das andere lassen

concern-change = Ändern
concern-delete = Löschen
concern-delete-heading = Anliegen löschen?
concern-delete-means = Es ist dann für alle weg.
concern-delete-yes = Ja, löschen
concern-deleted = Gelöscht.
concern-next = Wie geht es weiter?
concern-in-bundle = Teil von
concern-bundle-begin = Bündel beginnen
concern-bundle-means = Andere Tandems können ihre Anliegen dazulegen.
concern-bundle-of = { $count ->
    [one] Ein Anliegen
   *[other] { $count } Anliegen
} von { $tandems }
concern-bundle-concerns = Anliegen im Bündel
concern-bundle-change = Name und Text ändern
concern-bundle-title = Name des Bündels
concern-bundle-summary = Worum geht es zusammen?
concern-add = Unseres dazulegen
concern-add-none = Ihr habt gerade kein freies Anliegen.
concern-added = Dazugelegt.
concern-remove = „{ $topic }“ herausnehmen
concern-removed = Herausgenommen.
concern-decision = Beschluss
concern-chain = Der Weg bis hierher
concern-public = Das lesen alle

concern-bundles-all = Alle
concern-bundles-ours = Unsere
concern-bundles-waiting = Warten auf Antwort
concern-bundles-none = Hier ist noch kein Bündel.
concern-bundles-none-waiting = Kein Bündel wartet auf eine Antwort.

concern-clock-left = { $count ->
    [one] Noch ein Tag, bis { $date }
   *[other] Noch { $count } Tage, bis { $date }
}
concern-clock-today = Antwort heute fällig
concern-clock-late = { $count ->
    [one] Einen Tag zu spät
   *[other] { $count } Tage zu spät
}
concern-clock-in-time = Rechtzeitig beantwortet
concern-clock-was-late = { $count ->
    [one] Einen Tag zu spät beantwortet
   *[other] { $count } Tage zu spät beantwortet
}
concern-clock-due = Antwort zugesagt bis { $date }
concern-clock-was-due = Zugesagt war bis { $date }
concern-clock-since = Bei der Stadt seit { $date }
concern-clock-reason = Neuer Tag, weil: { $reason }
concern-clock-silent = { $count ->
    [0] Heute kam zuletzt ein Wort von der Stadt.
    [one] Seit einem Tag kein Wort von der Stadt.
   *[other] Seit { $count } Tagen kein Wort von der Stadt.
}
concern-clock-silent-office = { $count ->
    [0] Heute haben die Tandems zuletzt etwas gehört.
    [one] Die Tandems hören seit einem Tag nichts.
   *[other] Die Tandems hören seit { $count } Tagen nichts.
}
concern-clock-silent-tandems = { $count ->
    [one] Seit einem Tag liegt es bei den Tandems.
   *[other] Seit { $count } Tagen liegt es bei den Tandems.
}
concern-chain-noted = Notiert
concern-chain-bundled = Gebündelt
concern-chain-decided = Im Gremium beschlossen
concern-chain-transmitted = An die Stadt übermittelt
concern-chain-received = Von der Stadt angenommen
concern-chain-answered = Die Stadt hat geantwortet
concern-chain-reopened = Wieder offen
concern-chain-measure = Maßnahme der Stadt
concern-chain-effect = Das hat sich geändert

concern-needs-proposal = Noch kann es nicht zur Stadt: Es fehlt ein Vorschlag, über den sie entscheiden kann.
concern-needs-proposal-write = Vorschlag schreiben
concern-transmit = An die Stadt übermitteln
concern-transmit-yes = Ja, übermitteln
concern-transmit-means = Die Stadt hat { $weeks } Wochen für ihre Antwort. Danach könnt ihr nichts mehr ändern.
concern-speaker-does = Das übermittelt eure Sprecherin oder euer Sprecher: { $names }.
concern-department = Amt
concern-department-guess = Welches Amt? (muss nicht sein)
concern-department-unknown = Wissen wir nicht
concern-department-choose = Bitte wählen
concern-public-yes = Alle dürfen davon lesen
concern-public-means = Diese Worte stehen unter „Was hat es bewirkt?“. Ohne Punkt auf der Karte.
concern-public-title = Titel für alle
concern-public-summary = Zwei, drei Sätze für alle
concern-receive = Annehmen
concern-receive-yes = Annehmen
concern-receive-means = Wählen Sie das Amt. Die Tandems sehen Amt und Tag.
concern-date = Anderer Tag
concern-date-answer = Antwort bis
concern-date-was = Zugesagt war: { $date }
concern-date-reason = Warum ein anderer Tag?
concern-answer = Antwort der Stadt
concern-answer-write = Antworten
concern-answer-send = Antwort senden
concern-answer-outcome = Was kommt heraus?
concern-answer-missing = Wählen Sie zuerst, was herauskommt.
concern-answer-text = Ihre Antwort
concern-answer-text-how = Kurze Sätze. Füllen Sie die Punkte „…“ aus.
concern-answer-reason = Warum nicht?
concern-answer-reason-optional = Begründung (muss nicht sein)
concern-answer-whose = Wessen Sache ist es?
concern-reason = Weil:
concern-whose = Zuständig:
concern-template-implemented = Danke für Ihr Anliegen „{ $title }“. Wir setzen es um: … Das geschieht bis …
concern-template-partly = Danke für Ihr Anliegen „{ $title }“. Einen Teil setzen wir um: … Nicht möglich ist: …
concern-template-declined = Danke für Ihr Anliegen „{ $title }“. Wir können es nicht umsetzen. Stattdessen schlagen wir vor: …
concern-template-overtaken = Danke für Ihr Anliegen „{ $title }“. Es hat sich inzwischen erledigt: …
concern-template-not_municipal = Danke für Ihr Anliegen „{ $title }“. Die Stadt kann das nicht entscheiden. Wir haben es weitergegeben an …
concern-reopen = Das reicht uns nicht
concern-reopen-yes = Wieder öffnen
concern-reopen-means = Die Stadt antwortet dann noch einmal. Die Uhr beginnt neu.
concern-reopen-why = Was fehlt an der Antwort?
concern-reopened = Am { $date } wieder geöffnet von { $tandem }:
concern-done-transmit = Übermittelt. Die Uhr läuft.
concern-done-receive = Angenommen. Die Tandems wissen es.
concern-done-date = Neuer Tag gespeichert. Die Tandems wissen es.
concern-done-answer = Gesendet. Die Tandems wissen es.
concern-done-reopen = Wieder offen. Die Stadt weiß es.
concern-done-change = Gespeichert.

concern-measures = Was die Stadt tut
concern-measure-planned = geplant
concern-measure-under_way = läuft
concern-measure-done = fertig
concern-measure-add = Maßnahme eintragen
concern-measure-change = „{ $measure }“ ändern
concern-measure-change-heading = Maßnahme ändern
concern-measure-what = Was geschieht?
concern-measure-stands = Wie weit ist es?
concern-measure-by = Bis wann? (muss nicht sein)
concern-measure-done-when = Fertig am
concern-measure-done-on = fertig am { $date }
concern-measure-due = bis { $date }
concern-measure-told = Eingetragen. Die Tandems wissen es.
concern-effects = Was sich geändert hat
concern-effect-add = Aufschreiben, was sich geändert hat
concern-effect-what = Was ist anders als vorher?
concern-effect-hint = Zum Beispiel: Die Kinder gehen den Weg wieder allein.
concern-effect-when = Gesehen am
concern-effect-seen = { $by }, { $date }
concern-effect-told = Danke. Das steht jetzt da.
concern-by-office = Die Stadt

concern-sheet-out = Als Tabelle mitnehmen
concern-sheet-out-means = Alle Anliegen in Excel, sieben Spalten. Auch für LibreOffice.
concern-sheet-download = Tabelle laden
concern-sheet-in = Tabelle zurückbringen
concern-sheet-in-means = Zuerst ist zu sehen, was sich ändert. Geschrieben wird erst danach.
concern-sheet-choose = Tabelle wählen
concern-sheet-large = Die Datei ist zu groß. Höchstens 2 MB.
concern-sheet-preview = Das würde sich ändern
concern-sheet-says = { $changes } Zellen ändern sich, { $added } Anliegen sind neu, { $refused } Zeilen gehen nicht.
concern-sheet-changes = { $count ->
    [one] eine Zelle anders
   *[other] { $count } Zellen anders
}
concern-sheet-added = { $count ->
    [one] ein neues Anliegen
   *[other] { $count } neue Anliegen
}
concern-sheet-refused = { $count } gehen nicht
concern-sheet-unchanged = { $count } unverändert
concern-sheet-refused-means = So geht es nicht. Bitte in der Tabelle ändern und noch einmal bringen:
concern-sheet-row = Zeile { $row }
concern-sheet-before = Vorher:
concern-sheet-after = Nachher:
concern-sheet-new = Neu
concern-sheet-apply = So übernehmen
concern-sheet-nothing = In dieser Tabelle ist nichts anders.
concern-sheet-applied = Übernommen: { $changes } Zellen, { $added } neue Anliegen.
concern-sheet-done = Übernommen.
concern-refused-already_noted = Das ist schon notiert.
concern-refused-ambiguous_tandem = So heißen mehrere Tandems. Notiert es hier im Dienst.
concern-refused-bad_priority = Priorität heißt hoch, mittel oder niedrig.
concern-refused-cell_too_long = Das ist zu lang.
concern-refused-changed_meanwhile = Inzwischen hat sich das geändert. Ladet die Tabelle neu.
concern-refused-fixed_cell = Diese Zelle bleibt, wie sie ist.
concern-refused-formula = Hier steht eine Formel. Schreibt nur Text.
concern-refused-id_missing = Hier fehlt die Kennung.
concern-refused-not_your_concern = Das ist das Anliegen eines anderen Tandems.
concern-refused-not_your_tandem = Für dieses Tandem könnt ihr nichts notieren.
concern-refused-point_in_table = Ein Punkt lässt sich nur hier im Dienst setzen.
concern-refused-required = Hier fehlt etwas.
concern-refused-status_fixed = Der Status ändert sich hier, nicht in der Tabelle.
concern-refused-too_long = Das ist zu lang.
concern-refused-too_many = Das sind zu viele Vorschläge.
concern-refused-twice = Diese Kennung steht zweimal da.
concern-refused-unknown_area = Dieses Gebiet kennen wir nicht.
concern-refused-unknown_concern = Diese Kennung kennen wir nicht.
concern-refused-unknown_tandem = Dieses Tandem kennen wir nicht.
concern-refused-wrong_stage = Das ist schon bei der Stadt und bleibt, wie es ist.
