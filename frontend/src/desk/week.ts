// The layout of a week: which day, which lane beside what overlaps, how wide a day, from which hour to which.
// Works on wall times `2026-11-26T17:00` and days `2026-11-26` of the city. Pure: knows no language, no pixel, no clock.
import { addDays, dayOf, fromWall, weekdayNumber, type Day, type Wall } from '../i18n/dates'

/** One thing in a room. `also`: a time at which a request would fit too. */
export interface Entry {
  key: string
  kind: 'own' | 'accepted' | 'asked' | 'countered' | 'also'
  title: string
  /** What the title leaves open: the activity of a tandem. */
  about: string | null
  room: string
  starts: string
  ends: string
  /** The request it belongs to. */
  request: string | null
}

/** An entry on its day: minutes since midnight, its lane among those that overlap, and whether its room is taken then. */
export interface Placed { entry: Entry; from: number; to: number; lane: number; lanes: number; clash: boolean }
/** A day with its width relative to a day without overlaps, and the most lanes side by side. */
interface Column { day: Day; placed: Placed[]; width: number; lanes: number }
/** Hours of the day, the last one not counted. */
export interface Week { columns: Column[]; from: number; to: number }

const usual = { from: 8, to: 21 }
const midnight = 24 * 60
/** Less than this is too short to be read or pressed; drawn this long, in minutes. */
const shortest = 30

/** Minutes since midnight. */
export const minuteOf = (wall: Wall): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
export const minutesBetween = (starts: Wall, ends: Wall): number => (fromWall(ends).getTime() - fromWall(starts).getTime()) / 60_000

/** The week begins on Monday. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayNumber(day))

/** Whether these are the characters of a day that exists. */
export function isDay(text: string): boolean {
  const date = fromWall(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The part of an entry that lies on a day; null if none does. */
function onDay(entry: Entry, day: string): Placed | null {
  if (dayOf(entry.starts) > day || dayOf(entry.ends) < day) return null
  const from = dayOf(entry.starts) < day ? 0 : minuteOf(entry.starts)
  const to = dayOf(entry.ends) > day ? midnight : minuteOf(entry.ends)
  return to > from ? { entry, from, to: Math.min(midnight, Math.max(to, from + shortest)), lane: 0, lanes: 1, clash: false } : null
}

/** Gives everything that overlaps a lane of its own, as few as will do. */
export function lanes(placed: Placed[]): Placed[] {
  const sorted = [...placed].sort((a, b) => a.from - b.from || b.to - a.to || a.entry.key.localeCompare(b.entry.key))
  let cluster: Placed[] = []
  let until = -1
  const done: Placed[] = []
  const close = () => {
    const most = Math.max(0, ...cluster.map((one) => one.lane + 1))
    done.push(...cluster.map((one) => ({ ...one, lanes: most })))
    cluster = []
  }
  for (const one of sorted) {
    if (one.from >= until) close()
    const taken = cluster.filter((other) => other.to > one.from).map((other) => other.lane)
    let lane = 0
    while (taken.includes(lane)) lane += 1
    cluster.push({ ...one, lane })
    until = Math.max(cluster.length === 1 ? -1 : until, one.to)
  }
  close()
  return done
}

/** Whether something asked for meets something fixed in the same room. */
function clashes(one: Placed, all: Placed[]): boolean {
  const isFixed = ({ entry }: Placed) => entry.kind === 'own' || entry.kind === 'accepted'
  const meets = (other: Placed) => other.entry.room === one.entry.room && other.from < one.to && one.from < other.to
  return one.entry.kind === 'asked' && all.some((other) => isFixed(other) && meets(other))
}

function column(day: string, entries: Entry[]): Column {
  const laid = lanes(entries.map((entry) => onDay(entry, day)).filter((one) => one !== null))
  const placed = laid.map((one) => ({ ...one, clash: clashes(one, laid) }))
  const most = Math.max(1, ...placed.map((one) => one.lanes))
  return { day, placed, width: Math.min(1 + (most - 1) * 0.5, 2.5), lanes: most }
}

/** Monday to Saturday; Sunday if something is on, or if it is the day that is looked at. */
export function layWeek(day: string, entries: Entry[]): Week {
  const monday = mondayOf(day)
  const all = Array.from({ length: 7 }, (_, at) => column(addDays(monday, at), entries))
  const columns = all.filter((one, at) => at < 6 || one.placed.length || one.day === day)
  const placed = columns.flatMap((one) => one.placed)
  const from = Math.min(usual.from, ...placed.map((one) => Math.floor(one.from / 60)))
  const to = Math.max(usual.to, ...placed.map((one) => Math.ceil(one.to / 60)))
  return { columns, from, to }
}
