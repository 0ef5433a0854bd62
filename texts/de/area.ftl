# Die Seite eines Gebiets, der Vergleich, die Fragen.
profile-need = Bedarf: { $class }
profile-resources = Was es hier gibt
profile-serving = Zuständig für dieses Gebiet
profile-serving-none = Wir kennen niemanden, der hier zuständig ist.
profile-near = Orte in der Nähe
profile-near-none = In der Nähe kennen wir keinen Ort.
profile-near-rough = Die Lage der Orte ist nur ungefähr bekannt. Gemessen ab der Mitte des Gebiets.
profile-figures = Zahlen im Vergleich
profile-stroke = Strich: Mittel der Stadt.
profile-made-of = Woraus der Bedarf entsteht
profile-rank = Rang { $rank } von { $total } Gebieten mit Wert
profile-sum = { $count ->
    [one] Eine Zahl ergibt { $sum }.
   *[other] Die { $count } Teile ergeben zusammen { $sum }.
} Rechts der Mitte: mehr Bedarf. Links: weniger.
profile-left-out = { $name } fehlt.
profile-no-need = Kein Wert für den Bedarf
profile-similar = Ähnliche Gebiete
profile-alike-in = ähnlich bei: { $what }
profile-neighbours = Gleich nebenan
profile-questions = Fragen, die sich hier lohnen
profile-sources = Quellen:

fact-population = Menschen
fact-age_6_17_pct = sind 6 bis 17
fact-green_space_pct = Grünfläche
people-young = Hier leben viele Kinder und Jugendliche.
people-many-roots = Viele Familien haben Wurzeln in anderen Ländern.
people-families = Viele Haushalte haben Kinder.
people-green = Hier ist viel Grün.
people-owners = Vielen gehört ihre Wohnung oder ihr Haus.
people-alone = Viele leben allein.
people-staying = Wer hier wohnt, bleibt oft lange.
people-moving = Viele ziehen ein und aus.
people-migration = { $count } von 100 haben einen „Migrationshintergrund“. So nennt es die Statistik.

compare-with = Vergleichen mit …
compare-with-name = Mit { $name } vergleichen
compare-short = Vergleichen
compare-placeholder = Name eines Gebiets
compare-heading = Zwei Gebiete im Vergleich

question-children = Was können Kinder hier kostenlos machen?
question-letters = Wer hilft bei Briefen vom Amt, in welcher Sprache?
question-youth = Wo sind Jugendliche nach der Schule?
question-cost = Was kostet Mitmachen hier, und wer zahlt es?
question-single-parents = Wer passt auf, wenn Alleinerziehende Termine haben?
question-space = Wo trifft man sich, wenn die Wohnung klein ist?
question-learning = Wo können Kinder in Ruhe lernen?
question-work = Was können Menschen gut, die gerade Arbeit suchen?
question-green = Wo ist man hier gern draußen?
question-newcomers = Wer begrüßt die, die neu einziehen?
question-alone = Wer klingelt bei denen, die allein leben?
question-meeting = Wo treffen sich die Menschen hier heute schon?
question-languages = Welche Sprachen hört ihr hier auf der Straße?
question-proud = Worauf sind die Menschen hier stolz?
