# Check report: for each finding one sentence on what is, and an advice (.advice) on what to do.

severity-error = ERROR
severity-warning = WARNING
severity-note = NOTE
summary =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }
more-of-a-kind = … and { $count } more of { $code }

## Files

file-missing = The file is not in the folder { $folder }.
    .advice = Put it there, or correct its name in city.toml.
file-unreadable = The file cannot be read: { $reason }
    .advice = Open the file, save it again and check once more.
file-unwritable = The file cannot be written: { $reason }
    .advice = Look at the permissions and the free space of the target folder.
file-too-large = The file is larger than { $limit } MiB.
    .advice = Export only the table or the boundaries of the city.
file-name-not-plain = “{ $name }” is not a plain file name.
    .advice = Give the name alone, without folders; the file belongs into the city's folder.
checksum-other = The file is not the declared one: checksum { $found } instead of { $expected }.
    .advice = If the change is meant, put the new checksum (sha256) into city.toml.
edition-other = The file is another edition than the declared one: checksum { $found } instead of { $expected }. It is read all the same.
    .advice = Compare edition and reference date; if it is right, put the new checksum into city.toml.
encoding-unknown = The character encoding is not recognised.
    .advice = Save the file as UTF-8.
encoding-mixed = The file mixes two character encodings; this line is not UTF-8, others are.
    .advice = Save the file as UTF-8 and look at the umlauts.
encoding-windows = The file was read as Windows-1252.
    .advice = Look at the umlauts; save it as UTF-8 from now on.
declaration-broken = city.toml is not valid: { $reason }
    .advice = Correct the place; unknown keys are not accepted.

## Tables

table-empty = The table is empty.
    .advice = Give a header and at least one row.
table-too-long = The table has more than { $limit } rows.
    .advice = Export only the rows of the city.
table-too-wide = The table has more than { $limit } columns.
    .advice = Export only the columns that are needed.
workbook-encrypted = The workbook is protected by a password or of the old format. Save it as .xlsx without a password.
workbook-too-large = The workbook becomes too large when unpacked.
    .advice = Save only the one sheet with the table.
cell-too-long = A cell has more than { $limit } characters.
    .advice = See whether a quotation mark is not closed.
quote-unclosed = A quotation mark is never closed.
    .advice = Add the second mark; inside a text it is doubled.
zero-byte = The line contains a zero byte.
    .advice = The file is damaged: export it again.
row-length = The row has { $found } cells, the header { $expected }.
    .advice = Correct missing or extra delimiters.
delimiter-other = The cells are separated by “{ $found }”, not as declared.
    .advice = Correct the format in city.toml: plain is comma, german is semicolon.
column-missing = There is no column “{ $name }”. There are: { $columns }
    .advice = Add the column, or correct its name in city.toml.
column-doubled = The column “{ $name }” is there twice.
    .advice = Rename or remove one of the two.
column-undeclared = No column of the official table is declared for { $name }; the indicator stays empty.
    .advice = Put official_column into city.toml.
id-missing = The row has no id.
    .advice = Add the id, or remove the row.
id-length = The id does not have { $digits } characters.
    .advice = Write the id in full, with its zeros in front.
id-doubled = The id is already in line { $first }.
    .advice = Remove one of the two rows.
name-missing = The name is missing.
    .advice = Add the name.
size-not-positive = The size is not greater than zero.
    .advice = Give the size in hectares.
parent-unknown = The area { $parent } above it does not exist.
    .advice = Check the id, or add the area to the table of its level.
row-missing = The area has no row in the table.
    .advice = Add the row, even if every value is missing; or take the table of the right edition.
row-unknown = There is no such area.
    .advice = Check the id; it may be another edition.
number-broken = “{ $text }” in column { $name } is neither a number nor an agreed sign. The value is not released.
    .advice = Correct the number, or explain the sign under missing_signs.
number-other-format = “{ $text }” in column { $name } does not fit the declared number format. The value is not released.
    .advice = Correct the number, or change the format in city.toml (plain: 1234.5, german: 1.234,5).
