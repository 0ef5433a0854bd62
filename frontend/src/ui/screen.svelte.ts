// How much room there is. The limits are the ones the styles use: below 720 px the words become a sheet.
const narrow = matchMedia('(width < 720px)')
const wide = matchMedia('(width >= 1100px)')

let isPhone = $state(narrow.matches)
let isWide = $state(wide.matches)
narrow.addEventListener('change', () => (isPhone = narrow.matches))
wide.addEventListener('change', () => (isWide = wide.matches))

export const screen = {
  get phone() {
    return isPhone
  },
  get wide() {
    return isWide
  },
}
