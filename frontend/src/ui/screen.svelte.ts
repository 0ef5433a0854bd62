// How much room there is, and whether things may move. The limits of room are the ones the styles use: below 720 px the words become a sheet.
const narrow = matchMedia('(width < 720px)')
const wide = matchMedia('(width >= 1100px)')
const calm = matchMedia('(prefers-reduced-motion: reduce)')

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
  /** Nothing is to move. */
  get calm() {
    return calm.matches
  },
}
