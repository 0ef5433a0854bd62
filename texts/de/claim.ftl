# Zuordnungen: wer wo ist, und was man damit tun kann. „ihr“ zu Tandems, höchstens zwölf Wörter.
claim-label = Zuordnung
claim-nobody = Hier ist noch kein Tandem.
claim-here = { $tandem } ist hier.
claim-here-ours = { $tandem }: Das ist euer Gebiet.
claim-means-short = Sprecht euch ab. Nach { $months } Monaten schaut ihr: passt es?
claim-needs-two = Noch eine Person fehlt. Schickt den Link.
claim-needs-tandem = Ihr braucht zuerst ein Tandem.
claim-start = Uns zuordnen
claim-join = Mitmachen?
claim-change = Ändern
claim-review = Passt es noch?
claim-day = { $day }.{"\u00A0"}{ $month }.

claim-state-active = Ihr seid hier.
claim-state-paused = Macht gerade Pause.
claim-state-seeking_partner = Eine zweite Person fehlt. Das Gebiet wartet.
claim-review-on = Prüfen bis { $date }
claim-review-due = Prüfen war fällig am { $date }

claim-confirm-title = { $area }: euer Gebiet?
claim-reason-need = Bedarf: { $class }.
claim-reason-no-value = Für den Bedarf gibt es hier keinen Wert.
claim-reason-nobody = Hier ist noch kein Tandem.
claim-reason-serving = { $name } ist zuständig, { $far } weit.
claim-reason-serving-but = { $name } ist zuständig: { $state }.
claim-reason-no-serving = Für dieses Gebiet kennen wir keinen Welcome Point.
claim-reason-languages = { $name } spricht auch: { $languages }.
claim-means = Die anderen sehen dann euren Namen hier. Nach { $months } Monaten schaut ihr: passt es? Aufhören geht jederzeit.
claim-confirm = Ja, uns zuordnen
claim-done = { $area } ist jetzt euer Gebiet.
claim-late = { $tandem } war schneller. Fragt, ob ihr mitmachen könnt.
claim-taken-title = In { $area } ist schon ein Tandem
claim-ask = Fragen
claim-ask-note = Ein Satz an { $tandem } (muss nicht sein)
claim-asked = Ihr habt gefragt. { $tandem } antwortet euch.
claim-watch = Sagt uns Bescheid, wenn es frei ist
claim-watched = Wir sagen euch Bescheid
claim-similar-free = Ähnlich und noch frei

claim-wait-offer = Die Koordination schlägt euch { $area } vor.
claim-wait-handed = { $tandem } möchte euch { $area } übergeben.
claim-wait-asking = { $tandem } fragt: Können wir in { $area } mitmachen?
claim-yes-offer = Ja, uns zuordnen
claim-yes-handed = Ja, übernehmen
claim-yes-asking = Ja, gern

claim-do-renew = Passt, wir machen weiter
claim-do-resume = Weiter machen
claim-do-pause = Pause machen
claim-do-hand-over = Übergeben
claim-do-release = Aufhören
claim-do-end = Zuordnung beenden
claim-do-quit = Nicht mehr mitmachen
claim-did-renew = Gut. Ihr macht hier weiter.
claim-did-resume = Gut. Es geht weiter.
claim-did-pause = Ihr macht hier Pause.
claim-did-hand-over = Das andere Tandem ist gefragt.
claim-did-release = Das Gebiet ist wieder frei.
claim-did-quit = Ihr macht hier nicht mehr mit.
claim-question-pause = Pause in { $area }?
claim-question-hand-over = Wer übernimmt { $area }?
claim-question-release = In { $area } aufhören?
claim-question-end = Zuordnung von { $area } beenden?
claim-question-quit = In { $area } nicht mehr mitmachen?
claim-pause-why = Warum? Das sehen nur ihr und die Koordination.
claim-hand-over-to = An welches Tandem?
claim-hand-over-note = Was soll das andere Tandem wissen?
claim-release-means = Danach ist das Gebiet frei. Eure Aktivitäten bleiben stehen.
claim-end-means = Danach ist das Gebiet frei. Die Aktivitäten des Tandems bleiben stehen.
claim-release-why = Warum endet es? Das liest das Tandem.
claim-release-note = Was bleibt? Was soll man wissen?
claim-went = Wie war es?
claim-went-well = gut
claim-went-mixed = mal so, mal so
claim-went-hard = schwierig

claim-offer = Einem Tandem vorschlagen
claim-offer-title = { $area } vorschlagen
claim-offer-to = Welchem Tandem?
claim-offer-tandem = { $name }, { $count ->
    [one] ein Gebiet
   *[other] { $count } Gebiete
}
claim-offer-note = Warum passt es? Das liest das Tandem.
claim-offered = Vorgeschlagen. Das Tandem antwortet Ihnen.
claim-offer-many = { $count } Gebiete vorschlagen
claim-offer-wish = wünscht es sich
claim-offer-why = Was dafür spricht
claim-offered-many = { $count ->
    [0] Kein Gebiet wurde vorgeschlagen.
    [one] Ein Gebiet ist vorgeschlagen.
   *[other] { $count } Gebiete sind vorgeschlagen.
}
claim-left-out-taken = hat schon ein Tandem.
claim-left-out-offered = ist diesem Tandem schon vorgeschlagen.
claim-left-out-yours = hat dieses Tandem schon.
