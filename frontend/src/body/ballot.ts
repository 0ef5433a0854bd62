// A ballot while it is being filled in: what is still missing, and what is sent. Pure.
import type { Ballot, Decision } from '../api/meetings'

export interface Draft { choice: string; resistance: Record<string, number>; candidates: string[]; reason: string; would_resolve: string }

export function draftFrom({ me }: Decision): Draft {
  const before = me.ballot
  return {
    choice: before?.choice ?? '',
    resistance: { ...before?.resistance },
    candidates: [...(before?.candidates ?? [])],
    reason: before?.reason ?? '',
    would_resolve: before?.would_resolve ?? '',
  }
}

/** Whether a choice asks for words, and whether it cannot do without them. */
export function asksFor(choice: string): { reason: 'no' | 'may' | 'must'; resolve: boolean } {
  if (choice === 'objection' || choice === 'block') return { reason: 'must', resolve: true }
  return { reason: ['concern', 'reservations', 'stand_aside'].includes(choice) ? 'may' : 'no', resolve: false }
}

/** How much must still be said before the ballot can be given. */
export function missing({ method, options }: Decision, draft: Draft): number {
  if (method === 'resistance') return options.filter(({ id }) => !(id in draft.resistance)).length
  if (method === 'election') return draft.candidates.length ? 0 : 1
  if (!draft.choice) return 1
  const asked = asksFor(draft.choice)
  const isSaid = asked.reason !== 'must' || (draft.reason.trim() && (draft.choice !== 'objection' || draft.would_resolve.trim()))
  return isSaid ? 0 : 1
}

export function ballotOf({ method }: Decision, draft: Draft): Ballot {
  if (method === 'resistance') return { resistance: draft.resistance }
  if (method === 'election') return { candidates: draft.candidates }
  const asked = asksFor(draft.choice)
  const [reason, resolve] = [draft.reason.trim(), draft.would_resolve.trim()]
  return {
    choice: draft.choice,
    ...(asked.reason !== 'no' && reason ? { reason } : {}),
    ...(asked.resolve && resolve ? { would_resolve: resolve } : {}),
  }
}

/** 0 none, 1 little, 2 some, 3 much, 4 it cannot be: for the word beside the number. */
export const weight = (resistance: number): number => (resistance === 0 ? 0 : resistance <= 3 ? 1 : resistance <= 6 ? 2 : resistance <= 9 ? 3 : 4)
