// Pointer and keys → store: what lies under a point of the map, and what it opens.
import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl'
import { pins, type Tap } from '../state/pins.svelte'
import { store } from '../state/store.svelte'
import type { Page } from '../state/url'
import { markLayerIds } from './layers/activities'
import { numberLayerId } from './layers/numbers'
import { partnerLayerIds } from './layers/partners'
import { middle } from './sight'

function pointAt(map: MapLibre, at: PointLike): Tap {
  const [x, y] = Array.isArray(at) ? at : [at.x, at.y]
  const around = (ids: string[]) => map.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: ids.filter((id) => map.getLayer(id)) })[0]
  // A number is larger than some of the areas it stands in.
  const area = around([numberLayerId]) ?? map.queryRenderedFeatures([x, y], { layers: ['areas-fill'] })[0]
  const idOf = (feature: { properties: Record<string, unknown> } | undefined) => (feature?.properties.id as string | undefined) ?? null
  const { lng, lat } = map.unproject([x, y])
  return { at: [lng, lat], area: idOf(area), partner: idOf(around(partnerLayerIds)), mark: idOf(around(markLayerIds)) }
}

/** Pages to which one comes back when the area's words are closed. */
const staying: Page[] = ['find', 'ours', 'plan', 'activities', 'coverage']

function openArea(area: string): void {
  store.go({ area, partner: null, with: null, page: staying.includes(store.view.page) ? store.view.page : 'map' })
}

function open(map: MapLibre, at: PointLike): void {
  const tap = pointAt(map, at)
  const { area, partner, mark } = tap
  if (pins.taker) pins.taker(tap)
  else if (mark) store.go({ page: 'activities', activity: mark, area: null, partner: null })
  else if (partner) store.go({ partner })
  else if (area) openArea(area)
}

/** By keyboard it is always the area, as the help says: a place that happens to lie under the cross would surprise. */
function openMiddle(map: MapLibre): void {
  const tap = pointAt(map, middle(map))
  if (pins.taker) pins.taker({ ...tap, partner: null, mark: null })
  else if (tap.area) openArea(tap.area)
}

export function listenToPointer(map: MapLibre): void {
  map.on('mousemove', (event: MapMouseEvent) => {
    const { area, partner, mark } = pointAt(map, event.point)
    map.getCanvas().style.cursor = area || partner || mark ? 'pointer' : ''
    store.hovered = area
    store.pointer = area && !partner && !mark ? { x: event.point.x, y: event.point.y } : null
  })
  map.getCanvas().addEventListener('mouseleave', () => {
    store.hovered = null
    store.pointer = null
  })
  map.on('click', (event) => open(map, event.point))
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key === 'Enter') openMiddle(map)
  })
}
