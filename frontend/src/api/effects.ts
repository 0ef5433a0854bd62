// What it changed: for one person, a tandem, the programme and the public, by the page's names.
import type { Schemas } from './types'

export type Story = Schemas['Story']
export type Counts = Schemas['Counts']
export type MyEffects = Schemas['MyEffects']
export type TandemEffects = Schemas['TandemEffects']
export type PublicEffects = Schemas['PublicEffects']
export type Certificate = Schemas['Certificate']
