# Rahmen, Karte, Suche und was die ganze Seite braucht. Kurze Sätze, „ihr“, höchstens zwölf Wörter.
skip-to-words = Zum Inhalt springen
loading = Einen Moment …
try-again = Noch einmal versuchen
close = Schließen
back = Zurück
look = Ansehen
choose = Bitte wählen
not-yet = Noch nicht
no-thanks = Nein, danke
answered = Eure Antwort ist angekommen.
plan-here = Hier planen
print = Drucken
share = Link teilen
link-copied = Link kopiert
no-value = kein Wert
offline = Ohne Netz.
offline-since = { $day ->
    [today] Ohne Netz. Stand von heute, { $time }{"\u00A0"}Uhr.
    [yesterday] Ohne Netz. Stand von gestern, { $time }{"\u00A0"}Uhr.
   *[before] Ohne Netz. Stand vom { $date }, { $time }{"\u00A0"}Uhr.
  }
newer-page = Neue Fassung da.
newer-page-load = Neu laden
language-choose = Sprache
theme-dark = Dunkle Farben

nav-label = Hauptmenü
nav-map = Karte
nav-activities = Aktivitäten
nav-ours = Unsere
nav-plan = Planen
nav-desk = Unser Haus
nav-people = Menschen
nav-tandem = Unser Tandem
nav-account = Mein Konto
nav-inbox = Nachrichten
nav-more = Mehr
nav-activities-short = Aktivitäten
nav-ours-short = Unsere
nav-plan-short = Planen
nav-desk-short = Haus
nav-people-short = Menschen
nav-inbox-short = Post
nav-more-short = Mehr
nav-find = Gebiete finden
nav-places = Orte
nav-how = So geht es
nav-map-short = Karte
nav-find-short = Finden
nav-places-short = Orte
nav-how-short = So geht es
nav-today = Heute
nav-coverage = Abdeckung
nav-report = Bericht
nav-concerns = Anliegen
nav-effects = Wirkung
nav-certificate = Meine Bescheinigung
nav-body = Gremium
nav-consultations = Die Stadt fragt
nav-protected = Schutzraum
nav-today-short = Heute
nav-coverage-short = Lücken
nav-concerns-short = Anliegen
nav-effects-short = Wirkung

start-sentence = Wählt ein Gebiet: Ihr seht, was es dort gibt und was noch fehlt.
start-sentence-touch = Tippt ein Gebiet an: Ihr seht, was es dort gibt und was noch fehlt.
start-problem = Die Seite kann gerade nichts zeigen.
to-whole-city = Zur ganzen Stadt

view-label = Ansicht
view-map = Karte
view-list = Liste
view-as-map = Als Karte
view-as-list = Als Liste

sheet-peek = Mehr zeigen
sheet-half = Ganz öffnen
sheet-full = Klein machen

map-label = Karte der Stadt
map-help = Mit den Pfeiltasten verschieben, mit Plus und Minus zoomen. Eingabe öffnet das Gebiet in der Mitte. Alle Gebiete stehen auch in der Liste.
map-whole-city = Ganze Stadt
map-nearer = Näher
map-farther = Weiter weg
map-locate = Mein Standort
map-locate-refused = Euer Standort ist nicht bekannt. Nutzt die Suche.
map-picture-only = Euer Gerät zeigt nur ein Bild der Karte. Die Liste kann alles.
map-list-only = Euer Gerät kann die Karte nicht zeigen. Die Liste zeigt dasselbe.
map-no-tiles = Die Karte lädt gerade nicht. Die Liste zeigt dasselbe.

credit-schematic = Grenzen schematisch
credit-borders = Grenzen: { $who }, { $licence }
credit-river = Fluss ungefähr
boundaries-schematic = Die Grenzen sind schematisch: von uns gezeichnet, nicht amtlich.
boundaries-official = Die Grenzen sind amtlich.
edition = Gebietsstand: { $date }.

search-label = Gebiet oder Ort suchen
search-placeholder = Sozialraum, Stadtteil oder Ort
search-placeholder-short = Gebiet oder Ort
search-group-area = Gebiete
search-group-district = Stadtteile und Bezirke
search-group-partner = Orte
search-count = { $count ->
    [0] Nichts gefunden
    [one] Ein Treffer
   *[other] { $count } Treffer
}
search-none = Nichts gefunden. Probiert ein anderes Wort.
search-failed = Die Suche geht gerade nicht.

about-metres = etwa { $metres }
as-of = Stand: { $date }.
source-line = Quelle: { $source }, { $licence }.
licence-none-stated = keine Lizenz genannt

guard-found = „{ $word }“ wird hier oft anders verstanden.
guard-say = Besser:
