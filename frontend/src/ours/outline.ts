// The outline of an area as a drawing: asked for once, fitted into a small square. North is up, the map's own proportions.
import { getShape } from '../api/client'

interface Outline { path: string; needClass: number | null }

const known = new Map<string, Promise<Outline>>()

export function outlineOf(areaId: string, size: number): Promise<Outline> {
  const kept = known.get(areaId)
  if (kept) return kept
  const asked = getShape(areaId).then(({ geometry, properties }) => ({
    path: draw(geometry, size),
    needClass: properties.need_class ?? null,
  }))
  known.set(areaId, asked)
  asked.catch(() => known.delete(areaId))
  return asked
}

/** The outer rings, in a square of `size` with room for the line. Exported for its promise of shape alone. */
export function draw(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon, size: number): string {
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) => polygon[0]!)
  const points = rings.flat() as [number, number][]
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const margin = 4
  const scale = (size - 2 * margin) / Math.max((east - west) * narrow, north - south)
  const [left, top] = [(size - (east - west) * narrow * scale) / 2, (size - (north - south) * scale) / 2]
  const place = ([x, y]: number[]) => `${(left + (x! - west) * narrow * scale).toFixed(1)} ${(top + (north - y!) * scale).toFixed(1)}`
  return rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
}
