// The sign of a tandem as a picture for the map: two dots in a rounded field, in saffron or in ink.
import type { Colors } from './colors'
import type { Picture } from './pins'
import type { ClaimLook } from './scene'

type Tone = 'ours' | 'other'

const signs: [Tone, number][] = [['ours', 2], ['ours', 1], ['ours', 0], ['other', 2], ['other', 1]]

/** Which picture an area carries. */
export function signImage(look: ClaimLook): string {
  const tone = look.startsWith('other') ? 'other' : 'ours'
  return `sign-${tone}-${look === 'offered' ? 0 : look.endsWith('seeking') ? 1 : 2}`
}

export function signPictures(colors: Colors, ratio: number): Picture[] {
  return signs.map(([tone, dots]) => ({ id: `sign-${tone}-${dots}`, data: paintSign(colors, ratio, tone, dots) }))
}

function paintSign(colors: Colors, ratio: number, tone: Tone, dots: number): ImageData {
  const [ground, edge, mark] = tone === 'ours' ? [colors.ours, colors.oursEdge, colors.oursText] : [colors.casing, colors.ink, colors.ink]
  const canvas = document.createElement('canvas')
  canvas.width = 26 * ratio
  canvas.height = 18 * ratio
  const context = canvas.getContext('2d')!
  context.scale(ratio, ratio)
  context.lineWidth = 1.5
  context.fillStyle = ground
  context.strokeStyle = edge
  context.beginPath()
  context.roundRect(1, 1, 24, 16, 8)
  context.fill()
  context.stroke()
  context.fillStyle = context.strokeStyle = mark
  for (const at of [0, 1]) {
    context.beginPath()
    context.arc(at ? 17 : 9, 9, 3, 0, 7)
    if (at < dots) context.fill()
    context.stroke()
  }
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
