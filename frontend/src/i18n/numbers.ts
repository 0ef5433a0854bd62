// Numbers, dates and metres as people read them. Knows no indicator.
import { language, t } from './texts.svelte'
import { unbroken } from './unbroken'

/** German groups thousands with a thin space: a point there reads as a decimal in other languages. */
function grouped(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language.code, options)
    .formatToParts(value)
    .map((part) => (part.type === 'group' && language.code === 'de' ? '\u202f' : part.value))
    .join('')
    .replace('-', '\u2212')
}

export function number(value: number, decimals = 0): string {
  return grouped(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** With its sign, also where it is positive. */
export function signed(value: number, decimals: number): string {
  return grouped(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'exceptZero' })
}

/** Metres, rounded to what is honest: to 100 m where the place is only roughly known. */
export function metres(value: number, rough: boolean): string {
  const step = rough || value >= 1000 ? 100 : 10
  const rounded = Math.max(step, Math.round(value / step) * step)
  const text = rounded >= 10000 ? `${number(rounded / 1000, 0)}\u00a0km` : `${number(rounded)}\u00a0m`
  return rough ? t('about-metres', { metres: text }) : text
}

/** A date known to the day, the month or only the year. */
export function partialDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  if (!year) return iso
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) options.month = day ? '2-digit' : 'long'
  if (day) options.day = '2-digit'
  return unbroken(new Intl.DateTimeFormat(language.code === 'en' ? 'en-GB' : language.code, options).format(date))
}

export function languageName(code: string): string {
  return new Intl.DisplayNames([language.code], { type: 'language', fallback: 'code' }).of(code) ?? code
}

/** Names in the order of the alphabet of the page's language. */
export function byName<T extends { name: string }>(a: T, b: T): number {
  return a.name.localeCompare(b.name, language.code)
}
