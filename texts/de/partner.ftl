# Orte: was sie sind, wie sicher wir es wissen.
kinds-legend = Zeichen der Orte
group-welcome = Welcome Point
group-house = Bürgerhaus
group-family = Familie
group-meet = Treff
group-advice = Beratung
group-learn = Bildung
group-org = Verein
group-office = Amt
places-heading = Orte, die helfen
places-intro = Häuser, Treffs und Beratung in der Stadt. Fragt vorher nach, ob offen ist.
places-kind = Art
places-all-kinds = Alle Arten
places-language = Sprache
places-all-languages = Alle Sprachen
places-count = { $count ->
    [0] Kein Ort
    [one] Ein Ort
   *[other] { $count } Orte
}
places-none = Dazu kennen wir keinen Ort.
places-show-all = Alle Orte zeigen
place-unknown = Lage unbekannt
distance-unknown = Lage unbekannt

partner-state-confirmed = bestätigt
partner-state-confirmed-dated = bestätigt: { $date }
partner-state-unconfirmed = nicht bestätigt
partner-state-unconfirmed-dated = zuletzt bestätigt: { $date }
partner-state-planned = geplant
partner-state-planned-dated = geplant, Stand { $date }
partner-state-moving = zieht um
partner-state-moving-dated = zieht um, Stand { $date }
partner-state-closed = geschlossen
partner-state-closed-dated = geschlossen, Stand { $date }

partner-carrier = Träger
partner-address = Adresse
partner-languages = Sprachen
partner-hours = Öffnungszeiten
partner-rooms = Räume
partner-services = Was es dort gibt
partner-position = Lage auf der Karte
partner-serves = Zuständig für
partner-nearest = Orte in der Nähe
partner-source = Quelle: { $source }
precision-exact = Genau bekannt.
precision-street = Auf die Straße genau.
precision-district = Nur der Stadtteil ist bekannt.
precision-district-off = Nur der Stadtteil ist bekannt. Bis zu { $off } daneben.
precision-none = Unbekannt. Deshalb fehlt der Ort auf der Karte.
