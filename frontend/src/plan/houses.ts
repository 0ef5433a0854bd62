// Which houses are proposed for a plan: those with rooms first, then those that serve the area, then by language and nearness.
import type { Room } from '../api/programme'
import type { Partner, Point, Profile } from '../api/types'
import { distanceText, isWelcome } from '../partners/words'
import type { Mark } from '../state/pins.svelte'
import { store } from '../state/store.svelte'

export interface House {
  id: string
  name: string
  position: Point | null
  far: string
  serves: boolean
  /** Of the languages wanted, those spoken there. */
  speaks: string[]
}
interface Candidate extends House { isHouse: boolean; hasRooms: boolean; metres: number }

const most = 5
/** Metres of one degree of latitude. */
const degree = 111_320

function metresBetween([lonA, latA]: Point, [lonB, latB]: Point): number {
  const narrow = Math.cos(((latA + latB) / 2) * (Math.PI / 180))
  return Math.hypot((lonA - lonB) * degree * narrow, (latA - latB) * degree)
}

/** At most five, the chosen one among them. What is shut or only planned is left out unless it has rooms to lend. */
export function housesNear(profile: Profile, rooms: Room[], languages: string[], chosen: string | null): House[] {
  const withRooms = new Set(rooms.map((room) => room.partner_id))
  const mayLend = ({ id, state }: Partner) => id === chosen || (state !== 'closed' && state !== 'planned' && (withRooms.has(id) || state !== 'moving'))
  const candidates = store.partners.filter(mayLend).flatMap((partner): Candidate[] => {
    const near = profile.partners.find((one) => one.id === partner.id)
    if (!near && !withRooms.has(partner.id) && partner.id !== chosen) return []
    const distance_m = near?.distance_m ?? (partner.position && metresBetween(profile.centre, partner.position))
    const speaks = languages.filter((code) => code !== 'de' && partner.languages.includes(code))
    return [{
      id: partner.id, name: partner.name, position: partner.position, far: distanceText({ distance_m, precision_m: partner.precision_m }), serves: near?.serves ?? false, speaks,
      isHouse: isWelcome(partner.kind), hasRooms: withRooms.has(partner.id), metres: distance_m ?? Infinity,
    }]
  })
  candidates.sort(better)
  const first = candidates.slice(0, most)
  const other = candidates.find((house) => house.id === chosen)
  return other && !first.includes(other) ? [...first, other] : first
}

function better(a: Candidate, b: Candidate): number {
  const rank = (house: Candidate) => Number(house.hasRooms) * 4 + Number(house.serves) * 2 + Number(house.isHouse) + Math.min(house.speaks.length, 2)
  return rank(b) - rank(a) || a.metres - b.metres
}

/** The numbers of the houses on the map; houses at the same place share one sign. */
export function houseMarks(houses: House[], chosen: string | null): Mark[] {
  const marks: Mark[] = []
  for (const [at, { id, position }] of houses.entries()) {
    if (!position) continue
    const same = marks.find((mark) => mark.at.join() === position.join())
    if (same) Object.assign(same, { label: `${same.label}·${at + 1}`, chosen: same.chosen || id === chosen })
    else marks.push({ kind: 'choice', id, label: String(at + 1), at: position, chosen: id === chosen })
  }
  return marks
}
