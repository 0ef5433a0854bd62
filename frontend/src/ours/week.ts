// The week of a day, with what lies on each of its days. Pure.
import type { Activity, Occurrence, RoomRequest } from '../api/programme'
import { addDays, dayOf, weekdayNumber, type Day } from '../i18n/dates'

export interface Dated { activity: Activity; date: Pick<Occurrence, 'starts' | 'ends'> }
/** `fixed`: published and nobody still has to answer. */
interface WeekDay { day: Day; isToday: boolean; fixed: number; open: number }

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayNumber(day))

/** Every date of what is planned or published, the earliest first. */
export function datesOf(activities: Activity[]): Dated[] {
  return activities
    .filter(({ state }) => state === 'draft' || state === 'published' || state === 'held')
    .flatMap((activity) => activity.dates.map((date) => ({ activity, date })))
    .sort((a, b) => a.date.starts.localeCompare(b.date.starts))
}

export function isFixed(activity: Activity, requests: RoomRequest[]): boolean {
  const isAsked = requests.some(({ activity: { id }, state }) => id === activity.id && (state === 'asked' || state === 'countered'))
  return activity.state !== 'draft' && !isAsked
}

export function weekOf(dates: Dated[], requests: RoomRequest[], today: Day): WeekDay[] {
  const monday = mondayOf(today)
  return [0, 1, 2, 3, 4, 5, 6].map((at) => {
    const day = addDays(monday, at)
    const here = dates.filter(({ date }) => dayOf(date.starts) === day)
    const fixed = here.filter(({ activity }) => isFixed(activity, requests)).length
    return { day, isToday: day === today, fixed, open: here.length - fixed }
  })
}
