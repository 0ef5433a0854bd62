# Prüfbericht: je Befund ein Satz, was ist, und ein Rat (.advice), was zu tun ist.

severity-error = FEHLER
severity-warning = WARNUNG
severity-note = HINWEIS
summary =
    { $errors ->
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings ->
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }, { $notes ->
        [one] 1 Hinweis
       *[other] { $notes } Hinweise
    }
more-of-a-kind = … und { $count } weitere { $code }

## Dateien

file-missing = Die Datei fehlt im Ordner { $folder }.
    .advice = Datei dorthin legen oder ihren Namen in city.toml berichtigen.
file-unreadable = Die Datei lässt sich nicht lesen: { $reason }
    .advice = Datei öffnen, neu speichern und noch einmal prüfen.
file-unwritable = Die Datei lässt sich nicht schreiben: { $reason }
    .advice = Rechte und freien Platz des Zielordners prüfen.
file-too-large = Die Datei ist größer als { $limit } MiB.
    .advice = Nur die Tabelle oder die Grenzen der Stadt ausgeben, ohne Zugaben.
file-name-not-plain = „{ $name }“ ist kein einfacher Dateiname.
    .advice = Nur den Namen nennen, ohne Ordner; die Datei gehört in den Ordner der Stadt.
checksum-other = Die Datei ist nicht die angegebene: Prüfsumme { $found } statt { $expected }.
    .advice = Wenn die Änderung gewollt ist, die neue Prüfsumme (sha256) in city.toml eintragen.
edition-other = Die Datei ist eine andere Ausgabe als die angegebene: Prüfsumme { $found } statt { $expected }. Sie wird trotzdem gelesen.
    .advice = Stand und Bezugsdatum vergleichen; wenn sie stimmt, die neue Prüfsumme in city.toml eintragen.
encoding-unknown = Die Zeichenkodierung wird nicht erkannt.
    .advice = Datei als UTF-8 speichern.
encoding-mixed = Die Datei mischt zwei Zeichenkodierungen; diese Zeile ist kein UTF-8, andere sind es.
    .advice = Datei als UTF-8 speichern und die Umlaute prüfen.
encoding-windows = Die Datei ist als Windows-1252 gelesen.
    .advice = Umlaute prüfen; künftig als UTF-8 speichern.
declaration-broken = city.toml ist so nicht gültig: { $reason }
    .advice = Die Stelle berichtigen; unbekannte Schlüssel werden nicht geduldet.

## Tabellen

table-empty = Die Tabelle ist leer.
    .advice = Eine Kopfzeile und mindestens eine Zeile angeben.
table-too-long = Die Tabelle hat mehr als { $limit } Zeilen.
    .advice = Nur die Zeilen der Stadt ausgeben.
table-too-wide = Die Tabelle hat mehr als { $limit } Spalten.
    .advice = Nur die gebrauchten Spalten ausgeben.
workbook-encrypted = Die Arbeitsmappe ist mit einem Passwort geschützt oder im alten Format. Speichern Sie sie als .xlsx ohne Passwort.
workbook-too-large = Die Arbeitsmappe wird ausgepackt zu groß.
    .advice = Nur das eine Blatt mit der Tabelle speichern.
cell-too-long = Eine Zelle hat mehr als { $limit } Zeichen.
    .advice = Prüfen, ob ein Anführungszeichen nicht geschlossen ist.
quote-unclosed = Ein Anführungszeichen wird nicht geschlossen.
    .advice = Das zweite Anführungszeichen setzen; im Text selbst wird es verdoppelt.
zero-byte = Die Zeile enthält ein Null-Zeichen.
    .advice = Die Datei ist beschädigt: neu ausgeben.
row-length = Die Zeile hat { $found } Zellen, die Kopfzeile { $expected }.
    .advice = Fehlende oder überzählige Trennzeichen berichtigen.
delimiter-other = Die Zellen sind durch „{ $found }“ getrennt, nicht wie angegeben.
    .advice = In city.toml das Format berichtigen: plain ist Komma, german ist Strichpunkt.
column-missing = Die Spalte „{ $name }“ fehlt. Vorhanden sind: { $columns }
    .advice = Spalte ergänzen oder ihren Namen in city.toml berichtigen.
column-doubled = Die Spalte „{ $name }“ steht zweimal da.
    .advice = Eine der beiden umbenennen oder entfernen.
column-undeclared = Für { $name } ist keine Spalte der amtlichen Tabelle angegeben; der Indikator bleibt leer.
    .advice = In city.toml official_column eintragen.
