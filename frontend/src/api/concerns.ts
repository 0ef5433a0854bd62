// Concerns, bundles, what the city answered and what came of it, by the page's names. Partners' staff see none of it.
import type { Schemas, Whole } from './types'

export type Named = Schemas['Named']
export type Priority = Schemas['Priority']
/** Who can change it. */
export type Sphere = Schemas['Sphere']
export type Stage = Schemas['Stage']
export type Outcome = Schemas['Outcome']
export type Proposal = Schemas['Proposal']

export type Concern = Schemas['Concern']
export type ConcernDraft = Whole<Schemas['ConcernDraft']>
export type Concerns = Schemas['Concerns']
export type Similar = Schemas['SimilarConcerns']

export type Bundle = Schemas['Bundle']
export type BundleLine = Schemas['BundleLine']
export type Bundles = Schemas['Bundles']
export type Clock = Schemas['BundleClock']
export type Measure = Schemas['Measure']
export type Effect = Schemas['Effect']
export type Step = Schemas['ChainStep']

export type RegisterPreview = Schemas['RegisterPreview']
