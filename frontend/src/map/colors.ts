// Every colour the map draws with, by meaning, read from the tokens so that page and map never differ.

export interface Colors {
  isDark: boolean
  ground: string
  water: string
  line: string
  district: string
  city: string
  text: string
  halo: string
  quiet: string
  quietLine: string
  noneGround: string
  noneMark: string
  ink: string
  ours: string
  oursEdge: string
  oursText: string
  casing: string
  surface: string
  welcome: string
  pinGround: string
  need: string[]
  needText: string[]
  pin: Record<string, string>
}

export const pinGroups = ['welcome', 'house', 'family', 'meet', 'advice', 'learn', 'org', 'office'] as const

/** Which of the six need steps an indicator's five classes take: the palest pair is the hardest to tell apart. */
const fiveOfSix = [0, 2, 3, 4, 5]

/** The index, counted from 0, of the step that class 1…n takes. */
export function stepOf(classNumber: number, classes: number): number {
  return classes === 5 ? (fiveOfSix[classNumber - 1] ?? 0) : classNumber - 1
}

/** Names of the tokens, for drawings made with CSS. */
export const needToken = (classNumber: number, classes: number) => `var(--need-${stepOf(classNumber, classes) + 1})`
export const needTextToken = (classNumber: number, classes: number) => `var(--need-text-${stepOf(classNumber, classes) + 1})`

/** The colours of the theme that the document shows now. */
export function readColors(): Colors {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const six = (name: string) => [1, 2, 3, 4, 5, 6].map((step) => token(`${name}-${step}`))
  return {
    isDark: document.documentElement.dataset.theme === 'dark',
    ground: token('map-ground'),
    water: token('map-water'),
    line: token('map-line'),
    district: token('map-district'),
    city: token('map-city'),
    text: token('map-text'),
    halo: token('map-halo'),
    quiet: token('map-quiet'),
    quietLine: token('map-quiet-line'),
    noneGround: token('none-ground'),
    noneMark: token('none-mark'),
    ink: token('claim-other'),
    ours: token('ours'),
    oursEdge: token('ours-edge'),
    oursText: token('ours-text'),
    casing: token('claim-casing'),
    surface: token('surface-1'),
    welcome: token('welcome'),
    pinGround: token('pin-ground'),
    need: six('need'),
    needText: six('need-text'),
    pin: Object.fromEntries(pinGroups.map((group) => [group, token(`pin-${group}`)])),
  }
}