id-missing = Die Zeile hat keine Kennung.
    .advice = Kennung ergänzen oder die Zeile entfernen.
id-length = Die Kennung hat nicht { $digits } Zeichen.
    .advice = Kennung vollständig schreiben, mit führenden Nullen.
id-doubled = Die Kennung steht schon in Zeile { $first }.
    .advice = Eine der beiden Zeilen entfernen.
name-missing = Der Name fehlt.
    .advice = Namen ergänzen.
size-not-positive = Die Größe ist nicht größer als null.
    .advice = Größe in Hektar eintragen.
parent-unknown = Das übergeordnete Gebiet { $parent } gibt es nicht.
    .advice = Kennung prüfen oder das Gebiet in die Tabelle seiner Ebene aufnehmen.
row-missing = Das Gebiet hat keine Zeile in der Tabelle.
    .advice = Zeile ergänzen, auch wenn alle Werte fehlen; oder die Tabelle des richtigen Gebietsstands nehmen.
row-unknown = Dieses Gebiet gibt es nicht.
    .advice = Kennung prüfen; vielleicht ist es ein anderer Gebietsstand.
number-broken = „{ $text }“ in der Spalte { $name } ist keine Zahl und kein vereinbartes Zeichen. Der Wert wird nicht freigegeben.
    .advice = Zahl berichtigen oder das Zeichen unter missing_signs erklären.
number-other-format = „{ $text }“ in der Spalte { $name } passt nicht zum angegebenen Zahlenformat. Der Wert wird nicht freigegeben.
    .advice = Zahl berichtigen oder in city.toml das Format ändern (plain: 1234.5, german: 1.234,5).
number-too-long = „{ $text }…“ in der Spalte { $name } ist zu lang für eine Zahl. Der Wert wird nicht freigegeben.
    .advice = Zelle berichtigen.
number-too-large = „{ $text }“ in der Spalte { $name } ist zu groß. Der Wert wird nicht freigegeben.
    .advice = Zelle berichtigen.

## Grenzen

boundaries-missing = Die Datei mit den Grenzen fehlt im Ordner { $folder }.
    .advice = Mit „sozialraum schematic“ schematische Grenzen zeichnen, oder mit --data die amtlichen angeben.
json-broken = Die Datei ist kein gültiges JSON: { $reason }
    .advice = Datei neu ausgeben; sehr tief verschachtelte Dateien werden abgelehnt.
geojson-unknown = Erwartet wird eine FeatureCollection oder ein Feature, gefunden wurde „{ $found }“.
    .advice = Grenzen als GeoJSON ausgeben.
crs-unknown = Das Koordinatensystem „{ $found }“ ist unbekannt.
    .advice = In WGS 84 (EPSG:4326) oder EPSG:25832 ausgeben; bekannt sind 4326, 25832, 25833, 4647, 31466, 31467, 3857.
crs-approximate = Die Grenzen sind aus EPSG:{ $epsg } (Gauß-Krüger) umgerechnet, auf etwa drei Meter genau.
    .advice = Für genauere Grenzen in EPSG:25832 ausgeben.
crs-other = Die Grenzen liegen nicht in der Stadt; die Koordinaten ({ $x }, { $y }) sehen nach EPSG:{ $epsg } aus.
    .advice = In city.toml bei den Grenzen „crs = { $epsg }“ eintragen.
crs-not-degrees = Die Koordinaten ({ $x }, { $y }) sind keine Grade, und kein bekanntes Koordinatensystem passt.
    .advice = Das Koordinatensystem in city.toml angeben (crs) oder in WGS 84 ausgeben.
axes-swapped = Breite und Länge sind vertauscht ({ $x }, { $y }).
    .advice = GeoJSON schreibt die Länge zuerst: neu ausgeben.
all-outside-bounds = Alle Grenzen liegen außerhalb der Stadt, bei { $x }, { $y }.
    .advice = Datei, Koordinatensystem und bounds in city.toml prüfen.
outside-bounds = Die Grenze liegt nicht ganz in der Stadt; sie liegt um { $x }, { $y }.
    .advice = Grenze berichtigen oder bounds in city.toml weiter fassen.
antimeridian = Die Grenze läuft über den Rand der Weltkarte (180. Längengrad), bei { $x }, { $y }.
    .advice = Grenze am 180. Längengrad teilen.
feature-without-id = Objekt { $feature } hat keine Eigenschaft „{ $property }“.
    .advice = Kennung ergänzen oder id_property in city.toml berichtigen.
geometry-missing = Das Objekt hat keine Geometrie.
    .advice = Grenze ergänzen oder das Objekt entfernen.
