// What the map is to show, as plain data: the store and the theme go in, layers come out. Knows no map object.
import type { Claim, ClaimState } from '../api/programme'
import type { City, Indicator, Partner, PartnerKind } from '../api/types'
import type { Numbered } from '../state/pins.svelte'
import type { Colors } from './colors'

/** How an area with a tandem looks to the one who sits here. */
export type ClaimLook = 'ours' | 'ours-seeking' | 'ours-paused' | 'offered' | 'other' | 'other-seeking' | 'other-paused'

export interface Scene {
  colors: Colors
  indicator: Indicator
  /** Whether the present question is about need at all; otherwise all areas have one quiet tone. */
  quiet: boolean
  /** Areas that keep their colour; null means all. */
  matched: string[] | null
  selected: string | null
  compared: string | null
  openPartner: string | null
  /** At most one an area; none for visitors. */
  claims: { area: string; look: ClaimLook }[]
  /** What has just become ours; its outline while it draws itself, null while that is on its way. */
  drawn: { area: string; outline: GeoJSON.MultiLineString | null } | null
  /** Ids of the smallest level and of the one that names the map from afar. */
  levels: { near: string; far: string; top: string }
  partners: GeoJSON.FeatureCollection
  /** What the open page lays on the map. */
  marks: GeoJSON.FeatureCollection
  numbers: Numbered[]
  river: GeoJSON.GeoJSON | null
  basemap: City['basemap']
  tiles: string[]
}

export const font = (weight: 'Medium' | 'Semibold') => [`Fira Sans ${weight}`, 'Fira Sans', 'Noto Sans Arabic', 'Noto Sans', 'sans-serif']

/** Places as points. Those without a known place stay in the list only. */
export function partnerPoints(
  partners: Partner[],
  kindOf: (id: string) => PartnerKind | undefined,
  label: (partner: Partner) => string,
): GeoJSON.FeatureCollection {
  const features = partners.flatMap((partner): GeoJSON.Feature[] => {
    if (!partner.position) return []
    const open = partner.state === 'confirmed' || partner.state === 'unconfirmed'
    const group = kindOf(partner.kind)?.group ?? 'org'
    const properties = { id: partner.id, label: label(partner), group, open, welcome: group === 'welcome' }
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: partner.position } }]
  })
  return { type: 'FeatureCollection', features }
}

/** One look an area: ours before others', and what is lived before what is only offered. */
export function claimLooks(claims: Claim[], isOurs: (claim: Claim) => boolean): Scene['claims'] {
  const looks = new Map<string, ClaimLook>()
  for (const claim of [...claims].sort((a, b) => Number(isOurs(b)) - Number(isOurs(a)) || Number(a.state === 'offered') - Number(b.state === 'offered'))) {
    const look = lookOf(claim, isOurs(claim))
    if (look && !looks.has(claim.area.id)) looks.set(claim.area.id, look)
  }
  return [...looks].map(([area, look]) => ({ area, look }))
}

/** The one area that became ours in between: both have said yes. What rested and goes on is no news, nor are many at once. */
export function becameOurs(before: Scene['claims'], now: Scene['claims']): string | null {
  const was = new Map(before.map(({ area, look }) => [area, look]))
  const fresh = now.filter(({ area, look }) => look === 'ours' && !['ours', 'ours-paused'].includes(was.get(area) ?? ''))
  return fresh.length === 1 ? fresh[0]!.area : null
}

/** The rings of an area as lines: only along a line can a share of the way be drawn. */
export const ringsOf = (shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): GeoJSON.MultiLineString => ({
  type: 'MultiLineString',
  coordinates: shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat(),
})

/** How it looked to the office on another day. */
export const pastLooks = (past: { area: string; state: ClaimState }[]): Scene['claims'] =>
  past.flatMap(({ area, state }) => {
    const look = lookOf({ state }, true)
    return look ? [{ area, look }] : []
  })

function lookOf({ state }: Pick<Claim, 'state'>, ours: boolean): ClaimLook | null {
  const who = ours ? 'ours' : 'other'
  if (state === 'active') return who
  if (state === 'seeking_partner') return `${who}-seeking`
  if (state === 'paused') return `${who}-paused`
  return state === 'offered' && ours ? 'offered' : null
}
