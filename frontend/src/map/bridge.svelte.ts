// The two-way street between the store and the map object: scene → style, hovered area ⇄ feature state,
// chosen area → camera, pointer and keys → store. The only file that calls methods of a running map.
import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl'
import { Marker } from 'maplibre-gl'
import { untrack } from 'svelte'
import type { Bounds, Point, Profile } from '../api/types'
import { pins, type Tap } from '../state/pins.svelte'
import { store } from '../state/store.svelte'
import type { Camera, Page } from '../state/url'
import { screen } from '../ui/screen.svelte'
import type { Colors } from './colors'
import { markLayerIds } from './layers/activities'
import { drawnLayerIds, drawnUpTo } from './layers/claims'
import { nearZoom } from './layers/labels'
import { numberLayerId } from './layers/numbers'
import { partnerLayerIds } from './layers/partners'
import { styleOf } from './order'
import { patternImages } from './patterns'
import { pinPictures } from './pins'
import { signPictures } from './signs'
import type { Scene } from './scene'

/** Room between what is shown and the edge of the free part of the map. */
const air = 28
const flight = 400
/** How long an outline draws itself. */
const around = 600

const duration = () => (screen.calm ? 0 : flight)

/** What of the map is not covered by words. */
export function freeRoom(): { top: number; right: number; bottom: number; left: number } {
  const { start, top, bottom } = store.inset
  const isRtl = document.documentElement.dir === 'rtl'
  return { top, right: isRtl ? start : 0, bottom, left: isRtl ? 0 : start }
}

const withAir = (size: number) => {
  const room = freeRoom()
  return { top: room.top + size, right: room.right + size, bottom: room.bottom + size, left: room.left + size }
}

export function setPictures(map: MapLibre, colors: Colors): void {
  const ratio = Math.max(2, Math.ceil(devicePixelRatio))
  for (const { id, data } of patternImages(colors, ratio)) {
    if (map.hasImage(id)) map.updateImage(id, data)
    else map.addImage(id, data, { pixelRatio: ratio })
  }
  for (const { id, data, stretch } of [...pinPictures(colors, ratio), ...signPictures(colors, ratio)]) {
    if (map.hasImage(id)) map.updateImage(id, data)
    else map.addImage(id, data, { pixelRatio: ratio, ...(stretch && { stretchX: stretch.x, stretchY: stretch.y, content: stretch.content }) })
  }
}

export function showCity(map: MapLibre, bounds: Bounds): void {
  map.fitBounds(bounds, { padding: withAir(air), absolutePadding: true, duration: duration() })
}

/** Brings an area into the free part of the map; one that is already well in sight is left where it is. */
function bringIntoSight(map: MapLibre, [west, south, east, north]: Bounds): void {
  const room = freeRoom()
  const { clientWidth, clientHeight } = map.getContainer()
  const a = map.project([west, south])
  const b = map.project([east, north])
  const isInside = a.x > room.left + air && b.x < clientWidth - room.right - air && b.y > room.top + air + 40 && a.y < clientHeight - room.bottom - air
  const isLarge = map.getZoom() >= nearZoom && Math.max(b.x - a.x, a.y - b.y) > 60
  if (isInside && isLarge) return
  // The neighbourhood belongs in the picture too, but not where there is hardly room for the area itself.
  const wide = Math.max(0, Math.min(110, (clientHeight - room.top - room.bottom) / 5, (clientWidth - room.left - room.right) / 5))
  map.fitBounds([west, south, east, north], { padding: withAir(wide), absolutePadding: true, maxZoom: 13.2, duration: duration() })
}

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

/** The middle of what is not covered by words, where the cross is drawn. */
function middle(map: MapLibre): [number, number] {
  const { left, right, bottom } = freeRoom()
  const { clientWidth, clientHeight } = map.getContainer()
  return [(clientWidth + left - right) / 2, (clientHeight - bottom) / 2]
}

function listen(map: MapLibre): void {
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
  map.on('moveend', () => store.go({ camera: cameraOf(map) }, 'replace'))
}

function cameraOf(map: MapLibre): Camera {
  const { lat, lng } = map.getCenter()
  return { zoom: map.getZoom(), lat, lon: lng }
}

function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.zoom - b.zoom) < 0.006 && Math.abs(a.lat - b.lat) < 1e-4 && Math.abs(a.lon - b.lon) < 1e-4
}

