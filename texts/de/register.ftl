# Das Anliegen-Register als Tabelle. Der Server schreibt und liest diese Wörter; kein Wort steht zweimal.
register-sheet = Anliegen
register-file = anliegen

register-column-topic = Thema
register-column-description = Problembeschreibung
register-column-priority = Priorität
register-column-place = Verortung
register-column-proposals = Mögliche Lösungen
register-column-contact = Kontakt in der Verwaltung
register-column-status = Status
register-column-tandem = Tandem
register-column-id = Kennung
register-column-version = Fassung

register-priority-low = niedrig
register-priority-medium = mittel
register-priority-high = hoch

register-place-city = ganze Stadt
register-place-point = Punkt
register-realisable = [umsetzbar]

register-stage-noted = notiert
register-stage-bundled = gebündelt
register-stage-transmitted = übermittelt
register-stage-in_progress = in Bearbeitung
register-stage-answered = beantwortet
register-outcome-implemented = wird umgesetzt
register-outcome-partly = wird teilweise umgesetzt
register-outcome-declined = abgelehnt
register-outcome-overtaken = erledigt
register-outcome-not_municipal = nicht Sache der Stadt
