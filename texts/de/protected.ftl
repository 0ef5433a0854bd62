# Schutzräume: Gruppen ohne die Stadt.
protected-heading = Schutzräume
protected-no-city = Kein Konto der Stadt kommt hier hinein, auch keine Koordination.
protected-machine = Wer den Rechner des Dienstes betreibt, könnte die Datenbank lesen.
protected-none = Ihr seid in keinem Schutzraum. Gründet einen.
protected-found = Schutzraum gründen
protected-found-send = Gründen
protected-name = Name
protected-purpose = Wofür ist er da?
protected-who = Wer soll dabei sein?
protected-nobody-else = Niemand sonst ist da.
protected-size = { $members ->
    [one] 1 Person
   *[other] { $members } Personen
  } · { $notes ->
    [one] 1 Notiz
   *[other] { $notes } Notizen
  }
protected-search = In euren Schutzräumen suchen
protected-hits = { $count ->
    [0] Nichts gefunden.
    [one] 1 Notiz
   *[other] { $count } Notizen
  }
protected-export = Alles herunterladen
protected-file = schutzraeume
protected-members = Wer dabei ist
protected-admit = Jemanden aufnehmen
protected-admit-means = Wer dazukommt, liest auch die alten Notizen.
protected-rename = Umbenennen
protected-rename-send = Speichern
protected-renamed = Gespeichert. Alle im Raum sehen es.
protected-leave = Verlassen
protected-leave-means = Eure Notizen bleiben. Zurück kommt ihr nur durch die anderen.
protected-leave-last = Ihr seid die letzte Person. Der Raum und seine Notizen verschwinden.
protected-write = Neue Notiz
protected-send = Notiz teilen
protected-no-notes = Noch keine Notiz.
protected-gone = Jemand von früher
protected-at = { $day ->
    [today] heute, { $time }
    [yesterday] gestern, { $time }
   *[before] { $date }, { $time }
  }
protected-remove = Löschen
protected-remove-sure = Ja, diese Notiz löschen
protected-older = Ältere Notizen
problem-unknown_protected_space = Diesen Raum gibt es hier nicht.
problem-unknown_protected_note = Diese Notiz gibt es nicht mehr.
