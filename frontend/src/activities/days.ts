// The list of activities put in order: by day for reading, by place for the map. Pure.
import type { Activity, Occurrence } from '../api/programme'
import type { Point } from '../api/types'
import { dayOf, type Day } from '../i18n/dates'
import type { Mark } from '../state/pins.svelte'
import { dateOf } from './words'

export interface Entry { activity: Activity; date: Pick<Occurrence, 'starts' | 'ends'> }

function gather<T>(all: T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups]
}

/** Every date up to and with `limit`; of an activity that comes later only its next. The earliest first, then the nearest. */
export function byDay(activities: Activity[], limit: Day): { day: Day; entries: Entry[] }[] {
  const entries = activities.flatMap((activity): Entry[] => {
    const soon = activity.dates.filter((date) => dayOf(date.starts) <= limit)
    return (soon.length ? soon : [dateOf(activity)]).map((date) => ({ activity, date }))
  })
  entries.sort((a, b) => a.date.starts.localeCompare(b.date.starts) || (a.activity.distance_m ?? 0) - (b.activity.distance_m ?? 0))
  return gather(entries, ({ date }) => dayOf(date.starts)).map(([day, of]) => ({ day, entries: of }))
}

/** One sign a place; several activities at the same place carry their number, and the next of them is opened. */
export function marksOf(activities: Activity[], placeOf: (activity: Activity) => Point | null, lit: string | null): Mark[] {
  const placed = activities.flatMap((activity) => {
    const at = placeOf(activity)
    return at ? [{ id: activity.id, at }] : []
  })
  const sameSpot = gather(placed, ({ at }) => at.map((one) => one.toFixed(4)).join())
  return sameSpot.map(([, group]) => ({
    kind: 'activity', id: group[0]!.id, label: group.length > 1 ? String(group.length) : '', at: group[0]!.at, chosen: group.some(({ id }) => id === lit),
  }))
}
