# Das Gremium: Treffen, Entscheidungen, Wahlen, Termine.
body-heading = Unser Gremium
body-meeting = Treffen
body-facts = { $members } gehören dazu. Ab { $quorum } Stimmen gilt eine Entscheidung.
body-office-reads = Sie lesen mit und stimmen nicht ab.
body-not-yours = Das Gremium ist für die Tandems da.
body-waiting = Eure Stimme fehlt
body-next = Nächstes Treffen
body-next-none = Noch kein Treffen geplant.
body-polls = Wann könnt ihr?
body-open = Noch offen
body-past = Bisherige Treffen
body-past-none = Noch keins.
body-decided = Frühere Entscheidungen ({ $count })
body-items = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
  }
body-now = läuft gerade
body-save = Speichern
body-saved = Gespeichert.
body-added = Dazugenommen.

# Rollen
body-role-speaker = Sprecher:in
body-role-speaker-plural = Sprecher:innen
body-role-moderator = Moderator:in
body-role-moderator-plural = Moderator:innen
body-until = bis { $date }
body-vacant = { $count ->
    [one] 1 Platz ist frei.
   *[other] { $count } Plätze sind frei.
  }
body-elect = Wahl beginnen
body-elect-next = Nachfolge wählen
body-mandate-end = Amt abgeben
body-mandate-end-means = Der Platz ist dann frei. Ihr könnt neu wählen.
body-mandate-why = Warum? Das lesen die anderen.

# Treffen
body-meeting-title = Treffen des Gremiums
body-meeting-plan = Treffen planen
body-meeting-change = Ändern
body-meeting-open = Treffen eröffnen
body-meeting-close = Treffen schließen
body-meeting-close-means = Danach steht das Protokoll fest.
body-meeting-state-planned = geplant
body-meeting-state-open = läuft gerade
body-meeting-state-closed = vorbei
body-what = Was?
body-when = Wann?
body-where = Wo?
body-minutes = Protokoll
body-who-is-there = Wer ist da?
body-was-there = Wer war da?
body-are-there = { $present } von { $members } sind da.
body-were-there = { $present } von { $members } waren da.
body-i-am-there = Ich bin da
body-you-are-there = Ihr seid da.
body-not-there = Doch nicht
body-enter-others = Andere eintragen
body-agenda = Tagesordnung
body-agenda-takes = etwa { $time }
body-agenda-empty = Noch steht nichts darauf.
body-kind-concern = Anliegen
body-kind-idea = Idee
body-kind-deadline = Frist
body-kind-election = Wahl
body-kind-consultation = Frage der Stadt
body-kind-other = Anderes
body-item-done = Erledigt
body-item-postponed = Nächstes Mal
body-item-postpone = Auf nächstes Mal
body-item-open = Wieder offen
body-item-up = Nach oben
body-item-remove = Entfernen
body-item-change = „{ $item }“ bearbeiten
body-note = Was ist dazu zu merken?
body-note-save = Notiz speichern
body-decide = Entscheiden
body-suggested = Das wartet auch
body-suggest-undecided = Darüber habt ihr noch nicht entschieden.
body-suggest-overdue = Die Antwort der Stadt ist überfällig.
body-suggest-answered = Die Stadt hat geantwortet.
body-suggest-mandate_ends = Ein Amt endet bald.
body-suggest-vacant = Ein Platz ist frei.
body-suggest-consultation = Die Stadt fragt euch etwas.
body-take = Dazu
body-idea = Eigene Idee
body-idea-add = Dazu
body-to-meeting = Zum Treffen

# Protokoll
body-minutes-of = Protokoll: { $meeting }
body-minutes-final = Endgültig
body-minutes-so-far = Bisher
body-minutes-present = { $present } waren da.
body-minutes-quorate = Das reicht, um zu entscheiden ({ $quorum }).
body-minutes-not-quorate = Zum Entscheiden braucht es { $quorum }.
body-minutes-other = Weitere Entscheidungen
body-minutes-next = Nächstes Treffen: { $day }, { $time }.

