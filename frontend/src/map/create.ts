// The only place where a map is made. Everything it shows comes later, from order.ts by way of bridge.svelte.ts.
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Bounds } from '../api/types'
import { keeper } from '../state/keeper.svelte'
import type { Camera } from '../state/url'

setWorkerUrl(workerUrl)

interface MapWishes {
  style: StyleSpecification
  bounds: Bounds
  camera: Camera | null
  padding: { top: number; right: number; bottom: number; left: number }
  label: string
}

/** How far beyond the city one may wander, as a share of its own size. */
const margin = 0.9

function around([west, south, east, north]: Bounds): [number, number, number, number] {
  const [width, height] = [(east - west) * margin, (north - south) * margin]
  // Words cover the start of the map or, on a phone, its foot: there the ground has to reach further, or the city would not fit.
  return [west - width * 2, south - height * 4, east + width, north + height]
}

export function createMap(container: HTMLElement, { style, bounds, camera, padding, label }: MapWishes): MapLibre {
  const start = camera
    ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }
    : { bounds, fitBoundsOptions: { padding } }
  return new MapLibre({
    container,
    style,
    ...start,
    maxBounds: around(bounds),
    minZoom: 8,
    maxZoom: 17,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 120,
    transformRequest: (url) => void keeper.saw(url),
    locale: { 'Map.Title': label },
  })
}
