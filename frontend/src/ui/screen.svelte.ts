// How much room there is. The limits are the ones the styles use: below 720 px the words become a sheet.
const narrow = matchMedia('(width < 720px)')
const wide = matchMedia('(width >= 1100px)')

let isPhone = $state(narrow.matches)
let isWide = $state(wide.matches)
/** A sheet of paper is narrow too, but the page must not turn into its phone form while it is printed. */
const print = matchMedia('print')

function measure() {
  if (print.matches) return
  isPhone = narrow.matches
  isWide = wide.matches
}

for (const query of [narrow, wide, print]) query.addEventListener('change', measure)

export const screen = {
  get phone() {
    return isPhone
  },
  get wide() {
    return isWide
  },
}
