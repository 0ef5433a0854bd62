# Themes, legend, units, and arithmetic in words.
theme-question = What does the map show?
theme-which = Which figure?
theme-need = Need overall
theme-need-short = Need
theme-social = People
theme-economic = Work and money
theme-built = Homes and green

legend-count = The number in the field: so many areas.
legend-areas = { $count ->
    [one] area
   *[other] areas
}
what-does-it-mean = What does this mean?
computed-not-official = Computed, not official.
class-below = below { $limit }
class-from = from { $limit }

direction-more_need = More means more need.
direction-less_need = Less means more need.
direction-neutral = Says nothing about need.

recipe = Recipe
recipe-mean = { $count ->
    [one] Need is one figure, made comparable.
   *[other] Need is the mean of { $count } figures:
}
recipe-z = Each figure is made comparable first. We use z-scores: distance from the mean, divided by the spread.
recipe-missing = { $count ->
    [0] If a figure is missing, there is no value.
    [one] At most one figure may be missing.
   *[other] At most { $count } figures may be missing.
}
recipe-classes = The classes begin at { $limits }.
recipe-official = We computed this. It is not an official index.
meaning-denominator = In relation to: { $what }.
meaning-city = Whole city, as published: { $value }.

missing-heading = No value, and why
missing-uninhabited = uninhabited
missing-joint_with = counted with neighbour
missing-withheld = withheld
missing-not_applicable = does not apply
missing-not_collected = not collected
missing-uninhabited-sentence = Nobody lives here.
missing-joint_with-sentence = Counted together with { $name }.
missing-withheld-sentence = This figure is withheld because few people live here.
missing-not_applicable-sentence = This does not apply here.
missing-not_collected-sentence = This figure is not published.
missing-implausible-sentence = The published figure cannot be right. We do not show it.

unit-percent = { $value }%
unit-permille = { $value }‰
unit-persons = { $value }
unit-households = { $value }
unit-square_metres_per_person = { $value } m²
unit-hectares = { $value } ha
unit-persons_per_square_km = { $value } per km²
unit-index_points = { $value }
unit-name-percent = Values in per cent.
unit-name-permille = Values in per mille.
unit-name-persons = Values in people.
unit-name-households = Values in households.
unit-name-square_metres_per_person = Values in m² per person.
unit-name-hectares = Values in hectares.
unit-name-persons_per_square_km = Values in people per km².
unit-name-index_points = Values in points.

ratio-nothing = none
ratio-same = like the mean
ratio-little-more = a little more
ratio-more = more than the mean
ratio-little-less = a little less
ratio-less = less than the mean
ratio-half = about half
ratio-under-half = less than half
ratio-under-third = less than a third
ratio-under-quarter = less than a quarter
ratio-almost = almost { $times } as much
ratio-about = about { $times } as much
ratio-over = more than { $times } as much
times-1 = once
times-2 = twice
times-3 = three times
times-4 = four times
times-5 = five times
times-6 = six times
times-many = { $count } times
mean-is = mean { $value }
rank-of = rank { $rank } of { $total }

list-within = In which part of the city?
list-whole-city = Whole city
list-turn = Turn the order round
list-count-desc = { $count ->
    [one] One area
   *[other] { $count } areas, high values first
}
list-count-asc = { $count ->
    [one] One area
   *[other] { $count } areas, low values first
}
