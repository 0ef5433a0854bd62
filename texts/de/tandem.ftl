# Das Tandem: anfangen, zweite Person, Name, Sprachen, Wünsche, gehen.
tandem-begin = Tandem beginnen
tandem-to-invite = Link schicken
link-make = Link machen
link-share = Link schicken
link-qr = Der Link als Bild zum Scannen
link-once = Gilt bis { $date } und nur einmal. Wir zeigen ihn nur jetzt.
tandem-begin-how = Gebt euch einen Namen. Die zweite Person kommt mit einem Link dazu.
tandem-begin-another = Noch ein Tandem beginnen
tandem-others = Eure Tandems
tandem-name = Name des Tandems
tandem-name-example = zum Beispiel: Tandem Brücke
tandem-languages = Eure Sprachen
tandem-state-forming = eine Person fehlt
tandem-state-active = zu zweit oder mehr
tandem-state-ended = zu Ende
tandem-members = Wer dabei ist
tandem-you = ihr selbst
tandem-asked = gefragt
tandem-more = Noch jemanden dazuholen? Auch das geht mit einem Link.
tandem-invite-person = Jemanden fragen, der schon dabei ist
tandem-ask = Fragen
tandem-invited = Gefragt. Die Person sagt selbst Ja.
tandem-about = Was ihr mögt
tandem-themes = Das machen wir gern
tandem-theme-children = mit Kindern
tandem-theme-youth = mit Jugendlichen
tandem-theme-language = Sprachen
tandem-theme-food = Kochen und Essen
tandem-theme-culture = Musik und Kultur
tandem-theme-sport = Sport
tandem-theme-nature = draußen sein
tandem-theme-neighbours = Nachbarn treffen
tandem-theme-letters = bei Briefen helfen
tandem-theme-work = Arbeit und Beruf
tandem-near = Wo?
tandem-near-near = gern nah bei uns
tandem-near-elsewhere = gern woanders
tandem-near-either = egal
tandem-wish-areas = Gebiete, die euch interessieren
tandem-wish-remove = { $area } entfernen
tandem-stop = Aufhören
tandem-leave-title = { $tandem } verlassen?
tandem-leave-do = Tandem verlassen
tandem-leave-done = Ihr habt das Tandem verlassen.
tandem-leave-claims = { $count ->
    [0] Dann ist nur noch eine Person da. Das Tandem sucht eine zweite.
    [one] Dann ist nur noch eine Person da. Euer Gebiet sucht eine zweite.
   *[other] Dann ist nur noch eine Person da. Eure { $count } Gebiete suchen eine zweite.
}
tandem-leave-stays = { $count ->
    [0] Die anderen machen weiter.
    [one] Die anderen machen weiter, auch im Gebiet.
   *[other] Die anderen machen weiter, auch in den { $count } Gebieten.
}
tandem-end-title = { $tandem } beenden?
tandem-end-do = Tandem beenden
tandem-end-done = Das Tandem ist beendet.
tandem-end-claims = { $count ->
    [0] Für alle ist dann Schluss.
    [one] Für alle ist dann Schluss. Euer Gebiet wird frei.
   *[other] Für alle ist dann Schluss. Eure { $count } Gebiete werden frei.
}
tandem-end-activities = Eure Aktivitäten bleiben unter dem Namen des Tandems.