number-too-long = “{ $text }…” in column { $name } is too long for a number. The value is not released.
    .advice = Correct the cell.
number-too-large = “{ $text }” in column { $name } is too large. The value is not released.
    .advice = Correct the cell.

## Boundaries

boundaries-missing = The file with the boundaries is not in the folder { $folder }.
    .advice = Draw schematic boundaries with “sozialraum schematic”, or give the official ones with --data.
json-broken = The file is not valid JSON: { $reason }
    .advice = Export the file again; very deeply nested files are refused.
geojson-unknown = A FeatureCollection or a Feature is expected, but “{ $found }” was found.
    .advice = Export the boundaries as GeoJSON.
crs-unknown = The coordinate system “{ $found }” is unknown.
    .advice = Export in WGS 84 (EPSG:4326) or EPSG:25832; known are 4326, 25832, 25833, 4647, 31466, 31467, 3857.
crs-approximate = The boundaries were converted from EPSG:{ $epsg } (Gauß-Krüger), to within about three metres.
    .advice = For more exact boundaries export in EPSG:25832.
crs-other = The boundaries are not in the city; the coordinates ({ $x }, { $y }) look like EPSG:{ $epsg }.
    .advice = Declare “crs = { $epsg }” for the boundaries in city.toml.
crs-not-degrees = The coordinates ({ $x }, { $y }) are not degrees, and no known coordinate system fits.
    .advice = Declare the coordinate system in city.toml (crs), or export in WGS 84.
axes-swapped = Latitude and longitude are swapped ({ $x }, { $y }).
    .advice = GeoJSON writes the longitude first: export again.
all-outside-bounds = All boundaries are outside the city, at { $x }, { $y }.
    .advice = Check the file, the coordinate system, and bounds in city.toml.
outside-bounds = The boundary is not wholly in the city; it lies around { $x }, { $y }.
    .advice = Correct the boundary, or widen bounds in city.toml.
antimeridian = The boundary crosses the edge of the world map (the 180th meridian), at { $x }, { $y }.
    .advice = Split the boundary at the 180th meridian.
feature-without-id = Feature { $feature } has no property “{ $property }”.
    .advice = Add the id, or correct id_property in city.toml.
geometry-missing = The feature has no geometry.
    .advice = Add the boundary, or remove the feature.
geometry-not-an-area = The feature is not an area but { $kinds }.
    .advice = Export areas only (Polygon, MultiPolygon).
collection-mixed = Only the areas of the collection were taken, not { $kinds }.
    .advice = See whether the areas are the whole boundary.
position-broken = A coordinate is incomplete or cannot be converted.
    .advice = Export the boundary again.
heights-dropped = The coordinates have heights; they are not needed.
    .advice = Nothing to do.
outline-too-long = The boundary has more than { $limit } points.
    .advice = Simplify the boundary.
outline-empty = The boundary encloses no area.
    .advice = Export the boundary again.
outline-tangled = The boundary is too tangled to be checked, at { $x }, { $y }.
    .advice = Export the boundary again.
outline-refused = The area has no usable boundary.
    .advice = The reason stands with the boundary itself.
outline-missing = The area has no boundary.
    .advice = Add the boundary, or take the boundaries of the right edition.
outline-unknown = There is no area for this boundary.
    .advice = Check the id; it may be another edition.
outline-doubled = The area has a second boundary.
    .advice = Remove one, or join both into a MultiPolygon.
ring-closed = The ring was open and has been closed, at { $x }, { $y }.
    .advice = See whether a piece of the boundary is missing.
ring-dropped = A ring of only { $vertices } points was left out.
    .advice = Nothing to do if no area was meant.
ring-crossing-mended = The boundary touches or crosses itself at { $x }, { $y } ({ $count } ×) and was drawn anew; its area changes by { $square_metres } m².
    .advice = Ask the publisher to correct the boundary.
