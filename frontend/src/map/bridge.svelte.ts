// The two-way street between the store and the map object: scene → style, hovered area ⇄ feature state,
// chosen area → camera and flag, camera ⇄ address. What the pointer says comes by pointing.ts.
import type { Map as MapLibre } from 'maplibre-gl'
import { Marker } from 'maplibre-gl'
import { untrack } from 'svelte'
import type { Profile } from '../api/types'
import { pins } from '../state/pins.svelte'
import { store } from '../state/store.svelte'
import type { Camera } from '../state/url'
import type { Colors } from './colors'
import { drawnLayerIds, drawnUpTo } from './layers/claims'
import { styleOf } from './order'
import { setPictures } from './pictures'
import { listenToPointer } from './pointing'
import type { Scene } from './scene'
import { bringIntoSight, bringPointIntoSight, showTogether, spanOf } from './sight'

/** How long an outline draws itself. */
const around = 600

/** Ties map and store together; must be called while a component is set up. */
export function connect(map: MapLibre, scene: () => Scene, ondrawn: () => void): void {
  listenToPointer(map)
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

/** Plants a flag with its name over an area. The panel says the same, so it is hidden from screen readers. */
function plantFlag(map: MapLibre, { name, centre }: Profile, look = ''): Marker {
  const element = document.createElement('div')
  element.className = `map-flag ${look}`
  element.setAttribute('aria-hidden', 'true')
  element.textContent = name
  return new Marker({ element, anchor: 'bottom', offset: [0, -4] }).setLngLat(centre).addTo(map)
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
    if (bounds) untrack(() => showTogether(map, bounds))
  })
}

function cameraOf(map: MapLibre): Camera {
  const { lat, lng } = map.getCenter()
  return { zoom: map.getZoom(), lat, lon: lng }
}

function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.zoom - b.zoom) < 0.006 && Math.abs(a.lat - b.lat) < 1e-4 && Math.abs(a.lon - b.lon) < 1e-4
}

/** The address carries the camera; going back and forward moves the map as well. */
function followCamera(map: MapLibre): void {
  map.on('moveend', () => store.go({ camera: cameraOf(map) }, 'replace'))
  $effect(() => {
    const { camera } = store.view
    if (!camera || map.isMoving() || sameCamera(camera, cameraOf(map))) return
    map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom })
  })
}
