// Which houses are proposed for a plan: near the area, those that serve it and speak our languages first.
import type { Point, Profile } from '../api/types'
import { distanceText, isWelcome, mayBeOpen } from '../partners/words'
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

const most = 5

/** At most five, the chosen one among them. */
export function housesNear(profile: Profile, languages: string[], chosen: string | null): House[] {
  const houses = profile.partners
    .filter((one) => mayBeOpen(one.state) || one.id === chosen)
    .map((one): House & { welcome: boolean; metres: number } => {
      const partner = store.partners.find((other) => other.id === one.id)
      const speaks = languages.filter((code) => code !== 'de' && partner?.languages.includes(code))
      return { id: one.id, name: one.name, position: partner?.position ?? null, far: distanceText(one), serves: one.serves, speaks, welcome: isWelcome(one.kind), metres: one.distance_m ?? Infinity }
    })
  houses.sort((a, b) => Number(b.serves) - Number(a.serves) || Number(b.welcome) - Number(a.welcome) || b.speaks.length - a.speaks.length || a.metres - b.metres)
  const first = houses.slice(0, most)
  const other = houses.find((house) => house.id === chosen)
  return other && !first.includes(other) ? [...first, other] : first
}
