// The rooms of houses, and whether they are free when the plan wants them.
import type { Room, RoomFree } from '../api/programme'
import { ask } from '../api/records'
import { dayShort, timeText } from '../i18n/dates'
import { t } from '../i18n/texts.svelte'

interface RoomThen extends Room { then: RoomFree | null }
/** How a house stands at the wanted time, with the icon and the chip of its words. */
export interface Standing { text: string; icon: 'check' | 'clock' | 'info'; tone: 'ok' | 'wait' | 'dim' }

/** All rooms that houses offer. */
export const allRooms = (): Promise<Room[]> => ask<{ rooms: Room[] }>('/api/rooms').then((body) => body.rooms.filter((room) => room.open))

/** Rooms of some houses at a time; without a time only the rooms. One that does not answer leaves the others standing. */
export function roomsThen(rooms: Room[], time: { starts: string; minutes: number; rrule: string | null } | null): Promise<RoomThen[]> {
  const then = (room: Room) => (time ? ask<RoomFree>(`/api/rooms/${room.id}/free`, time).catch(() => null) : Promise.resolve(null))
  return Promise.all(rooms.map(async (room) => ({ ...room, then: await then(room) })))
}

function standing(free: RoomFree[]): Standing {
  if (free.some((one) => one.free)) return { text: t('plan-free-yes'), icon: 'check', tone: 'ok' }
  const from = free.flatMap((one) => one.free_from ?? []).sort()[0]
  if (from) return { text: t('plan-free-from', { time: timeText(from) }), icon: 'clock', tone: 'wait' }
  return { text: t('plan-free-no'), icon: 'clock', tone: 'wait' }
}

/** In words whether a house has room; null while that is not known. */
export function houseStanding(rooms: RoomThen[] | null): Standing | null {
  if (!rooms) return null
  if (!rooms.length) return { text: t('plan-rooms-unknown'), icon: 'info', tone: 'dim' }
  const free = rooms.flatMap((room) => room.then ?? [])
  return free.length ? standing(free) : null
}

export function roomStanding({ then }: RoomThen): Standing | null {
  if (!then) return null
  if (then.free || !then.clash || then.free_from) return standing([then])
  const { starts, ends } = then.clash
  return { text: t('plan-taken-until', { time: timeText(ends), day: dayShort(starts) }), icon: 'clock', tone: 'wait' }
}
