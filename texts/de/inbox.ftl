# Was jemandem im Posteingang gesagt wird: message-<Grund>, und warum es kam: message-why-<Grund>.
message-tandem_invited = Einladung zu „{ $tandem }“. Bitte antworten.
message-why-tandem_invited = Jemand aus dem Tandem wartet auf eine Antwort.
message-introduced = Die Koordination stellt euch einander vor: „{ $tandem }“. Wollt ihr es versuchen?
message-why-introduced = Die Koordination hat euch für dieses Tandem vorgeschlagen.
message-tandem_joined = Bei „{ $tandem }“ ist jemand dazugekommen.
message-why-tandem_joined = Ihr gehört zu diesem Tandem.
message-tandem_declined = Eine Einladung zu „{ $tandem }“ wurde abgelehnt.
message-why-tandem_declined = Ihr gehört zu diesem Tandem.
message-tandem_left = Jemand hat „{ $tandem }“ verlassen.
message-why-tandem_left = Das Tandem ist jetzt kleiner. Bleibt nur eine Person, suchen seine Gebiete eine zweite.
message-tandem_ended = „{ $tandem }“ ist beendet. Seine Gebiete sind frei.
message-why-tandem_ended = Das betrifft alle, die mit diesem Tandem zu tun haben.
message-claim_offered = { $area } könnte zu { $tandem } passen. Die Koordination schlägt euch dieses Gebiet vor. Bitte antwortet.
message-why-claim_offered = Die Koordination wartet auf eure Antwort.
message-claim_offer_answered = { $answer ->
    [accepted] { $tandem } übernimmt { $area }.
   *[declined] { $tandem } übernimmt { $area } nicht.
}
message-why-claim_offer_answered = Das Gebiet hat die Koordination vorgeschlagen.
message-claim_join_asked = { $tandem } möchte bei { $area } mitmachen. Bitte antwortet.
message-why-claim_join_asked = Ihr habt dieses Gebiet; das andere Tandem wartet auf euch.
message-claim_join_answered = { $answer ->
    [admitted] Ihr macht jetzt bei { $area } mit.
   *[refused] Bei { $area } mitzumachen, geht diesmal nicht.
}
message-why-claim_join_answered = Ihr habt gefragt, ob ihr mitmachen könnt.
message-claim_seeking_partner = { $tandem } sucht für { $area } eine zweite Person.
message-why-claim_seeking_partner = Mit nur einer Person ruht die Zuordnung.
message-claim_handed_over = { $tandem } möchte euch { $area } übergeben. Bitte antwortet.
message-why-claim_handed_over = Das andere Tandem wartet auf eure Antwort.
message-claim_hand_over_answered = { $answer ->
    [accepted] { $tandem } übernimmt { $area }. Danke fürs Übergeben.
    [withdrawn] { $tandem } übergibt { $area } doch nicht.
   *[refused] { $tandem } übernimmt { $area } nicht.
}
message-why-claim_hand_over_answered = Es ging um eine Übergabe zwischen euren Tandems.
message-claim_released = { $tandem } hat { $area } abgegeben.
message-why-claim_released = Das betrifft alle, die mit diesem Gebiet zu tun haben.
message-area_free = { $area } ist wieder frei.
message-why-area_free = Ihr wolltet es wissen, wenn dieses Gebiet frei wird.
message-request_asked = { $tandem } bittet euch um Hilfe für „{ $activity }“. Bitte antwortet.
message-why-request_asked = Ihr sprecht für dieses Haus; das Tandem wartet auf eure Antwort.
message-request_accepted = { $partner } sagt ja zu „{ $activity }“.
message-why-request_accepted = Ihr habt dieses Haus gefragt.
message-request_countered = { $partner } schlägt für „{ $activity }“ etwas anderes vor. Bitte antwortet.
message-why-request_countered = Ihr habt dieses Haus gefragt; es wartet auf eure Antwort.
message-request_declined = { $partner } kann bei „{ $activity }“ nicht helfen. { $why }
message-why-request_declined = Ihr habt dieses Haus gefragt.
message-request_withdrawn = { $tandem } braucht für „{ $activity }“ nichts mehr von euch.
message-why-request_withdrawn = Ihr sprecht für das Haus, das gefragt war.
message-request_counter_answered = { $answer ->
    [accepted] { $tandem } nimmt euren Vorschlag für „{ $activity }“ an.
   *[declined] { $tandem } nimmt euren Vorschlag für „{ $activity }“ nicht an.
}
message-why-request_counter_answered = Ihr habt etwas anderes vorgeschlagen.
message-activity_host_added = { $tandem } plant „{ $activity }“ mit euch zusammen.
message-why-activity_host_added = Euer Tandem steht jetzt mit bei dieser Aktivität.
message-activity_published = „{ $activity }“ von { $tandem } ist veröffentlicht.
message-why-activity_published = Die Aktivität betrifft euer Haus oder euer Tandem.
message-activity_changed = „{ $activity }“ von { $tandem } hat sich geändert. Bitte seht nach.
message-why-activity_changed = Die Aktivität betrifft euer Haus oder euer Tandem.
message-activity_cancelled = „{ $activity }“ von { $tandem } fällt aus.
message-why-activity_cancelled = Die Aktivität betrifft euer Haus oder euer Tandem.
message-concern_bundled = Euer Anliegen „{ $concern }“ ist jetzt Teil eines Bündels.
message-why-concern_bundled = Ihr habt dieses Anliegen notiert.
message-concern_invited = { $tandem } hat ein Bündel begonnen, zu dem euer Anliegen „{ $concern }“ passt. Ihr könnt es dazulegen.
message-why-concern_invited = Ihr habt ein ähnliches Anliegen notiert. Ob es ins Bündel kommt, entscheidet ihr.
message-concern_joined = { $tandem } hat ein Anliegen zu „{ $concern }“ gelegt.
message-why-concern_joined = In diesem Bündel ist ein Anliegen von euch.
message-concern_decided = Das Gremium hat über „{ $concern }“ entschieden.
message-why-concern_decided = In diesem Bündel ist ein Anliegen von euch.
message-concern_transmitted = „{ $concern }“ ist an die Stadt übermittelt.
message-why-concern_transmitted = In diesem Bündel ist ein Anliegen von euch.
message-concern_arrived = Neu von den Tandems: „{ $concern }“. Bitte nehmen Sie es an.
message-why-concern_arrived = Die Tandems warten auf eine Antwort der Stadt.
message-concern_received = Die Stadt hat „{ $concern }“ angenommen.
message-why-concern_received = In diesem Bündel ist ein Anliegen von euch.
message-concern_date_moved = Die Stadt antwortet auf „{ $concern }“ an einem anderen Tag.
message-why-concern_date_moved = In diesem Bündel ist ein Anliegen von euch.
message-concern_answered = Die Stadt hat auf „{ $concern }“ geantwortet.
message-why-concern_answered = In diesem Bündel ist ein Anliegen von euch.
message-concern_reopened = „{ $concern }“ ist wieder offen. { $why }
message-why-concern_reopened = Die Tandems sind mit der Antwort nicht fertig.
message-concern_measure = Zu „{ $concern }“ gibt es etwas Neues von der Stadt.
message-why-concern_measure = In diesem Bündel ist ein Anliegen von euch.
message-concern_effect = Was „{ $concern }“ bewirkt hat, steht jetzt da.
message-why-concern_effect = In diesem Bündel ist ein Anliegen von euch.
message-meeting_planned = Neues Treffen: „{ $meeting }“.
message-why-meeting_planned = Ihr gehört zum Entscheidungsgremium.
message-meeting_changed = Das Treffen „{ $meeting }“ hat sich geändert.
message-why-meeting_changed = Ihr gehört zum Entscheidungsgremium.
message-meeting_minutes = Das Protokoll von „{ $meeting }“ ist da.
message-why-meeting_minutes = Ihr gehört zum Entscheidungsgremium.
message-decision_opened = Eure Stimme fehlt noch: „{ $decision }“.
message-why-decision_opened = Ihr gehört zum Entscheidungsgremium; die anderen warten auf euch.
message-decision_decided = „{ $decision }“ ist entschieden.
message-why-decision_decided = Ihr gehört zum Entscheidungsgremium.
message-decision_reopened = „{ $decision }“ ist wieder offen.
message-why-decision_reopened = Ihr gehört zum Entscheidungsgremium.
message-mandate_given = Ihr seid gewählt. Danke, dass ihr das macht!
message-why-mandate_given = Ihr habt bei der Wahl mitgemacht.
message-date_poll_opened = Wann könnt ihr? „{ $meeting }“ sucht einen Termin.
message-why-date_poll_opened = Die anderen warten auf eure Antwort.
message-date_poll_closed = Der Termin für „{ $meeting }“ steht fest.
message-why-date_poll_closed = Ihr gehört zum Entscheidungsgremium.
message-consultation_asked = Die Stadt fragt euch: „{ $consultation }“. Ihr dürft auch nein sagen.
message-why-consultation_asked = Die Stadt hat euer Tandem gefragt.
message-consultation_responded = { $answer ->
    [answered] { $tandem } hat auf „{ $consultation }“ geantwortet.
   *[declined] { $tandem } möchte zu „{ $consultation }“ nichts sagen.
}
message-why-consultation_responded = Die Stadt hat diese Frage gestellt.
message-consultation_fed_back = Die Stadt sagt, was aus „{ $consultation }“ wurde.
message-why-consultation_fed_back = Die Stadt hatte euch eine Rückmeldung versprochen.
message-space_admitted = Ihr seid jetzt im Schutzraum „{ $space }“.
message-why-space_admitted = Jemand aus der Gruppe hat euch aufgenommen.
