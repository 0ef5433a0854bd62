# Themen, Legende, Einheiten und das Rechnen in Worten.
theme-question = Was zeigt die Karte?
theme-which = Welche Zahl?
theme-need = Bedarf insgesamt
theme-need-short = Bedarf
theme-social = Menschen
theme-economic = Arbeit und Geld
theme-built = Wohnen und Grün

legend-count = Die Zahl im Feld: so viele Gebiete.
legend-areas = { $count ->
    [one] Gebiet
   *[other] Gebiete
}
what-does-it-mean = Was heißt das?
computed-not-official = Berechnet, nicht amtlich.
class-below = unter { $limit }
class-from = ab { $limit }

direction-more_need = Mehr heißt: mehr Bedarf.
direction-less_need = Weniger heißt: mehr Bedarf.
direction-neutral = Sagt nichts über den Bedarf.

recipe = Rezept
recipe-mean = { $count ->
    [one] Der Bedarf ist eine Zahl, vergleichbar gemacht.
   *[other] Der Bedarf ist das Mittel aus { $count } Zahlen:
}
recipe-z = Jede Zahl wird erst vergleichbar gemacht. Wir rechnen dafür z-Werte: Abstand vom Mittel, geteilt durch die Streuung.
recipe-missing = { $count ->
    [0] Fehlt eine Zahl, gibt es keinen Wert.
    [one] Höchstens eine Zahl darf fehlen.
   *[other] Höchstens { $count } Zahlen dürfen fehlen.
}
recipe-classes = Die Klassen beginnen bei { $limits }.
recipe-official = Das haben wir berechnet. Es ist kein amtlicher Index.
meaning-denominator = Bezogen auf: { $what }.
meaning-city = Ganze Stadt, veröffentlicht: { $value }.

missing-heading = Kein Wert, und warum
missing-uninhabited = unbewohnt
missing-joint_with = mit Nachbar gezählt
missing-withheld = geheim gehalten
missing-not_applicable = trifft nicht zu
missing-not_collected = nicht erhoben
missing-uninhabited-sentence = Hier wohnt niemand.
missing-joint_with-sentence = Wird zusammen mit { $name } gezählt.
missing-withheld-sentence = Diese Zahl ist geheim, weil hier wenige Menschen leben.
missing-not_applicable-sentence = Das trifft hier nicht zu.
missing-not_collected-sentence = Diese Zahl ist nicht veröffentlicht.
missing-implausible-sentence = Die veröffentlichte Zahl kann nicht stimmen. Wir zeigen sie nicht.

unit-percent = { $value } %
unit-permille = { $value } ‰
unit-persons = { $value }
unit-households = { $value }
unit-square_metres_per_person = { $value } m²
unit-hectares = { $value } ha
unit-persons_per_square_km = { $value } je km²
unit-index_points = { $value }
unit-name-percent = Werte in Prozent.
unit-name-permille = Werte in Promille.
unit-name-persons = Werte in Menschen.
unit-name-households = Werte in Haushalten.
unit-name-square_metres_per_person = Werte in m² je Mensch.
unit-name-hectares = Werte in Hektar.
unit-name-persons_per_square_km = Werte in Menschen je km².
unit-name-index_points = Werte in Punkten.

ratio-nothing = keine
ratio-same = wie im Mittel
ratio-little-more = etwas mehr
ratio-more = mehr als im Mittel
ratio-little-less = etwas weniger
ratio-less = weniger als im Mittel
ratio-half = etwa die Hälfte
ratio-under-half = weniger als die Hälfte
ratio-under-third = weniger als ein Drittel
ratio-under-quarter = weniger als ein Viertel
ratio-almost = fast { $times } so viel
ratio-about = etwa { $times } so viel
ratio-over = mehr als { $times } so viel
times-1 = einmal
times-2 = doppelt
times-3 = dreimal
times-4 = viermal
times-5 = fünfmal
times-6 = sechsmal
times-many = { $count }-mal
mean-is = Mittel { $value }
rank-of = Rang { $rank } von { $total }

list-within = In welchem Teil der Stadt?
list-whole-city = Ganze Stadt
list-turn = Reihenfolge umdrehen
list-count-desc = { $count ->
    [one] Ein Gebiet
   *[other] { $count } Gebiete, hohe Werte zuerst
}
list-count-asc = { $count ->
    [one] Ein Gebiet
   *[other] { $count } Gebiete, niedrige Werte zuerst
}
