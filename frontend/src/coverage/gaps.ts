// The order of the gaps, and what of it changed while one looked. Pure.
import type { Gap } from '../api/coverage'
import type { ClaimState } from '../api/programme'

/** How many the map numbers and the list begins with. */
export const first = 9

/** A gap: it has a number, and that is more than nothing. */
export const isGap = (gap: Gap): boolean => gap.score !== null && gap.score > 0

/** Nobody is here, or nobody that acts: a tandem can still be asked. */
export const isFree = (gap: Gap): boolean => gap.tandems.holders.length === 0

export const gapsOf = (areas: Gap[]): Gap[] => areas.filter(isGap)

/** How equal gaps follow each other, as the server has it: more need first, then more people. */
export const amongEquals = (a: Gap, b: Gap): number =>
  (b.need?.index ?? 0) - (a.need?.index ?? 0) || (b.population ?? 0) - (a.population ?? 0) || a.area.id.localeCompare(b.area.id)

/** How many other areas have the same number. */
export const equalsOf = (gap: Gap, areas: Gap[]): number => areas.filter((one) => one !== gap && one.score === gap.score).length

/** Areas that were a gap and have a tandem now. */
export function closedSince(before: Gap[], after: Gap[]): Gap[] {
  const open = new Set(gapsOf(before).map((gap) => gap.area.id))
  return after.filter((gap) => gap.tandems.active > 0 && open.has(gap.area.id))
}

/** Who was where, for the map. */
export function standingOf({ tandems, offered_to }: Gap): ClaimState | null {
  if (tandems.active) return 'active'
  if (tandems.seeking) return 'seeking_partner'
  if (tandems.paused) return 'paused'
  return offered_to.length ? 'offered' : null
}

export type SortField = 'name' | 'score' | 'need' | 'months' | 'metres' | 'languages' | 'people' | 'tandems'
export const sortFields: SortField[] = ['name', 'score', 'need', 'months', 'metres', 'languages', 'people', 'tandems']

/** A missing value stands last, whichever way one sorts. */
const values: Record<Exclude<SortField, 'name'>, (gap: Gap) => number | null> = {
  score: ({ score }) => score,
  need: ({ need }) => need?.index ?? null,
  // Never anything is longer than any number of months.
  months: ({ silent_months }) => silent_months ?? 1000,
  metres: ({ partner }) => partner?.metres ?? 1e6,
  languages: ({ languages }) => languages.missing,
  people: ({ population }) => population,
  tandems: ({ tandems }) => tandems.active * 100 + tandems.seeking + tandems.paused,
}

export function sorted(areas: Gap[], sort: string, locale: string): Gap[] {
  const down = sort.startsWith('-')
  const field = sortFields.find((one) => one === sort.replace('-', '')) ?? 'score'
  const turn = down ? -1 : 1
  if (field === 'name') return [...areas].sort((a, b) => turn * a.area.name.localeCompare(b.area.name, locale))
  const value = values[field]
  return [...areas].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return turn * (x - y)
  })
}