# Entscheiden
body-ask = Etwas entscheiden
body-ask-send = Abstimmung beginnen
body-question = Worum geht es?
body-how = Wie entscheidet ihr?
body-method-consent = Konsent
body-method-consensus = Konsens
body-method-resistance = Systemisches Konsensieren
body-method-majority = Mehrheit
body-method-election = Wahl
body-how-consent = Es gilt, wenn niemand einen schweren Einwand hat.
body-how-consensus = Es gilt, wenn niemand ein Veto einlegt.
body-how-resistance = Es gewinnt, wogegen am wenigsten spricht.
body-how-majority = Es gilt, was mehr als die Hälfte will.
body-how-election = Wer die meisten Stimmen hat, bekommt das Amt.
body-options = Was steht zur Wahl?
body-option-n = Möglichkeit { $n }
body-option-more = Noch eine Möglichkeit
body-as-is = So lassen, wie es ist
body-as-is-too = „{ $option }“ steht immer dabei.
body-for-what = Für welches Amt?
body-secret-label = Geheim abstimmen
body-secret-chip = geheim
body-secret = Geheim:
body-secret-means = Niemand kann später sehen, wer wie gestimmt hat. Auch der Betrieb nicht. Die Stimme lässt sich nicht ändern.
body-open-means = Stimmen lassen sich ändern, bis geschlossen wird.
body-via = Womit?
body-via-both = Telefon und Handzeichen
body-via-phones = Nur Telefon
body-via-hands = Nur Handzeichen
body-about = Es geht um:
body-state-open = offen
body-state-decided = entschieden
body-state-failed = nicht angenommen
body-state-reopened = wieder offen
body-your-vote = Eure Stimme
body-vote = Stimme abgeben
body-vote-secret = Geheim abstimmen, endgültig
body-vote-change = Stimme ändern
body-voted = Eure Stimme ist da.
body-voted-secret = Was ihr gewählt habt, steht nirgends bei eurem Namen.
body-still-open = { $count ->
    [one] Noch 1 offen
   *[other] Noch { $count } offen
  }
body-voted-of = { $voted } von { $members } haben gestimmt.
body-enough = Das reicht ({ $needed }).
body-needed = { $missing ->
    [one] Noch 1 fehlt.
   *[other] Noch { $missing } fehlen.
  }
body-choice-yes = Ja
body-means-yes = Das trage ich mit.
body-choice-concern = Leichte Bedenken
body-means-concern = Ich trage es mit und sage, was mich stört.
body-choice-objection = Schwerer Einwand
body-means-objection = So würde es schaden. Erst muss sich etwas ändern.
body-choice-agree = Ja, gern
body-means-agree = Das will ich auch.
body-choice-reservations = Ja, mit Bedenken
body-means-reservations = Ich mache mit und sage, was mich stört.
body-choice-stand_aside = Ich stehe beiseite
body-means-stand_aside = Ich mache nicht mit und halte euch nicht auf.
body-choice-block = Veto
body-means-block = Das darf so nicht geschehen.
body-choice-abstain = Enthaltung
body-means-abstain = Zählt für die Anwesenheit, nicht für die Mehrheit.
body-reason-must = Warum? Alle lesen es, ohne Namen.
body-reason-may = Was stört euch? Alle lesen es, ohne Namen.
body-would-resolve = Was müsste anders sein, damit es geht?
body-resolves = Es ginge, wenn:
body-objections = Das spricht dagegen
body-resistance-how = 0: Ich habe nichts dagegen. 10: Das geht gar nicht.
body-weight = { $value } von 10: { $word }
body-weight-open = Noch nichts gesagt
body-weight-0 = nichts dagegen
body-weight-1 = wenig dagegen
body-weight-2 = einiges dagegen
body-weight-3 = viel dagegen
body-weight-4 = geht gar nicht
body-less = Weniger: { $what }
body-more = Mehr: { $what }
body-candidates = Wer steht zur Wahl?
body-candidates-how = { $seats ->
    [one] Ihr habt 1 Stimme.
   *[other] Ihr habt bis zu { $seats } Stimmen.
  } Gewählt: { $chosen }.
body-nobody-stands = Noch steht niemand zur Wahl.
body-stand = Ich stelle mich zur Wahl
body-stand-not = Doch nicht zur Wahl stehen
body-you-stand = Ihr steht zur Wahl.
body-hands = Handzeichen eintragen
body-hands-again = Handzeichen ändern
body-hands-how = Zählt nur, wer nicht am Telefon stimmt.
body-hands-how-sums = Alle zeigen Finger, 0 bis 10. Tragt die Summe ein.
body-hands-voters = Personen ohne Telefon
body-hands-fit = { $counted } gezählt, { $voters } Personen: Das muss gleich sein.
body-hands-save = Eintragen
body-close-vote = Abstimmung schließen
body-close-means = Danach wird gezählt.
body-close-short = { $missing ->
    [one] Es fehlt noch 1 Stimme. So gilt nichts.
   *[other] Es fehlen noch { $missing } Stimmen. So gilt nichts.
  }
