# Frame, map, search and what the whole page needs. Short sentences, at most twelve words.
skip-to-words = Skip to content
loading = One moment …
try-again = Try again
close = Close
back = Back
look = Look
choose = Please choose
not-yet = Not yet
no-thanks = No, thanks
answered = Your answer has arrived.
plan-here = Plan here
print = Print
share = Share link
link-copied = Link copied
no-value = no value
offline = No network.
offline-since = { $day ->
    [today] No network. As of today, { $time }.
    [yesterday] No network. As of yesterday, { $time }.
   *[before] No network. As of { $date }, { $time }.
  }
newer-page = A new version is here.
newer-page-load = Reload
language-choose = Language
theme-dark = Dark colours

nav-label = Main menu
nav-map = Map
nav-activities = Activities
nav-ours = Ours
nav-plan = Plan
nav-desk = Our house
nav-people = People
nav-tandem = Our tandem
nav-account = My account
nav-inbox = Messages
nav-more = More
nav-activities-short = Activities
nav-ours-short = Ours
nav-plan-short = Plan
nav-desk-short = House
nav-people-short = People
nav-inbox-short = Inbox
nav-more-short = More
nav-find = Find areas
nav-places = Places
nav-how = How it works
nav-map-short = Map
nav-find-short = Find
nav-places-short = Places
nav-how-short = How
nav-today = Today
nav-coverage = Coverage
nav-report = Report
nav-concerns = Concerns
nav-effects = What it changed
nav-certificate = My certificate
nav-body = The body
nav-consultations = The city asks
nav-protected = Protected space
nav-today-short = Today
nav-coverage-short = Gaps
nav-concerns-short = Concerns
nav-effects-short = Effects

start-sentence = Choose an area: see what is there and what is missing.
start-sentence-touch = Tap an area: see what is there and what is missing.
start-problem = The page cannot show anything right now.
to-whole-city = To the whole city

view-label = View
view-map = Map
view-list = List
view-as-map = As a map
view-as-list = As a list

sheet-peek = Show more
sheet-half = Open fully
sheet-full = Make small

map-label = Map of the city
map-help = Arrow keys move, plus and minus zoom. Enter opens the area in the middle. All areas are in the list as well.
map-whole-city = Whole city
map-nearer = Closer
map-farther = Farther
map-locate = My location
map-locate-refused = Your location is not known. Please use the search.
map-picture-only = Your device shows only a picture. The list can do everything.
map-list-only = Your device cannot show the map. The list shows the same.
map-no-tiles = The map does not load now. The list shows the same.

credit-schematic = Borders schematic
credit-borders = Borders: { $who }, { $licence }
credit-river = river approximate
boundaries-schematic = The borders are schematic: drawn by us, not official.
boundaries-official = The borders are official.
edition = Areas as of { $date }.

search-label = Search for an area or place
search-placeholder = Social space, quarter or place
search-placeholder-short = Area or place
search-group-area = Areas
search-group-district = Quarters and districts
search-group-partner = Places
search-count = { $count ->
    [0] Nothing found
    [one] One result
   *[other] { $count } results
}
search-none = Nothing found. Try another word.
search-failed = The search does not work right now.

about-metres = about { $metres }
as-of = As of { $date }.
source-line = Source: { $source }, { $licence }.
licence-none-stated = no licence named

guard-found = “{ $word }” is often misread here.
guard-say = Better:
