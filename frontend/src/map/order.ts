// Every layer of the map, from bottom to top, in one place.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { activityLayers } from './layers/activities'
import { areaLayers } from './layers/areas'
import { claimLayers, claimSigns } from './layers/claims'
import { groundLayers, riverLayers } from './layers/ground'
import { labelLayers } from './layers/labels'
import { lineLayers } from './layers/lines'
import { numberLayers } from './layers/numbers'
import { partnerLayers } from './layers/partners'
import { selectionLayers } from './layers/selection'
import type { Scene } from './scene'

function layersOf(scene: Scene): LayerSpecification[] {
  return [
    ...groundLayers(scene),
    ...areaLayers(scene),
    ...lineLayers(scene),
    ...riverLayers(scene),
    ...claimLayers(scene),
    ...selectionLayers(scene),
    ...labelLayers(scene),
    ...claimSigns(scene),
    ...partnerLayers(scene),
    ...activityLayers(scene),
    ...numberLayers(scene),
  ]
}

function sourcesOf({ tiles, partners, marks, drawn, river, basemap }: Scene): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {
    areas: { type: 'vector', tiles, minzoom: 0, maxzoom: 14, promoteId: { areas: 'id' } },
    partners: { type: 'geojson', data: partners, promoteId: 'id' },
    marks: { type: 'geojson', data: marks },
  }
  if (drawn?.outline) sources.drawn = { type: 'geojson', data: drawn.outline, lineMetrics: true }
  if (river) sources.river = { type: 'geojson', data: river }
  if (basemap) sources.basemap = { type: 'raster', tiles: basemap.tiles, tileSize: 256 }
  return sources
}

/** The whole style of a scene. Words are drawn with the page's own fonts: no `glyphs`, no foreign server. */
export function styleOf(scene: Scene): StyleSpecification {
  return { version: 8, sources: sourcesOf(scene), layers: layersOf(scene), transition: { duration: 0, delay: 0 } }
}
