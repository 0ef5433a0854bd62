// What was typed into a plan stays on the device until it has arrived: one entry for the new plan, one for each that is
// being changed. On a shared device each person finds their own.
import type { ActivityDraft } from '../api/programme'
import { forget, recall, remember } from '../state/remember'
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

function read(name: `plan:${string}`): Kept | null {
  try {
    return JSON.parse(recall(name) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** The plan of this person; another's is put aside for them. */
export function keptPlan(id: string | null, who: string): Kept | null {
  const name = nameOf(id)
  const found = read(name)
  if (!found || found.who === who) return found ?? read(`${name}:${who}`)
  remember(`${name}:${found.who}`, JSON.stringify(found))
  return read(`${name}:${who}`)
}

export function keepPlan(id: string | null, kept: Kept): void {
  remember(nameOf(id), JSON.stringify(kept))
}

export function forgetPlan(id: string | null, who: string): void {
  forget(nameOf(id))
  forget(`${nameOf(id)}:${who}`)
}
