// Light or dark. Follows the device until somebody chooses.
import { recall, remember } from './remember'

export type Theme = 'light' | 'dark'

const device = matchMedia('(prefers-color-scheme: dark)')
const chosen = recall('theme')

const first: Theme = chosen === 'light' || chosen === 'dark' ? chosen : device.matches ? 'dark' : 'light'
let current = $state<Theme>(first)

function apply(next: Theme): void {
  document.documentElement.dataset.theme = next
  current = next
}

apply(first)
device.addEventListener('change', () => {
  if (!recall('theme')) apply(device.matches ? 'dark' : 'light')
})

// Paper is white, whatever the screen is.
let onScreen = first
addEventListener('beforeprint', () => {
  onScreen = current
  apply('light')
})
addEventListener('afterprint', () => apply(onScreen))

export const theme = {
  get current() {
    return current
  },
  choose(next: Theme) {
    remember('theme', next)
    apply(next)
  },
}
