// Days and times as people read them. A wall time `2026-11-26T17:00` is the city's own and needs no zone to be read;
// only what is "now" does. Knows no record.
import { language, t } from './texts.svelte'
import { unbroken } from './unbroken'

/** `2026-11-26T17:00`: minutes of the city's clock, no zone. */
export type Wall = string
/** `2026-11-26` */
export type Day = string

const locale = (): string => (language.code === 'en' ? 'en-GB' : language.code === 'ar' ? 'ar-u-nu-latn' : language.code)

/** A wall time as if it were UTC, so that no device's own zone can move it. */
export function fromWall(wall: Wall | Day): Date {
  return new Date(`${wall.length === 10 ? `${wall}T00:00` : wall.slice(0, 16)}:00Z`)
}

const toWall = (date: Date): Wall => date.toISOString().slice(0, 16)
const isWall = (wall: string): boolean => !Number.isNaN(fromWall(wall).getTime())

/** A wall time in the page's language; what is none stays as it is. */
export function write(wall: Wall | Day, options: Intl.DateTimeFormatOptions): string {
  return isWall(wall) ? unbroken(new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(fromWall(wall))) : wall
}

/** What the city's clocks show now. */
export function nowIn(zone: string, at: Date = new Date()): Wall {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at).replace(' ', 'T')
}

/** What the city's clocks showed at an instant. */
export const wallOf = (instant: string, zone: string): Wall => nowIn(zone, new Date(instant))

export const dayOf = (wall: Wall): Day => wall.slice(0, 10)
export const timeOf = (wall: Wall): string => wall.slice(11, 16)

export function addDays(day: Day, days: number): Day {
  return dayOf(toWall(new Date(fromWall(day).getTime() + days * 86_400_000)))
}

export function addMinutes(wall: Wall, minutes: number): Wall {
  return toWall(new Date(fromWall(wall).getTime() + minutes * 60_000))
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayNumber = (day: Day): number => fromWall(day).getUTCDay() || 7

/** The Sunday that ends the week of a day. */
export const endOfWeek = (day: Day): Day => addDays(day, 7 - weekdayNumber(day))

export const weekdayLong = (day: Day): string => write(dayOf(day), { weekday: 'long' })
export const weekdayShort = (day: Day): string => write(dayOf(day), { weekday: 'short' })
export const monthShort = (day: Day): string => write(dayOf(day), { month: 'short' }).replace(/\.$/, '')
export const dayNumber = (day: Day): string => write(dayOf(day), { day: 'numeric' }).replace(/\.$/, '')

/** `Do 10. Dez.`; with the year where it is another than that of `today`. */
export function dayShort(day: Day, today?: Day): string {
  const year = today && dayOf(day).slice(0, 4) !== today.slice(0, 4) ? ({ year: 'numeric' } as const) : {}
  return `${weekdayShort(day)}\u00a0${write(dayOf(day), { day: 'numeric', month: 'short', ...year })}`
}

/** `Donnerstag, 10. Dezember` */
export const dayLong = (day: Day): string => write(dayOf(day), { weekday: 'long', day: 'numeric', month: 'long' })

const clock = (wall: Wall): Intl.DateTimeFormatOptions => {
  const isFull = timeOf(wall).endsWith(':00')
  return { hour: 'numeric', ...(isFull ? {} : { minute: '2-digit' }), hour12: language.code === 'en' }
}

/** German clocks know no leading zero in words. */
const bare = (text: string): string => (language.code === 'de' ? text.replace(/(?<!:)\b0(?=\d)/g, '') : text)

/** `9 Uhr`, `18:30 Uhr`, `6.30 pm`. */
export function timeText(wall: Wall): string {
  const text = bare(write(wall, clock(wall)))
  return language.code === 'de' && !text.endsWith('Uhr') ? `${text}\u00a0Uhr` : text
}

/** `14–16 Uhr`, `9:00–11:30 Uhr`, kept on one line; over midnight both times are written out. */
export function timeRange(starts: Wall, ends: Wall): string {
  if (dayOf(starts) !== dayOf(ends)) return t('date-from-to', { from: timeText(starts), to: timeText(ends) })
  const options = { ...clock(starts), ...clock(ends), timeZone: 'UTC' } as const
  return unbroken(bare(new Intl.DateTimeFormat(locale(), options).formatRange(fromWall(starts), fromWall(ends))).replace(/\s*–\s*/, '\u2060–\u2060'))
}

/** `1 Stunde 30 Minuten`, short. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours ? t('date-hours', { count: hours }) : '', rest || !hours ? t('date-minutes', { count: rest }) : '']
  return parts.filter(Boolean).join(' ')
}
