// Gaps in words. The office is spoken to, tandems are spoken of.
// texts: coverage-share-* coverage-none-* coverage-weight-* coverage-by-word-* missing-*
import type { Gap, ShareName } from '../api/coverage'
import { dayNumber, dayShort, monthShort, write, type Day } from '../i18n/dates'
import { languageName, number } from '../i18n/numbers'
import { has, language, t } from '../i18n/texts.svelte'
import { needClassName } from '../indicators/words'

export const shareName = (name: ShareName): string => t(`coverage-share-${name}`)

/** `0,5287`; a whole number stays one. */
export const exactly = (value: number): string => (Number.isInteger(value) ? number(value) : number(value, 4))

/** With as many decimals as it has: `0,1`, `1,25`. */
export const plainly = (value: number): string => number(value, String(value).split('.')[1]?.length ?? 0)

/** What a weight means, in a word. */
export function weightWord(weight: number): string {
  if (weight === 0) return t('coverage-weight-none')
  if (weight < 1) return t('coverage-weight-less')
  if (weight === 1) return t('coverage-weight-usual')
  return t(weight <= 2 ? 'coverage-weight-more' : 'coverage-weight-most')
}

export const parentsText = (gap: Pick<Gap, 'parents'>): string => gap.parents.map(({ name }) => name).join(' · ')
export const classText = (gap: Gap): string => (gap.need ? needClassName(gap.need.step) : whyNone(gap))

/** Why an area has no number. */
export function whyNone({ why_none }: Gap): string {
  if (why_none && has(`coverage-none-${why_none}`)) return t(`coverage-none-${why_none}`)
  return why_none && has(`missing-${why_none}`) ? t(`missing-${why_none}`) : t('no-value')
}

export const listed = (names: string[]): string => new Intl.ListFormat(language.code, { type: 'conjunction' }).format(names)
export const languageNames = (codes: string[]): string => listed(codes.map(languageName))

/** Who is here, in a sentence. */
export function tandemText({ tandems, offered_to }: Gap): string {
  const names = listed(tandems.holders.map(({ name }) => name))
  if (tandems.active) return t('coverage-tandem-active', { tandem: names })
  if (tandems.seeking) return t('coverage-tandem-seeking', { tandem: names })
  if (tandems.paused) return t('coverage-tandem-paused', { tandem: names })
  if (offered_to.length) return t('coverage-tandem-offered', { tandem: listed(offered_to.map(({ name }) => name)) })
  return t('coverage-tandem-nobody')
}

export const dotsOf = ({ tandems }: Gap): 0 | 1 | 2 => (tandems.active || tandems.paused ? 2 : tandems.seeking ? 1 : 0)

/** `5. Dez.`, with the year where it is another one. */
export const shortDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? t('claim-day', { day: dayNumber(day), month: monthShort(day) }) : dayShort(day, today)

/** `1. Mai 2026` */
export const dayLabel = (day: Day): string => write(day, { day: 'numeric', month: 'long', year: 'numeric' })

/** `Stadtbezirk 3` is `3` where its column has no more room: the number at the end, or the first letters. */
export const brief = (name: string): string => /\d+$/.exec(name)?.[0] ?? name.slice(0, 3)

/** Whole days from an instant's day until a day. */
export const daysSince = (instant: string, today: Day): number =>
  Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${instant.slice(0, 10)}T00:00:00Z`)) / 86_400_000))
