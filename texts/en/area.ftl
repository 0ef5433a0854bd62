# The page of an area, the comparison, the questions.
profile-need = Need: { $class }
profile-resources = What there is here
profile-serving = In charge of this area
profile-serving-none = We know of nobody in charge here.
profile-near = Places near here
profile-near-none = We know of no place near here.
profile-near-rough = Where the places are is only roughly known. Measured from the middle of the area.
profile-figures = Figures compared
profile-stroke = Stroke: mean of the city.
profile-made-of = What the need is made of
profile-rank = Rank { $rank } of { $total } areas with a value
profile-sum = { $count ->
    [one] One figure gives { $sum }.
   *[other] The { $count } parts add up to { $sum }.
} Right of the middle: more need. Left: less.
profile-left-out = { $name } is missing.
profile-no-need = No value for the need
profile-similar = Areas like this one
profile-alike-in = alike in: { $what }
profile-neighbours = Next door
profile-questions = Questions worth asking here
profile-sources = Sources:

fact-population = people
fact-age_6_17_pct = are 6 to 17
fact-green_space_pct = green space
people-young = Many children and young people live here.
people-many-roots = Many families have roots in other countries.
people-families = Many households have children.
people-green = There is a lot of green.
people-owners = Many own their flat or house.
people-alone = Many people live alone.
people-staying = People who live here often stay long.
people-moving = Many people move in and out.
people-migration = { $count } of 100 have a “Migrationshintergrund” (migration background). That is the statistics' word.

compare-with = Compare with …
compare-with-name = Compare with { $name }
compare-short = Compare
compare-placeholder = Name of an area
compare-heading = Two areas compared

question-children = What can children do here for free?
question-letters = Who helps with official letters, and in which language?
question-youth = Where are young people after school?
question-cost = What does joining in cost, and who pays?
question-single-parents = Who looks after the children when single parents cannot?
question-space = Where do people meet when the flat is small?
question-learning = Where can children learn in peace?
question-work = What are people good at who look for work?
question-green = Where do people like to be outside?
question-newcomers = Who welcomes those who just moved in?
question-alone = Who rings the bell of those living alone?
question-meeting = Where do people here already meet today?
question-languages = Which languages do you hear in the street?
question-proud = What are people here proud of?