rings-crossing-mended = Two rings cross at { $x }, { $y } ({ $count } ×); the boundary was drawn anew, its area changes by { $square_metres } m².
    .advice = Ask the publisher to correct the boundary.
hole-dropped = A hole lay outside the area and was left out, at { $x }, { $y }.
    .advice = See whether it belongs to another area.
parts-merged = Parts of the boundary overlapped at { $x }, { $y } and were merged; its area changes by { $square_metres } m².
    .advice = Ask the publisher to correct the boundary.
ring-crossing = The boundary crosses itself at { $x }, { $y }; drawing it anew would change its area by { $percent } %.
    .advice = Export the boundary again: what is meant cannot be guessed.
rings-crossing = Holes and edges cross at { $x }, { $y }; drawing them anew would change the area by { $percent } %.
    .advice = Export the boundary again: what is meant cannot be guessed.
parts-overlapping = Parts of the boundary overlap at { $x }, { $y }; merging them would change the area by { $percent } %.
    .advice = Export the boundary again: what is meant cannot be guessed.
repair-failed = The boundary is invalid at { $x }, { $y } and could not be mended.
    .advice = Export the boundary again.
outlines-overlap = The boundary overlaps that of { $other } by { $square_metres } m², at { $x }, { $y }.
    .advice = A few square metres do no harm; more should be corrected by the publisher.
centre-outside = The centre is not inside the area's boundary.
    .advice = Correct the centre or the boundary.
size-other = The boundary encloses { $drawn } ha, published are { $published } ha ({ $percent } %).
    .advice = See whether boundary and size belong to the same edition.
outline-undeclared = city.toml names no outline of the city.
    .advice = Declare a coarse outline under [areas]: outline = { file, source, licence }.
river-unreadable = The river cannot be read; the map does without it.
    .advice = Correct the file, or take it out of city.toml.

## city.toml

bounds-broken = bounds is not a box of west, south, east, north in degrees.
    .advice = Give four numbers in this order.
languages-missing = No language is declared.
    .advice = Declare at least one language; the first is the default.
levels-broken = The levels are not ordered from the smallest (longest id) to the largest.
    .advice = Order the levels; every id begins with the id of the area above it.
level-without-table = The level has no table.
    .advice = Declare a table with the columns id and name under the level.
indicator-doubled = The indicator { $id } is declared twice.
    .advice = Remove one of them.
partner-kind-doubled = The kind of partner { $id } is declared twice.
    .advice = Remove one of them.
template-doubled = The template { $id } is declared twice.
    .advice = Remove one of them.
template-minutes = The template { $id } does not take 1 to { $limit } minutes.
    .advice = Give a length in minutes.
time-zone-unknown = There is no time zone { $name }.
    .advice = Give a name of the IANA, for example Europe/Berlin.
need-index-repeats = The index counts { $id } twice.
    .advice = Name each indicator only once.
need-index-unknown = The index names { $id }, which does not exist.
    .advice = Correct the id.
need-index-unreleased = The index names { $id }, which is not released.
    .advice = Take it out of the index, or release it.
need-index-neutral = The index names { $id }, which says nothing about need (neutral).
    .advice = Take it out of the index, or give it a direction.
need-index-classes = The classes of the index do not ascend, or the last one has an upper limit.
    .advice = Order the limits ascending; the last class has none.
need-index-empty = The index allows all its values to be missing.
    .advice = Name more indicators, or lower max_missing.
state-area-unknown = A state is declared for this area, but there is no such area.
    .advice = Correct the id.
state-neighbour = The state “joint with” needs exactly one other, existing area.
    .advice = Correct “with”; leave it out for “uninhabited”.
weight-unknown = { $name } is to be weighted by { $id }, which does not exist.
    .advice = Correct the id.
disclosure-count-unknown = The count { $id } that { $name } is withheld by does not exist; all values stay withheld.
    .advice = Correct the id.
text-missing = The text { $name } is missing in { $language }.
    .advice = Write the text in every declared language.

