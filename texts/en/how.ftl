# "How it works": what the page is and what it does not know.
how-heading = How it works
how-lead = The map shows where much is to do. And who is there already.
how-look-heading = Look
how-look = Every area has a colour and a word for it. Choose an area. First you see what is there. Then come figures, and questions at the end. A high class means: there is much to do. It says nothing bad about the people.
how-find-heading = Find
how-find = Under “Find areas” you set conditions. For example: much need, but no Welcome Point near. The link above remembers everything. You can pass it on.
how-places-heading = Places
how-places = Welcome Points are open houses. Of many we know only the quarter. Then we say “about”. We also say when a place was last confirmed.
how-private-heading = What we do not show
how-private = We show figures about areas, never about single people. Figures about very few people stay withheld. The page asks no foreign server.
how-missing = A missing value is not zero. It always has a reason.
how-borders-heading = Borders
how-keys-heading = With the keyboard
how-keys = Tab moves on, Escape closes. On the map: arrows move, plus and minus zoom, Enter opens the area in the middle. The list shows everything the map shows.
