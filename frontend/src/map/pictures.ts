// Hands the map its pictures, drawn anew in the colours of the moment: hatchings, pins and signs.
import type { Map as MapLibre } from 'maplibre-gl'
import type { Colors } from './colors'
import { patternImages } from './patterns'
import { pinPictures } from './pins'
import { signPictures } from './signs'

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
