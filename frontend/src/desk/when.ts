// Days and hours as the desk says them, on the city's calendar. Knows no record.
import { cityToday } from '../activities/asking'
import { addDays, dayNumber, dayShort, fromWall, timeRange, timeText, wallOf, dayOf, weekdayNumber, write, type Day, type Wall } from '../i18n/dates'
import { t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'

/** The day a calendar opens with: today, on a Sunday the Monday after it. */
export const startDay = (): Day => (weekdayNumber(cityToday()) === 7 ? addDays(cityToday(), 1) : cityToday())

export const monthName = (month: string): string => write(`${month}-01`, { month: 'long' })
export const monthYear = (month: string): string => write(`${month}-01`, { month: 'long', year: 'numeric' })
export const dateText = (day: Day): string => write(day, { day: '2-digit', month: '2-digit', year: 'numeric' })
/** `26.` */
export const dayOfMonth = (day: Day): string => t('desk-day-number', { day: dayNumber(day) })
/** `26. Nov.` */
export const shortDate = (day: Day): string => write(day, { day: 'numeric', month: 'short' })

/** `23. bis 28. November`, or both months where the week has two. */
export function weekText(monday: Day, last: Day): string {
  const isOneMonth = monday.slice(0, 7) === last.slice(0, 7)
  const to = write(last, { day: 'numeric', month: isOneMonth ? 'long' : 'short' })
  return t('desk-week', { from: isOneMonth ? dayOfMonth(monday) : shortDate(monday), to })
}

/** `Do 26. Nov., 17–19 Uhr` */
export const whenText = (starts: Wall, ends: Wall): string => `${dayShort(starts, cityToday())}, ${timeRange(starts, ends)}`
/** `Do 26. Nov., 17 Uhr` */
export const momentText = (wall: Wall): string => `${dayShort(wall, cityToday())}, ${timeText(wall)}`

/** The day of an instant on the city's calendar. */
export const localDay = (instant: string): Day => dayOf(wallOf(instant, store.city?.time_zone ?? 'Europe/Berlin'))

/** How long something waits: since today, yesterday, so many days. */
export function sinceText(instant: string): string {
  const first = localDay(instant)
  const days = Math.round((fromWall(cityToday()).getTime() - fromWall(first).getTime()) / 86_400_000)
  return days < 60 ? t('desk-since', { days: Math.max(0, days) }) : t('desk-since-day', { day: shortDate(first) })
}
