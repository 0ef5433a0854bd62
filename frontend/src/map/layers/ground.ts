// What lies under and across the areas: the ground, an optional basemap, the river.
import type { LayerSpecification } from 'maplibre-gl'
import type { Scene } from '../scene'

export function groundLayers({ colors, basemap }: Scene): LayerSpecification[] {
  const ground: LayerSpecification = { id: 'ground', type: 'background', paint: { 'background-color': colors.ground } }
  return basemap ? [ground, { id: 'basemap', type: 'raster', source: 'basemap', paint: { 'raster-saturation': -0.7 } }] : [ground]
}

export function riverLayers({ colors, river }: Scene): LayerSpecification[] {
  if (!river) return []
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const
  const width = (narrow: number, wide: number) => ['interpolate', ['exponential', 1.6], ['zoom'], 10, narrow, 14, wide] as never
  return [
    { id: 'river-bank', type: 'line', source: 'river', layout, paint: { 'line-color': colors.line, 'line-width': width(9, 62) } },
    { id: 'river-water', type: 'line', source: 'river', layout, paint: { 'line-color': colors.water, 'line-width': width(7, 58) } },
  ]
}
