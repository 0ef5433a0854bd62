// What the map is to show, as plain data: the store and the theme go in, layers come out. Knows no map object.
import type { City, Indicator, Partner, PartnerKind } from '../api/types'
import type { Colors } from './colors'

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
  /** Ids of the smallest level and of the one that names the map from afar. */
  levels: { near: string; far: string; top: string }
  partners: GeoJSON.FeatureCollection
  /** What the open page lays on the map. */
  marks: GeoJSON.FeatureCollection
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