geometry-not-an-area = Das Objekt ist keine Fläche, sondern { $kinds }.
    .advice = Nur Flächen ausgeben (Polygon, MultiPolygon).
collection-mixed = Aus der Sammlung wurden nur die Flächen genommen, nicht { $kinds }.
    .advice = Prüfen, ob die Flächen die ganze Grenze sind.
position-broken = Eine Koordinate ist unvollständig oder lässt sich nicht umrechnen.
    .advice = Grenze neu ausgeben.
heights-dropped = Die Koordinaten haben Höhen; sie werden nicht gebraucht.
    .advice = Nichts zu tun.
outline-too-long = Die Grenze hat mehr als { $limit } Punkte.
    .advice = Grenze vereinfachen.
outline-empty = Die Grenze umschließt keine Fläche.
    .advice = Grenze neu ausgeben.
outline-tangled = Die Grenze ist so verschlungen, dass sie nicht geprüft werden kann, bei { $x }, { $y }.
    .advice = Grenze neu ausgeben.
outline-refused = Das Gebiet hat keine brauchbare Grenze.
    .advice = Der Grund steht bei der Grenze selbst.
outline-missing = Das Gebiet hat keine Grenze.
    .advice = Grenze ergänzen, oder Grenzen des richtigen Gebietsstands nehmen.
outline-unknown = Zu dieser Grenze gibt es kein Gebiet.
    .advice = Kennung prüfen; vielleicht ist es ein anderer Gebietsstand.
outline-doubled = Das Gebiet hat eine zweite Grenze.
    .advice = Eine entfernen, oder beide zu einem MultiPolygon vereinen.
ring-closed = Der Ring war offen und wurde geschlossen, bei { $x }, { $y }.
    .advice = Prüfen, ob ein Stück der Grenze fehlt.
ring-dropped = Ein Ring aus nur { $vertices } Punkten wurde weggelassen.
    .advice = Nichts zu tun, wenn er keine Fläche meinte.
ring-crossing-mended = Die Grenze berührt oder kreuzt sich selbst bei { $x }, { $y } ({ $count } ×) und wurde neu gezogen; die Fläche ändert sich um { $square_metres } m².
    .advice = Die herausgebende Stelle bitten, die Grenze zu berichtigen.
rings-crossing-mended = Zwei Ringe kreuzen sich bei { $x }, { $y } ({ $count } ×); die Grenze wurde neu gezogen, die Fläche ändert sich um { $square_metres } m².
    .advice = Die herausgebende Stelle bitten, die Grenze zu berichtigen.
hole-dropped = Ein Loch lag außerhalb der Fläche und wurde weggelassen, bei { $x }, { $y }.
    .advice = Prüfen, ob es zu einem anderen Gebiet gehört.
parts-merged = Teile der Grenze überlappten sich bei { $x }, { $y } und wurden vereint; die Fläche ändert sich um { $square_metres } m².
    .advice = Die herausgebende Stelle bitten, die Grenze zu berichtigen.
ring-crossing = Die Grenze kreuzt sich selbst bei { $x }, { $y }; sie neu zu ziehen änderte die Fläche um { $percent } %.
    .advice = Grenze neu ausgeben: was gemeint ist, lässt sich nicht erraten.
rings-crossing = Löcher und Ränder kreuzen sich bei { $x }, { $y }; sie neu zu ziehen änderte die Fläche um { $percent } %.
    .advice = Grenze neu ausgeben: was gemeint ist, lässt sich nicht erraten.
parts-overlapping = Teile der Grenze überlappen sich bei { $x }, { $y }; sie zu vereinen änderte die Fläche um { $percent } %.
    .advice = Grenze neu ausgeben: was gemeint ist, lässt sich nicht erraten.
repair-failed = Die Grenze ist ungültig bei { $x }, { $y } und ließ sich nicht reparieren.
    .advice = Grenze neu ausgeben.
outlines-overlap = Die Grenze überlappt die von { $other } um { $square_metres } m², bei { $x }, { $y }.
    .advice = Ein paar Quadratmeter schaden nicht; mehr sollte die herausgebende Stelle berichtigen.
centre-outside = Der Mittelpunkt liegt nicht in der Grenze des Gebiets.
    .advice = Mittelpunkt oder Grenze berichtigen.
size-other = Die Grenze umschließt { $drawn } ha, veröffentlicht sind { $published } ha ({ $percent } %).
    .advice = Prüfen, ob Grenze und Größe zum selben Gebietsstand gehören.
outline-undeclared = city.toml nennt keinen Umriss der Stadt.
    .advice = Unter [areas] einen groben Umriss angeben: outline = { file, source, licence }.
river-unreadable = Der Fluss lässt sich nicht lesen; die Karte kommt ohne ihn aus.
    .advice = Datei berichtigen oder aus city.toml nehmen.

## city.toml

bounds-broken = bounds ist kein Rechteck aus West, Süd, Ost, Nord in Grad.
    .advice = Vier Zahlen in dieser Reihenfolge angeben.
languages-missing = Keine Sprache ist angegeben.
    .advice = Mindestens eine Sprache eintragen, die erste gilt als Vorgabe.
levels-broken = Die Ebenen sind nicht von der kleinsten (längste Kennung) zur größten geordnet.
    .advice = Ebenen ordnen; jede Kennung beginnt mit der ihres übergeordneten Gebiets.
level-without-table = Die Ebene hat keine Tabelle.
    .advice = Unter der Ebene eine Tabelle mit den Spalten id und name angeben.
indicator-doubled = Der Indikator { $id } ist zweimal angegeben.
    .advice = Einen davon entfernen.
partner-kind-doubled = Die Partnerart { $id } ist zweimal angegeben.
    .advice = Eine davon entfernen.
template-doubled = Die Vorlage { $id } ist zweimal angegeben.
    .advice = Eine davon entfernen.
template-minutes = Die Vorlage { $id } dauert keine 1 bis { $limit } Minuten.
    .advice = Eine Dauer in Minuten eintragen.
time-zone-unknown = Die Zeitzone { $name } gibt es nicht.
    .advice = Einen Namen der IANA eintragen, zum Beispiel Europe/Berlin.
need-index-repeats = Der Index zählt { $id } doppelt.
    .advice = Jeden Indikator nur einmal nennen.
need-index-unknown = Der Index nennt { $id }, den es nicht gibt.
    .advice = Kennung berichtigen.
need-index-unreleased = Der Index nennt { $id }, der nicht freigegeben ist.
    .advice = Aus dem Index nehmen oder freigeben.
need-index-neutral = Der Index nennt { $id }, der über Bedarf nichts sagt (neutral).
    .advice = Aus dem Index nehmen oder eine Richtung angeben.
need-index-classes = Die Klassen des Index steigen nicht an, oder die letzte hat eine Obergrenze.
    .advice = Obergrenzen aufsteigend ordnen; die letzte Klasse hat keine.
need-index-empty = Der Index lässt zu, dass alle seine Werte fehlen.
    .advice = Mehr Indikatoren nennen oder max_missing senken.
state-area-unknown = Für dieses Gebiet ist ein Zustand angegeben, aber es gibt es nicht.
    .advice = Kennung berichtigen.
state-neighbour = Zum Zustand „gemeinsam mit“ gehört genau ein anderes, vorhandenes Gebiet.
    .advice = „with“ berichtigen; bei „unbewohnt“ weglassen.
weight-unknown = { $name } soll mit { $id } gewichtet werden, das es nicht gibt.
    .advice = Kennung berichtigen.
disclosure-count-unknown = Die Zahl { $id }, an der { $name } geheim gehalten wird, gibt es nicht; alle Werte bleiben geheim.
    .advice = Kennung berichtigen.
text-missing = Der Text { $name } fehlt auf { $language }.
    .advice = Text in allen angegebenen Sprachen eintragen.

## Rechnen

implausible-density = { $name } ist { $value }; nach Dichte und Fläche wären es { $expected }. Der Wert wird nicht freigegeben.
    .advice = Zelle mit dem gedruckten Bericht vergleichen.
implausible-negative = { $name } ist { $value }: weniger als null gibt es nicht. Der Wert wird nicht freigegeben.
    .advice = Zelle berichtigen.
implausible-percent = { $name } ist { $value } %: mehr als alle gibt es nicht. Der Wert wird nicht freigegeben.
    .advice = Zelle berichtigen.
implausible-above-city = { $name } ist { $value }; die ganze Stadt hat { $city }. Der Wert wird nicht freigegeben.
    .advice = Zelle mit dem gedruckten Bericht vergleichen.
implausible-households = { $value } Haushalte bei { $population } Menschen. Der Wert wird nicht freigegeben.
    .advice = Zelle mit dem gedruckten Bericht vergleichen.
implausible-part = { $name } ist { $value } bei { $population } Menschen im Gebiet. Der Wert wird nicht freigegeben.
    .advice = Zelle mit dem gedruckten Bericht vergleichen.
