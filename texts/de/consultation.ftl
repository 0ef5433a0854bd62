# Was die Stadt die Tandems fragt, und was daraus wird.
consultation-heading = Die Stadt fragt
consultation-what = Ihr dürft antworten oder nein sagen. Ein Grund ist nicht nötig.
consultation-what-office = Sie fragen, die Tandems entscheiden. Ihre Rückmeldung ist versprochen.
consultation-not-yours = Diese Fragen gehen an die Tandems.
consultation-none = Noch keine Frage.
consultation-promised = Versprochene Rückmeldungen der Stadt
consultation-details = Die ganze Frage
consultation-kept = gehalten
consultation-broken = versäumt
consultation-open = noch offen
consultation-state-open = offen
consultation-state-fed_back = rückgemeldet
consultation-late = { $days ->
    [one] seit 1 Tag überfällig
   *[other] seit { $days } Tagen überfällig
  }
consultation-still-open = Das ist noch offen
consultation-takes = So lange dauert es
consultation-takes-minutes = Dauer in Minuten
consultation-what-happens = Das geschieht damit
consultation-answer-by = Antwort bis
consultation-feedback-on = Rückmeldung bis
consultation-came-of-it = Das wurde daraus
consultation-was-kept = Rechtzeitig rückgemeldet.
consultation-was-late = Später als versprochen.
consultation-counts = Gefragt: { $asked } · geantwortet: { $answered } · nein: { $declined }
consultation-read = { $count ->
    [one] 1 Antwort lesen
   *[other] { $count } Antworten lesen
  }
consultation-said-no = Möchte nichts dazu sagen.
consultation-answer-of = Antwort von { $tandem }
consultation-answer = Antworten
consultation-you-answered = Ihr habt geantwortet.
consultation-you-said-no = Ihr möchtet nichts dazu sagen.
consultation-too-late = Ihr habt nicht geantwortet.
consultation-change = Ändern
consultation-feed-back = Rückmeldung geben
consultation-feed-back-help = Alle gefragten Tandems lesen das.
consultation-feed-back-send = Rückmeldung senden
consultation-ask = Tandems fragen
consultation-ask-send = Frage senden
consultation-title = Ihre Frage
consultation-duty-purpose = Wofür fragen Sie?
consultation-hint-purpose = Wir planen den Spielplatz neu.
consultation-duty-still_open = Was lässt sich noch ändern?
consultation-hint-still_open = Geräte und Bänke. Der Ort steht fest.
consultation-duty-what_happens = Was geschieht mit den Antworten?
consultation-hint-what_happens = Sie gehen in den Entwurf für den Ausschuss.
consultation-order = Die Rückmeldung kommt nach der Antwort, die Antwort nach heute.
consultation-whom = Wen fragen Sie?
consultation-all = Alle Tandems
consultation-some = Einige
consultation-promise = Ob Sie den Tag halten, sehen alle.
problem-unknown_consultation = Diese Frage gibt es nicht mehr.
