// How an activity repeats: the few rules people choose here, as RFC 5545 and in words. Which dates come of a rule is the
// server's to say.
import { dayOf, dayShort, fromWall, weekdayLong, type Day, type Wall } from '../i18n/dates'
import { t } from '../i18n/texts.svelte'

export type Every = 'once' | 'weekly' | 'fortnightly' | 'monthly'
interface Repeat { every: Every; until: Day }

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const plainDay = (day: Day) => day.replaceAll('-', '')

/** Which Thursday of its month a day is, 1…4, or -1 where it may only be called the last. */
function nthOf(day: Day): number {
  const nth = Math.ceil(fromWall(day).getUTCDate() / 7)
  return nth > 4 ? -1 : nth
}

/** The rule, or null for what happens once. */
export function ruleOf({ every, until }: Repeat, starts: Wall): string | null {
  if (every === 'once') return null
  const end = until ? `;UNTIL=${plainDay(until)}` : ';COUNT=12'
  if (every === 'monthly') return `FREQ=MONTHLY;BYDAY=${nthOf(dayOf(starts))}${codes[fromWall(starts).getUTCDay()]}${end}`
  return `FREQ=WEEKLY${every === 'fortnightly' ? ';INTERVAL=2' : ''}${end}`
}

function partsOf(rule: string): Map<string, string> {
  return new Map(rule.replace(/^RRULE:/, '').split(';').map((part) => part.split('=', 2) as [string, string]))
}

const untilOf = (parts: Map<string, string>): Day => (parts.get('UNTIL') ?? '').replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')

/** The rule as one that can be chosen here; null for one that was made elsewhere. */
export function repeatOf(rule: string | null, starts: Wall): Repeat | null {
  if (!rule) return { every: 'once', until: '' }
  const until = untilOf(partsOf(rule))
  const choices: Every[] = ['weekly', 'fortnightly', 'monthly']
  const every = choices.find((one) => ruleOf({ every: one, until }, starts) === rule)
  return every ? { every, until } : null
}

/** `jeden Donnerstag, bis Do 17. Dez.` */
export function repeatText(rule: string | null, starts: Wall): string {
  if (!rule) return ''
  const parts = partsOf(rule)
  const until = untilOf(parts)
  const end = until ? t('activity-repeat-until', { day: dayShort(until, dayOf(starts)) }) : parts.has('COUNT') ? t('activity-repeat-count', { count: Number(parts.get('COUNT')) }) : ''
  return [rhythm(parts, starts), end].filter(Boolean).join(', ')
}

function rhythm(parts: Map<string, string>, starts: Wall): string {
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const weekday = weekdayLong(starts)
  const nth = /^(-?\d)/.exec(parts.get('BYDAY') ?? '')?.[1]
  if (parts.get('FREQ') === 'WEEKLY') return t('activity-repeat-weekly', { interval, weekday })
  if (interval > 1 || !nth) return t('activity-repeat-months', { interval })
  return t('activity-repeat-monthly', { nth: Number(nth), weekday })
}
