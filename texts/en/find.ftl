# Finding areas by several conditions.
find-heading = Find areas
find-intro = What are you looking for? Begin with an example or your own conditions.
find-example-far = Much need, no Welcome Point near
find-example-children = Much child poverty, no family centre near
find-example-green = Raised need and little green
find-condition = Condition { $number }
find-what = What
find-op = At least or at most
find-value = Value
find-remove = Remove condition { $number }
find-add = Condition
find-clear = Clear all
find-need-class = Class of need
find-distances = Distance from the middle of the area
find-distance-kind = Distance: { $kind }
find-distance-language = Distance: place with { $language }
find-sort = Order
find-sort-desc = { $name }, high first
find-sort-asc = { $name }, low first
find-count = { $count ->
    [0] No area fits
    [one] One area fits
   *[other] { $count } areas fit
}
find-none = Loosen a condition. Areas without a value never fit.
op-ge = at least
op-le = at most
