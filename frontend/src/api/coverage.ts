// Where statistics and work meet: gaps, load, covering, suggestions, by the page's names. For the office, but for suggestions.
import type { Schemas } from './types'

/** How much each share counts: its exponent. One set for the whole office. */
export type Weights = Schemas['PerShare']
export type ShareName = keyof Weights
export type SavedWeights = Schemas['WeightsAnswer']

export type Coverage = Schemas['Coverage']
export type Gap = Schemas['Gap']
export type CityCoverage = Schemas['CityCoverage']
export type Matrix = Schemas['Matrix']
export type Load = Schemas['Load']
export type Covering = Schemas['Covering']

export type Suggestions = Schemas['Suggestions']
export type Suggestion = Schemas['Suggestion']
/** In words on the page: suggestion-reason-<code>, with the facts as numbers and names. Strongest first. */
export type Reason = Schemas['SuggestionReason']
export type Offers = Schemas['Offers']