/** Plants a flag with its name over an area. The panel says the same, so it is hidden from screen readers. */
function plantFlag(map: MapLibre, { name, centre }: Profile, look = ''): Marker {
  const element = document.createElement('div')
  element.className = `map-flag ${look}`
  element.setAttribute('aria-hidden', 'true')
  element.textContent = name
  return new Marker({ element, anchor: 'bottom', offset: [0, -4] }).setLngLat(centre).addTo(map)
}

/** What holds both. */
const spanOf = (a: Bounds, b: Bounds): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]

/** Ties map and store together; must be called while a component is set up. */
export function connect(map: MapLibre, scene: () => Scene, ondrawn: () => void): void {
  listen(map)
  let painted: Colors | null = null
  $effect(() => {
    const next = scene()
    if (painted !== next.colors) setPictures(map, next.colors)
    painted = next.colors
    map.setStyle(styleOf(next), { diff: true })
  })

  $effect(() => {
    const id = store.hovered
    if (!id) return
    const target = { source: 'areas', sourceLayer: 'areas', id }
    map.setFeatureState(target, { hover: true })
    return () => map.setFeatureState(target, { hover: false })
  })

  followDrawing(map, scene, ondrawn)
  followSelection(map)
  followPartner(map)
  followLook(map)
  followCamera(map)
}

/** Draws the outline of what became ours, once around. */
function followDrawing(map: MapLibre, scene: () => Scene, ondrawn: () => void): void {
  const outline = $derived(scene().drawn?.outline)
  $effect(() => {
    if (!outline) return
    let begun = 0
    let frame = 0
    const draw = (now: number) => {
      begun ||= now
      const share = Math.min(1, (now - begun) / around)
      const { ink, ours } = scene().colors
      map.setPaintProperty(drawnLayerIds.ink, 'line-gradient', drawnUpTo(ink, share))
      map.setPaintProperty(drawnLayerIds.ours, 'line-gradient', drawnUpTo(ours, share))
      if (share < 1) frame = requestAnimationFrame(draw)
      else ondrawn()
    }
    const begin = () => (frame = requestAnimationFrame(draw))
    // When the map has come to rest and the outline is there.
    map.once('idle', begin)
    return () => {
      map.off('idle', begin)
      cancelAnimationFrame(frame)
    }
  })
}

function followSelection(map: MapLibre): void {
  let isFirst = store.view.camera !== null
  // Only another area moves the map, not every change of the view: the map's own moves are such changes.
  const shown = $derived(store.profile?.id === store.view.area ? store.profile : null)
  $effect(() => {
    const profile = shown
    if (!profile) return
    const flag = plantFlag(map, profile)
    // A link that carries a camera is shown as it was left.
    if (!isFirst) untrack(() => bringIntoSight(map, profile.bounds))
    isFirst = false
    return () => flag.remove()
  })
  // Two that are compared are seen together.
  let isAsLeft = store.view.camera !== null && store.view.with !== null
  const other = $derived(shown && store.compared?.id === store.view.with ? store.compared : null)
  $effect(() => {
    const [one, second] = [shown, other]
    if (!one || !second) return
    const flag = plantFlag(map, second, 'second')
    if (!isAsLeft) untrack(() => bringIntoSight(map, spanOf(one.bounds, second.bounds)))
    isAsLeft = false
    return () => flag.remove()
  })
}

function followPartner(map: MapLibre): void {
  const position = $derived(store.partners.find((one) => one.id === store.view.partner)?.position)
  $effect(() => {
    const point = position
    if (point) untrack(() => bringPointIntoSight(map, point))
  })
}

function followLook(map: MapLibre): void {
  $effect(() => {
    const point = pins.look
    if (point) untrack(() => bringPointIntoSight(map, point))
  })
  $effect(() => {
    const bounds = pins.frame
    if (bounds) untrack(() => map.fitBounds(bounds, { padding: withAir(air), absolutePadding: true, maxZoom: 13.2, duration: duration() }))
  })
}

function bringPointIntoSight(map: MapLibre, point: Point): void {
  const { x, y } = map.project(point)
  const room = freeRoom()
  const { clientWidth, clientHeight } = map.getContainer()
  const isInside = x > room.left + 60 && x < clientWidth - room.right - 60 && y > room.top + 60 && y < clientHeight - room.bottom - 60
  if (!isInside) map.easeTo({ center: point, padding: room, zoom: Math.max(map.getZoom(), 12.5), duration: duration() })
}

/** Going back and forward moves the map as well. */
function followCamera(map: MapLibre): void {
  $effect(() => {
    const { camera } = store.view
    if (!camera || map.isMoving() || sameCamera(camera, cameraOf(map))) return
    map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom })
  })
}
