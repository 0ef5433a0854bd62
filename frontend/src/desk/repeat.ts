// How something repeats, in words, and the few repeats a house chooses from. The rule itself is RFC 5545.
import { t } from '../i18n/texts.svelte'

// texts: desk-repeat-*
export const repeats = ['once', 'weekly', 'fortnightly', 'monthly'] as const
export type Repeat = (typeof repeats)[number]

const rules: Record<Exclude<Repeat, 'once'>, string> = {
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
}
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The rule of a repeat that begins on a day and ends with another. By month it keeps the weekday: the second Tuesday. */
export function ruleOf(repeat: Repeat, first: string, last: string): string | null {
  if (repeat === 'once') return null
  const date = new Date(`${first}T00:00Z`)
  const nth = Math.ceil(date.getUTCDate() / 7)
  const by = repeat === 'monthly' ? `;BYDAY=${nth > 4 ? -1 : nth}${weekdays[date.getUTCDay()]}` : ''
  return `${rules[repeat]}${by};UNTIL=${last.replaceAll('-', '')}`
}

/** In words as exact as the list to choose from; any other rule just repeats. */
export function repeatText(rrule: string | null): string {
  if (!rrule) return ''
  const parts = new Map(rrule.replace(/^RRULE:/, '').split(';').map((part) => part.split('=') as [string, string]))
  const every = Number(parts.get('INTERVAL') ?? 1)
  const name = parts.get('FREQ') === 'MONTHLY' ? (every === 1 ? 'monthly' : 'some') : ({ 1: 'weekly', 2: 'fortnightly' }[every] ?? 'some')
  return t(`desk-repeat-${name}`)
}