body-close-secret = Wer gestimmt hat, wird dabei für immer vergessen.
body-close-now = Schließen und zählen
body-result = Ergebnis
body-is-chosen = Gewählt:
body-accepted = Angenommen.
body-chosen = Entschieden: { $what }
body-elected = { $count ->
    [one] Gewählt ist { $names }.
   *[other] Gewählt sind { $names }.
  }
body-stays = Es bleibt, wie es ist.
body-why-accepted = Angenommen.
body-why-no_quorum = Es waren zu wenige Stimmen.
body-why-objection = Nicht angenommen: Es gibt einen schweren Einwand.
body-why-block = Nicht angenommen: Es gibt ein Veto.
body-why-no_majority = Nicht angenommen: Es gab keine Mehrheit.
body-why-tie = Unentschieden. Stimmt noch einmal ab.
body-votes = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
  }
body-acceptance = { $percent } % Zustimmung · Widerstand { $sum } von { $most }
body-counted = { $voters } von { $members } haben gestimmt, nötig waren { $quorum }.
body-counted-hands = { $hands ->
    [one] 1 davon mit der Hand.
   *[other] { $hands } davon mit der Hand.
  }
body-counted-secret = Wer wie gestimmt hat, weiß niemand.
body-reopen = Noch einmal entscheiden
body-reopen-means = Dieselbe Frage beginnt neu. Dieses Ergebnis bleibt lesbar.
body-reopen-why = Warum?
body-reopened-why = Wieder geöffnet:
body-reopened-as = Zur neuen Abstimmung
body-wall = Groß zeigen
body-wall-leave = Wieder klein
body-full-screen = Ganzer Bildschirm

# Termin finden
body-poll-new = Termin finden
body-poll-times = Welche Zeiten gehen vielleicht?
body-poll-time-n = Zeit { $n }
body-poll-time-more = Noch eine Zeit
body-poll-send = Alle fragen
body-poll-answered = { $answered } von { $members } haben geantwortet.
body-poll-counts = { $yes } ja · { $maybe } vielleicht · { $no } nein
body-poll-best = passt am besten
body-poll-yes = Ja
body-poll-maybe = Vielleicht
body-poll-no = Nein
body-poll-take = Diese Zeit nehmen
body-poll-take-best = { $when } nehmen
body-poll-take-other = Andere Zeit nehmen
body-poll-closed = Der Termin steht fest.
body-minutes-label = Minuten

# Was schiefgehen kann
problem-already_voted = Ihr habt schon gestimmt. Eine geheime Stimme bleibt, wie sie ist.
problem-bad_ballot = Diese Stimme passt nicht zur Frage. Schaut noch einmal hin.
problem-bad_hands = Diese Zahlen passen nicht zusammen.
problem-too_many_hands = So viele sind ohne eigene Stimme nicht da.
problem-bad_options = Diese Auswahl passt nicht. Jede Möglichkeit nur einmal.
problem-bad_role = Wählt erst, um welches Amt es geht.
problem-bad_minutes = Diese Dauer passt nicht.
problem-by_hands = Hier wird nur mit der Hand abgestimmt.
problem-by_phones = Hier wird nur am Telefon abgestimmt.
problem-counted_by_hand = Eure Hand ist schon gezählt. Fragt die Moderation.
problem-date_poll_closed = Der Termin steht schon fest.
problem-decision_closed = Diese Abstimmung ist schon geschlossen.
problem-decisions_open = Erst sind die offenen Abstimmungen zu schließen.
problem-has_decisions = Hierzu wurde abgestimmt. Es bleibt im Protokoll.
problem-mandate_over = Dieses Amt ist schon zu Ende.
problem-meeting_closed = Dieses Treffen ist vorbei. Sein Protokoll steht fest.
problem-no_election = Das ist keine Wahl.
problem-nobody_stands = Noch steht niemand zur Wahl.
problem-not_a_member = Diese Person gehört nicht zum Gremium.
problem-not_moderator = Das macht die Moderation.
problem-not_speaker = Das machen die Sprecher:innen.
problem-run_off = In der Stichwahl steht fest, wer antritt.
problem-voting_began = Es wird schon gewählt. Nun kommt niemand mehr dazu.
problem-unknown_meeting = Dieses Treffen gibt es nicht.
problem-unknown_decision = Diese Entscheidung gibt es hier nicht.
problem-unknown_agenda_item = Dieser Punkt steht nicht mehr auf der Tagesordnung.
problem-unknown_mandate = Dieses Amt gibt es nicht mehr.
problem-unknown_date_poll = Diese Terminsuche gibt es nicht mehr.
problem-unknown_option = Diese Möglichkeit gibt es nicht mehr.