ages-sum = Die Altersgruppen ergeben zusammen { $sum }, die Einwohnerzahl ist { $value }.
    .advice = Altersgruppen und Einwohnerzahl mit dem gedruckten Bericht vergleichen.
density-off = Die Einwohnerzahl ist { $value }; nach Dichte und Fläche wären es { $expected }.
    .advice = Prüfen, ob Dichte und Fläche zum selben Stichtag gehören.
column-repeats = Die Spalte „{ $copy }“ wiederholt „{ $original }“: { $equal } von { $rows } Werten sind gleich.
    .advice = Spalte nicht freigeben (released = false) und bei der herausgebenden Stelle nachfragen.
mean-misses-city = Das gewichtete Mittel von „{ $name }“ ist { $found }, veröffentlicht sind { $published } für die ganze Stadt; Gebiete ohne Wert: { $missing }.
    .advice = Bezugsgröße prüfen; den Unterschied als Bemerkung (remark) zum Indikator schreiben.
sum-misses-city = Die Summe von „{ $name }“ ist { $found }, veröffentlicht sind { $published } für die ganze Stadt; Gebiete ohne Wert: { $missing }.
    .advice = Nach einer falschen oder fehlenden Zelle suchen.
outlier = „{ $name }“ ist { $value }, weit entfernt von allen anderen (Mitte: { $median }).
    .advice = Mit dem gedruckten Bericht vergleichen; ein Ausreißer kann stimmen.
count-below-limit = { $name } ist { $value } und freigegeben, obwohl unter { $limit } geheim gehalten wird.
    .advice = Wenn die Zahl selbst geheim zu halten ist, auch für sie disclosure angeben.

## Namen

name-cut-off = Der Name „{ $text }“ ist abgeschnitten.
    .advice = Den vollen Namen verwenden; die Stadt führt das Gebiet hier als „{ $own }“.
name-garbled = Der Name „{ $text }“ enthält verlorene Zeichen.
    .advice = Den richtigen Namen verwenden; die Stadt führt das Gebiet hier als „{ $own }“.

## Partner

partner-doubled = Die Kennung ist schon vergeben; der Eintrag wird weggelassen.
    .advice = Eine eigene Kennung geben.
partner-field-missing = Das Feld { $name } fehlt; der Eintrag wird weggelassen.
    .advice = Feld ausfüllen.
partner-kind-unknown = Die Partnerart „{ $text }“ gibt es nicht; der Eintrag wird weggelassen.
    .advice = Art berichtigen oder in city.toml aufnehmen.
partner-word-unknown = „{ $text }“ ist kein Wort für { $name }; der Eintrag wird weggelassen.
    .advice = precision: exact, street, district, none. state: confirmed, unconfirmed, planned, moving, closed.
partner-district-unknown = Das Gebiet „{ $text }“ ({ $name }) gibt es nicht; der Eintrag wird weggelassen.
    .advice = Kennung mit führenden Nullen schreiben.
partner-outside = Der Ort { $x }, { $y } liegt außerhalb der Stadt; der Eintrag wird weggelassen.
    .advice = Länge (lon) und Breite (lat) prüfen.
partner-precision-other = Ort und Genauigkeit passen nicht zusammen.
    .advice = Ohne Ort ist die Genauigkeit none, mit Ort nie.
partner-confirmed-undated = Der Eintrag gilt als bestätigt, aber ohne Datum.
    .advice = Unter confirmed eintragen, wann zuletzt bestätigt wurde.
date-broken = „{ $text }“ in { $name } ist kein Datum; der Eintrag wird weggelassen.
    .advice = Jahr, Monat oder Tag schreiben: 2024, 2024-02, 2024-02-29.
text-too-long = Das Feld { $name } hat mehr als { $limit } Zeichen; der Eintrag wird weggelassen.
    .advice = Kürzen.
text-hidden = Unsichtbare Zeichen wurden entfernt.
    .advice = Text neu eingeben statt hineinkopieren.

## Besorgen

obtain-unreachable = { $url } ist nicht zu bekommen: { $reason }
    .advice = Verbindung prüfen und noch einmal versuchen; ohne die Datei läuft die Stadt mit schematischen Grenzen.
obtain-without-checksum = Für die Datei ist keine Prüfsumme angegeben.
    .advice = In city.toml sha256 eintragen: ungeprüft wird nichts übernommen.
obtain-checksum-other = Was ankam, ist nicht die angegebene Datei: Prüfsumme { $found } statt { $expected }. Nichts wurde übernommen.
    .advice = Vielleicht gibt es eine neue Ausgabe: ansehen und die Prüfsumme in city.toml erneuern.
