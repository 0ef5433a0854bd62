// What was typed into a plan stays on the device until it has arrived: one entry for the new plan, one for each that is
// being changed.
import type { ActivityDraft } from '../api/programme'
import { forgetDraft, keepDraft, keptDraft } from '../state/drafts'
import type { Said, Step } from './plan'

export interface Kept {
  said: Said
  /** Questions that were answered already. */
  seen: Step[]
  who: string
  /** What it was made from: the record's version and content, where there is a record. */
  base: { version: number; draft: ActivityDraft } | null
  /** Sent without an answer: with the same key and body it can be sent again and is made once. */
  sent: { key: string; body: ActivityDraft } | null
  /** What did not work although the plan itself arrived. */
  trouble: string
}

const nameOf = (id: string | null) => `plan:${id ?? 'new'}` as const

export const keptPlan = (id: string | null, who: string): Kept | null => keptDraft<Kept>(nameOf(id), who)
export const keepPlan = (id: string | null, kept: Kept): void => keepDraft(nameOf(id), kept)
export const forgetPlan = (id: string | null, who: string): void => forgetDraft(nameOf(id), who)
