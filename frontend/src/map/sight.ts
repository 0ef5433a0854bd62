// Moves the map so that something is seen in the part of it that no words cover. Knows no page.
import type { Map as MapLibre } from 'maplibre-gl'
import type { Bounds, Point } from '../api/types'
import { store } from '../state/store.svelte'
import { screen } from '../ui/screen.svelte'
import { nearZoom } from './layers/labels'

/** Room between what is shown and the edge of the free part of the map. */
const air = 28
const flight = 400
/** The zoom at which an area alone fills the picture well enough. */
const nearest = 13.2

const duration = () => (screen.calm ? 0 : flight)

/** What of the map is not covered by words. */
export function freeRoom(): { top: number; right: number; bottom: number; left: number } {
  const { start, top, bottom } = store.inset
  const isRtl = document.documentElement.dir === 'rtl'
  return { top, right: isRtl ? start : 0, bottom, left: isRtl ? 0 : start }
}

/** The middle of that part, where the cross is drawn. */
export function middle(map: MapLibre): [number, number] {
  const { left, right, bottom } = freeRoom()
  const { clientWidth, clientHeight } = map.getContainer()
  return [(clientWidth + left - right) / 2, (clientHeight - bottom) / 2]
}

const withAir = (size: number) => {
  const room = freeRoom()
  return { top: room.top + size, right: room.right + size, bottom: room.bottom + size, left: room.left + size }
}

export function showCity(map: MapLibre, bounds: Bounds): void {
  map.fitBounds(bounds, { padding: withAir(air), absolutePadding: true, duration: duration() })
}

/** Shows all of this, but no nearer than an area alone is shown. */
export function showTogether(map: MapLibre, bounds: Bounds): void {
  map.fitBounds(bounds, { padding: withAir(air), absolutePadding: true, maxZoom: nearest, duration: duration() })
}

/** What holds both. */
export const spanOf = (a: Bounds, b: Bounds): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]

/** Brings an area into the free part of the map; one that is already well in sight is left where it is. */
export function bringIntoSight(map: MapLibre, [west, south, east, north]: Bounds): void {
  const room = freeRoom()
  const { clientWidth, clientHeight } = map.getContainer()
  const a = map.project([west, south])
  const b = map.project([east, north])
  const isInside = a.x > room.left + air && b.x < clientWidth - room.right - air && b.y > room.top + air + 40 && a.y < clientHeight - room.bottom - air
  const isLarge = map.getZoom() >= nearZoom && Math.max(b.x - a.x, a.y - b.y) > 60
  if (isInside && isLarge) return
  // The neighbourhood belongs in the picture too, but not where there is hardly room for the area itself.
  const wide = Math.max(0, Math.min(110, (clientHeight - room.top - room.bottom) / 5, (clientWidth - room.left - room.right) / 5))
  map.fitBounds([west, south, east, north], { padding: withAir(wide), absolutePadding: true, maxZoom: nearest, duration: duration() })
}

export function bringPointIntoSight(map: MapLibre, point: Point): void {
  const { x, y } = map.project(point)
  const room = freeRoom()
  const { clientWidth, clientHeight } = map.getContainer()
  const isInside = x > room.left + 60 && x < clientWidth - room.right - 60 && y > room.top + 60 && y < clientHeight - room.bottom - 60
  if (!isInside) map.easeTo({ center: point, padding: room, zoom: Math.max(map.getZoom(), 12.5), duration: duration() })
}
