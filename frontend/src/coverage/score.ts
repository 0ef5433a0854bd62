// How a gap's number comes about, step by step, so that it can be done again by hand. Pure.
import type { Coverage, Gap, ShareName, Weights } from '../api/coverage'
import { addDays } from '../i18n/dates'

export const shareNames: ShareName[] = ['need', 'silence', 'distance', 'languages', 'tandem']

/** A date this near is no silence, in days. */
const soon = 30

const round4 = (value: number): number => Math.round(value * 10_000) / 10_000

/** Share to the power of its weight; 0⁰ is 1. */
export const power = (share: number, weight: number): number => (weight === 0 ? 1 : share ** weight)

export function scoreOf(gap: Gap, weights: Weights): number | null {
  const { shares } = gap
  return shares && round4(shareNames.reduce((product, name) => product * power(shares[name], weights[name]), 1))
}

/** What a share is worked out from: a part of a whole, or a word where there is nothing to divide. */
type Origin = { part: number; whole: number } | { word: 'never' | 'soon' | 'no_partner' | 'nobody' | 'resting' | 'active' }

export const isSoon = (gap: Gap, on: string): boolean => gap.next_activity !== null && gap.next_activity <= addDays(on, soon)

export function originOf(name: ShareName, gap: Gap, { caps, on }: Pick<Coverage, 'caps' | 'on'>): Origin {
  if (name === 'need') return { part: gap.need?.step ?? 0, whole: gap.need?.of ?? 1 }
  if (name === 'silence') {
    if (isSoon(gap, on)) return { word: 'soon' }
    return gap.silent_months === null ? { word: 'never' } : { part: Math.min(gap.silent_months, caps.months), whole: caps.months }
  }
  if (name === 'distance') return gap.partner ? { part: Math.min(gap.partner.metres, caps.metres), whole: caps.metres } : { word: 'no_partner' }
  if (name === 'languages') return { part: gap.languages.missing, whole: gap.languages.of }
  const { active, seeking, paused } = gap.tandems
  return { word: active ? 'active' : seeking + paused ? 'resting' : 'nobody' }
}

/** Whether the least a share can be stands instead of what was divided. */
export const isFloor = (origin: Origin, floor: number): boolean => 'part' in origin && (!origin.whole || origin.part / origin.whole < floor)