## Arithmetic

implausible-density = { $name } is { $value }; by density and area it would be { $expected }. The value is not released.
    .advice = Compare the cell with the printed report.
implausible-negative = { $name } is { $value }: there is no less than none. The value is not released.
    .advice = Correct the cell.
implausible-percent = { $name } is { $value } %: there is no more than all. The value is not released.
    .advice = Correct the cell.
implausible-above-city = { $name } is { $value }; the whole city has { $city }. The value is not released.
    .advice = Compare the cell with the printed report.
implausible-households = { $value } households among { $population } people. The value is not released.
    .advice = Compare the cell with the printed report.
implausible-part = { $name } is { $value } among { $population } people in the area. The value is not released.
    .advice = Compare the cell with the printed report.
ages-sum = The age groups add up to { $sum }, the population is { $value }.
    .advice = Compare the age groups and the population with the printed report.
density-off = The population is { $value }; by density and area it would be { $expected }.
    .advice = See whether density and area belong to the same date.
column-repeats = The column “{ $copy }” repeats “{ $original }”: { $equal } of { $rows } values are equal.
    .advice = Do not release the column (released = false) and ask the publisher.
mean-misses-city = The weighted mean of “{ $name }” is { $found }, published for the whole city is { $published }; areas without a value: { $missing }.
    .advice = Check what the rate refers to; write the difference as a remark to the indicator.
sum-misses-city = The sum of “{ $name }” is { $found }, published for the whole city is { $published }; areas without a value: { $missing }.
    .advice = Look for a wrong or missing cell.
outlier = “{ $name }” is { $value }, far from all others (median: { $median }).
    .advice = Compare with the printed report; an outlier may be right.
count-below-limit = { $name } is { $value } and released, although values below { $limit } are withheld.
    .advice = If the count itself is confidential, declare disclosure for it as well.

## Names

name-cut-off = The name “{ $text }” is cut off.
    .advice = Use the full name; this city calls the area “{ $own }”.
name-garbled = The name “{ $text }” contains lost characters.
    .advice = Use the right name; this city calls the area “{ $own }”.

## Partners

partner-doubled = The id is already taken; the entry is left out.
    .advice = Give it an id of its own.
partner-field-missing = The field { $name } is missing; the entry is left out.
    .advice = Fill it in.
partner-kind-unknown = There is no kind of partner “{ $text }”; the entry is left out.
    .advice = Correct the kind, or declare it in city.toml.
partner-word-unknown = “{ $text }” is not a word for { $name }; the entry is left out.
    .advice = precision: exact, street, district, none. state: confirmed, unconfirmed, planned, moving, closed.
partner-district-unknown = There is no area “{ $text }” ({ $name }); the entry is left out.
    .advice = Write the id with its zeros in front.
partner-outside = The place { $x }, { $y } is outside the city; the entry is left out.
    .advice = Check longitude (lon) and latitude (lat).
partner-precision-other = Place and precision do not fit together.
    .advice = Without a place the precision is none, with a place never.
partner-confirmed-undated = The entry counts as confirmed, but has no date.
    .advice = Write under confirmed when it was last confirmed.
date-broken = “{ $text }” in { $name } is not a date; the entry is left out.
    .advice = Write a year, a month or a day: 2024, 2024-02, 2024-02-29.
text-too-long = The field { $name } has more than { $limit } characters; the entry is left out.
    .advice = Shorten it.
text-hidden = Invisible characters were removed.
    .advice = Type the text instead of pasting it.

## Obtaining

obtain-unreachable = { $url } cannot be reached: { $reason }
    .advice = Check the connection and try again; without the file the city runs with schematic boundaries.
obtain-without-checksum = No checksum is declared for the file.
    .advice = Put sha256 into city.toml: nothing is taken unchecked.
obtain-checksum-other = What arrived is not the declared file: checksum { $found } instead of { $expected }. Nothing was taken.
    .advice = There may be a new edition: look at it and renew the checksum in city.toml.
