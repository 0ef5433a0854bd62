// What was typed of a concern stays on the device until it has arrived: one entry for the new one, one for each that is
// being changed.
import type { ConcernDraft } from '../api/concerns'
import { forgetDraft, keepDraft, keptDraft } from '../state/drafts'
import type { Said, Step } from './note'

export interface Kept {
  said: Said
  /** Questions that were answered already. */
  seen: Step[]
  who: string
  /** What it was made from: the record's version and content, where there is a record. */
  base: { version: number; draft: ConcernDraft } | null
  /** Sent without an answer: with the same key and body it can be sent again and is made once. */
  sent: { key: string; body: ConcernDraft } | null
}

const nameOf = (id: string | null) => `concern:${id ?? 'new'}` as const

export const keptNote = (id: string | null, who: string): Kept | null => keptDraft<Kept>(nameOf(id), who)
export const keepNote = (id: string | null, kept: Kept): void => keepDraft(nameOf(id), kept)
export const forgetNote = (id: string | null, who: string): void => forgetDraft(nameOf(id), who)
