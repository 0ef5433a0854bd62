// The patterns that stand for "no value", one a reason. The map and the legend draw with the same strokes.
import type { MissingState } from '../api/types'
import type { Colors } from './colors'

export const missingStates: MissingState[] = ['uninhabited', 'joint_with', 'withheld', 'not_applicable', 'not_collected']

/** The side of the square that repeats: as drawn below, and in CSS pixels. */
const tile = 12
const side = 8

type Draw = (context: CanvasRenderingContext2D) => void

const line = (...points: number[]): Draw => (context) => {
  context.moveTo(points[0]!, points[1]!)
  for (let at = 2; at < points.length; at += 2) context.lineTo(points[at]!, points[at + 1]!)
}

const dots = (radius: number, ...centres: number[]): Draw => (context) => {
  for (let at = 0; at < centres.length; at += 2) {
    context.moveTo(centres[at]! + radius, centres[at + 1]!)
    context.arc(centres[at]!, centres[at + 1]!, radius, 0, 7)
  }
}

// Strokes run past the edges, so that neighbouring squares join without a seam.
const rising: Draw[] = [line(-3, 15, 15, -3), line(-3, 3, 3, -3), line(9, 15, 15, 9)]
const falling: Draw[] = [line(-3, -3, 15, 15), line(9, -3, 15, 3), line(-3, 9, 3, 15)]

const drawings: Record<MissingState, { strokes?: Draw[]; fills?: Draw[] }> = {
  uninhabited: { fills: [dots(1.7, 3, 3, 9, 9)] },
  joint_with: { strokes: [...rising, ...falling] },
  withheld: { strokes: rising },
  not_applicable: { strokes: [line(1, 3, 7, 3), line(1, 9, 7, 9)] },
  not_collected: { strokes: [line(3, -1, 3, 13), line(9, -1, 9, 13)] },
}

/** Fills a canvas with a reason's pattern on its ground. */
export function drawPattern(canvas: HTMLCanvasElement, state: MissingState, colors: Colors, ratio: number, width = side, height = side): void {
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = colors.noneGround
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.strokeStyle = context.fillStyle = colors.noneMark
  context.lineWidth = 1.7
  for (let x = 0; x < width; x += side)
    for (let y = 0; y < height; y += side) drawTile(context, state, ratio, x, y)
}

function drawTile(context: CanvasRenderingContext2D, state: MissingState, ratio: number, x: number, y: number): void {
  const { strokes = [], fills = [] } = drawings[state]
  context.save()
  const scale = (ratio * side) / tile
  context.setTransform(scale, 0, 0, scale, x * ratio, y * ratio)
  context.beginPath()
  context.rect(0, 0, tile, tile)
  context.clip()
  context.beginPath()
  for (const draw of strokes) draw(context)
  context.stroke()
  context.beginPath()
  for (const draw of fills) draw(context)
  context.fill()
  context.restore()
}

export const patternImage = (state: MissingState) => `none-${state}`

/** All patterns as pictures for the map. */
export function patternImages(colors: Colors, ratio: number): { id: string; data: ImageData }[] {
  return missingStates.map((state) => {
    const canvas = document.createElement('canvas')
    drawPattern(canvas, state, colors, ratio)
    const data = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return { id: patternImage(state), data }
  })
}
