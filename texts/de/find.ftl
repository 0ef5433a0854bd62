# Gebiete nach mehreren Bedingungen finden.
find-heading = Gebiete finden
find-intro = Was sucht ihr? Beginnt mit einem Beispiel oder eigenen Bedingungen.
find-example-far = Viel Bedarf, kein Welcome Point in der Nähe
find-example-children = Viel Kinderarmut, kein Familienzentrum in der Nähe
find-example-green = Erhöhter Bedarf und wenig Grün
find-condition = Bedingung { $number }
find-what = Was
find-op = Mindestens oder höchstens
find-value = Wert
find-remove = Bedingung { $number } entfernen
find-add = Bedingung
find-clear = Alles löschen
find-need-class = Stufe des Bedarfs
find-distances = Weg von der Mitte des Gebiets
find-distance-kind = Weg: { $kind }
find-distance-language = Weg: Ort mit { $language }
find-sort = Reihenfolge
find-sort-desc = { $name }, hoch zuerst
find-sort-asc = { $name }, niedrig zuerst
find-count = { $count ->
    [0] Kein Gebiet passt
    [one] Ein Gebiet passt
   *[other] { $count } Gebiete passen
}
find-none = Lockert eine Bedingung. Gebiete ohne Wert passen nie.
op-ge = mindestens
op-le = höchstens
