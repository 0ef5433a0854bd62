// Borders, from thin to strong, and the outline of the city.
import type { LayerSpecification } from 'maplibre-gl'
import type { Scene } from '../scene'

const source = { source: 'areas', 'source-layer': 'district_lines' } as const
const round = { 'line-join': 'round', 'line-cap': 'round' } as const

export function lineLayers({ colors, levels, quiet, matched }: Scene): LayerSpecification[] {
  const isHushed = quiet || matched !== null
  const thin = isHushed ? colors.quietLine : colors.line
  const strong = isHushed ? colors.quietLine : colors.district
  const at = (level: string) => ['==', ['get', 'level'], level] as ['==', ...unknown[]] as never
  return [
    { id: 'lines-area', type: 'line', ...source, filter: at(levels.near), layout: round,
      paint: { 'line-color': thin, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.7, 12, 1.2, 14, 1.6] } },
    { id: 'lines-far', type: 'line', ...source, filter: at(levels.far), layout: round,
      paint: { 'line-color': strong, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.9, 12, 2.6, 14, 2.8] } },
    { id: 'lines-top', type: 'line', ...source, filter: at(levels.top), layout: round,
      paint: { 'line-color': strong, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.6, 11, 2.6, 14, 3.4] } },
    { id: 'lines-city', type: 'line', ...source, filter: at('city'), layout: round,
      paint: { 'line-color': colors.city, 'line-width': 1.4 } },
  ]
}
