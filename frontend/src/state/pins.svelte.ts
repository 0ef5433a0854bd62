// What a page lays on the map for as long as it is open: activities, numbered choices, a point that is being set;
// and who hears where the map is tapped. Knows neither the map library nor any record.
import type { ClaimState } from '../api/programme'
import type { Bounds, Point } from '../api/types'

export interface Mark {
  kind: 'activity' | 'choice' | 'point'
  /** What is opened or chosen by it. */
  id: string
  /** Written in the sign: a number, or how many there are at this place. */
  label: string
  at: Point
  chosen: boolean
}

/** Where the map was tapped, and what lies there. */
export interface Tap { at: Point; area: string | null; partner: string | null; mark: string | null }

/** A number in the middle of an area: a place in an order. */
export interface Numbered { area: string; label: string }

class Pins {
  marks = $state.raw<Mark[]>([])
  numbers = $state.raw<Numbered[]>([])
  /** Who was where on the day that is looked at; null: as it is now. */
  past = $state.raw<{ area: string; state: ClaimState }[] | null>(null)
  /** Who takes the taps instead of their opening something. */
  taker = $state.raw<((tap: Tap) => void) | null>(null)
  /** A place to be brought into sight. */
  look = $state.raw<Point | null>(null)

  /** What is to be seen together. */
  frame = $state.raw<Bounds | null>(null)

  /** For an effect: lays marks down and gives back how to take them away. */
  lay(marks: Mark[]): () => void {
    this.marks = marks
    return () => {
      if (this.marks === marks) this.marks = []
    }
  }

  /** For an effect: numbers areas and gives back how to take the numbers away. */
  number(numbers: Numbered[]): () => void {
    this.numbers = numbers
    return () => {
      if (this.numbers === numbers) this.numbers = []
    }
  }

  /** For an effect: takes the map's taps until it is over. */
  take(taker: (tap: Tap) => void): () => void {
    this.taker = taker
    return () => {
      if (this.taker === taker) this.taker = null
    }
  }
}

export const pins = new Pins()
