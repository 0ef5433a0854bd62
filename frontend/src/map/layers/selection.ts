// The chosen area, and the one it is compared with. Ink on a light casing; never the colour of people.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Scene } from '../scene'

const source = { source: 'areas', 'source-layer': 'areas' } as const
const layout = { 'line-join': 'round', 'line-cap': 'round' } as const

const only = (id: string | null) => ['==', ['get', 'id'], id ?? ''] as FilterSpecification

export function selectionLayers({ colors, selected, compared }: Scene): LayerSpecification[] {
  return [
    { id: 'compared-casing', type: 'line', ...source, layout, filter: only(compared), paint: { 'line-color': colors.casing, 'line-width': 7 } },
    { id: 'compared-ink', type: 'line', ...source, filter: only(compared), layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.ink, 'line-width': 3, 'line-dasharray': [2, 1.2] } },
    { id: 'selected-casing', type: 'line', ...source, layout, filter: only(selected), paint: { 'line-color': colors.casing, 'line-width': 9 } },
    { id: 'selected-ink', type: 'line', ...source, layout, filter: only(selected), paint: { 'line-color': colors.ink, 'line-width': 4.5 } },
    { id: 'areas-focus', type: 'line', ...source, layout,
      paint: { 'line-color': colors.ink, 'line-width': 2.5, 'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0] } },
  ]
}
