// Pictures for the places on the map: the house with the open door, round pins with a glyph, dots, the name plate.
import { icons, type IconName } from '../ui/icons'
import { pinGroups, type Colors } from './colors'

export interface Picture {
  id: string
  data: ImageData
  stretch?: { x: [number, number][]; y: [number, number][]; content: [number, number, number, number] }
}

/** The glyph of each group of places. Welcome Points have their own house. */
export const glyphs: Record<string, IconName> = {
  house: 'house', family: 'family', meet: 'cup', advice: 'speech', learn: 'book', org: 'people', office: 'office',
}

// The house is drawn around (0,0), 26 wide and 26 high.
export const house = { body: 'M0-14 13-4V12H-13V-4Z', door: 'M-4.500 12V0h9v12z', leaf: 'M-2.500 12V2.200L2.500 4v10z' }

function paint(size: number, ratio: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * ratio
  const context = canvas.getContext('2d')!
  context.scale(ratio, ratio)
  context.lineJoin = context.lineCap = 'round'
  draw(context)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

function paintHouse(colors: Colors, ratio: number, open: boolean): ImageData {
  return paint(30, ratio, (context) => {
    context.translate(15, 16)
    context.lineWidth = 4
    context.strokeStyle = colors.pinGround
    context.stroke(new Path2D(house.body))
    context.fillStyle = open ? colors.welcome : colors.pinGround
    context.fill(new Path2D(house.body))
    if (open) {
      context.fillStyle = colors.pinGround
      context.fill(new Path2D(house.door))
      context.fillStyle = colors.welcome
      context.fill(new Path2D(house.leaf))
    } else {
      // Nobody may hope to be let in: the house is an outline with a shut door.
      context.lineWidth = 2
      context.strokeStyle = colors.welcome
      context.stroke(new Path2D(house.body))
      context.stroke(new Path2D(house.door))
    }
  })
}

function paintPin(colors: Colors, ratio: number, group: string): ImageData {
  return paint(30, ratio, (context) => {
    const color = colors.pin[group] ?? colors.ink
    context.fillStyle = colors.pinGround
    context.strokeStyle = color
    context.lineWidth = 2.2
    context.beginPath()
    context.arc(15, 15, 12.5, 0, 7)
    context.fill()
    context.stroke()
    context.translate(7.500, 7.500)
    context.scale(0.625, 0.625)
    context.lineWidth = 2.6
    context.stroke(new Path2D(icons[glyphs[group] ?? 'pin']))
  })
}

function paintDot(colors: Colors, ratio: number, group: string): ImageData {
  return paint(14, ratio, (context) => {
    context.beginPath()
    context.arc(7, 7, 4.600, 0, 7)
    context.lineWidth = 2.4
    context.fillStyle = colors.pinGround
    context.strokeStyle = colors.pin[group] ?? colors.ink
    context.fill()
    context.stroke()
  })
}

/** People's doings are saffron with an edge. One is a calendar, several carry their number. */
function paintActivity(colors: Colors, ratio: number, glyph: IconName | null): ImageData {
  return paint(32, ratio, (context) => {
    context.beginPath()
    context.arc(16, 16, 13, 0, 7)
    context.fillStyle = colors.ours
    context.strokeStyle = colors.isDark ? colors.pinGround : colors.oursEdge
    context.lineWidth = 2.2
    context.fill()
    context.stroke()
    if (!glyph) return
    context.translate(8.500, 8.500)
    context.scale(0.625, 0.625)
    context.strokeStyle = colors.oursText
    context.lineWidth = 2.8
    context.stroke(new Path2D(icons[glyph]))
  })
}

/** The needle of a point that is being set; its tip is the foot of the picture. */
function paintPoint(colors: Colors, ratio: number): ImageData {
  return paint(36, ratio, (context) => {
    context.translate(18, 34)
    const needle = new Path2D('M0 0C-2-8-11-12-11-20A11 11 0 0 1 11-20C11-12 2-8 0 0Z')
    context.strokeStyle = colors.casing
    context.lineWidth = 4
    context.stroke(needle)
    context.fillStyle = colors.ours
    context.fill(needle)
    context.strokeStyle = colors.oursEdge
    context.lineWidth = 2
    context.stroke(needle)
    context.beginPath()
    context.arc(0, -20, 4, 0, 7)
    context.fillStyle = colors.oursText
    context.fill()
  })
}

/** A disc that carries a number: paper with a ring of ink. */
function paintNumber(colors: Colors, ratio: number): ImageData {
  return paint(32, ratio, (context) => {
    context.beginPath()
    context.arc(16, 16, 12.5, 0, 7)
    context.strokeStyle = colors.casing
    context.lineWidth = 5
    context.stroke()
    context.fillStyle = colors.casing
    context.fill()
    context.strokeStyle = colors.ink
    context.lineWidth = 2.2
    context.stroke()
  })
}

function paintPlate(colors: Colors, ratio: number): ImageData {
  return paint(24, ratio, (context) => {
    context.fillStyle = colors.surface
    context.strokeStyle = colors.welcome
    context.lineWidth = 1
    context.beginPath()
    context.roundRect(0.5, 0.5, 23, 23, 6)
    context.fill()
    context.stroke()
  })
}

/** All pictures of places, in the colours of the theme. */
export function pinPictures(colors: Colors, ratio: number): Picture[] {
  const round = pinGroups.filter((group) => group !== 'welcome')
  const middle: [number, number][] = [[8 * ratio, 16 * ratio]]
  const content: [number, number, number, number] = [7 * ratio, 3 * ratio, 17 * ratio, 21 * ratio]
  return [
    { id: 'house-open', data: paintHouse(colors, ratio, true) },
    { id: 'house-shut', data: paintHouse(colors, ratio, false) },
    { id: 'activity', data: paintActivity(colors, ratio, 'calendar') },
    { id: 'activity-many', data: paintActivity(colors, ratio, null) },
    { id: 'number', data: paintNumber(colors, ratio) },
    { id: 'marks-point', data: paintPoint(colors, ratio) },
    { id: 'plate', data: paintPlate(colors, ratio), stretch: { x: middle, y: middle, content } },
    ...round.map((group) => ({ id: `pin-${group}`, data: paintPin(colors, ratio, group) })),
    ...round.map((group) => ({ id: `dot-${group}`, data: paintDot(colors, ratio, group) })),
  ]
}
