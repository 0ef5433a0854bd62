// Days and hours of the city as people say them. Knows no record.
import { language, t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'
import { addDays, dayOf, minuteOf, mondayOf } from './week'

const locale = () => (language.code === 'en' ? 'en-GB' : language.code)
const format = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))

/** Now, as a clock on the wall of the city shows it. */
export function now(): string {
  const zone = store.city?.time_zone ?? 'Europe/Berlin'
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date()).replace(' ', 'T')
}
export const today = (): string => dayOf(now())
/** The day a calendar opens with: today, on a Sunday the Monday after it. */
export const startDay = (): string => (mondayOf(addDays(today(), 1)) > today() ? addDays(today(), 1) : today())

export const weekday = (day: string): string => format(day, { weekday: 'short' })
export const weekdayLong = (day: string): string => format(day, { weekday: 'long' })
/** `26.` */
export const dayNumber = (day: string): string => t('desk-day-number', { day: String(Number(day.slice(8))) })
/** `26. Nov.` */
export const shortDate = (day: string): string => format(day, { day: 'numeric', month: 'short' })
/** `Do 26. Nov.` */
export const dayText = (day: string): string => `${weekday(day)} ${shortDate(day)}`
/** `Donnerstag, 26. November` */
export const dayLong = (day: string): string => format(day, { weekday: 'long', day: 'numeric', month: 'long' })
export const monthName = (month: string): string => format(`${month}-01`, { month: 'long' })
export const monthYear = (month: string): string => format(`${month}-01`, { month: 'long', year: 'numeric' })
export const dateText = (day: string): string => format(day, { day: '2-digit', month: '2-digit', year: 'numeric' })

/** `23. bis 28. November`, or both months where the week has two. */
export function weekText(monday: string, last: string): string {
  const isOneMonth = monday.slice(0, 7) === last.slice(0, 7)
  return t('desk-week', { from: isOneMonth ? dayNumber(monday) : shortDate(monday), to: format(last, { day: 'numeric', month: isOneMonth ? 'long' : 'short' }) })
}

/** `17` or `9:30` where the language leaves the minutes of a full hour out. */
export function clock(wall: string): string {
  const minutes = minuteOf(wall)
  const hour = Math.floor(minutes / 60)
  const rest = minutes % 60
  return t('desk-clock', { minutes: rest, hour: String(hour), time: `${hour}:${String(rest).padStart(2, '0')}` })
}

/** `17–19 Uhr` */
export const hoursText = (starts: string, ends: string): string => t('desk-hours', { from: clock(starts), to: clock(ends) })
/** `Do 26. Nov., 17–19 Uhr` */
export const whenText = (starts: string, ends: string): string => `${dayText(dayOf(starts))}, ${hoursText(starts, ends)}`
/** `Do 26. Nov., 17 Uhr` */
export const momentText = (wall: string): string => `${dayText(dayOf(wall))}, ${t('desk-moment', { time: clock(wall) })}`

/** The day of an instant on the city's calendar. */
export function localDay(instant: string): string {
  const zone = store.city?.time_zone ?? 'Europe/Berlin'
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))
}

/** How long something waits: since today, yesterday, so many days. */
export function sinceText(instant: string): string {
  const first = localDay(instant)
  let days = 0
  while (days < 60 && addDays(first, days) < today()) days += 1
  return days < 60 ? t('desk-since', { days }) : t('desk-since-day', { day: shortDate(first) })
}

/** `2 Stunden`, `1 Stunde 30 Minuten`, `45 Minuten`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours ? t('desk-hours-count', { hours }) : '', rest || !hours ? t('desk-minutes-count', { minutes: rest }) : ''].filter(Boolean).join(' ')
}
