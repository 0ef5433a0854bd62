// A point that is being set on the map as an answer to a question. Knows neither the question nor what the point is of.
import type { Point } from '../api/types'
import { t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'
import { screen } from '../ui/screen.svelte'

export class Placing {
  /** A tap sets the point now. */
  on = $state(false)
  /** The last tap fell outside the city. */
  missed = $state(false)

  /** To be called while the question is set up: it ends with it, and has its share of a phone. */
  follow(): void {
    $effect(() => () => this.stop())
    // On a phone the map shows above the answers, and whole while a point is set on it.
    $effect(() => {
      if (!screen.phone) return
      store.sheet = this.on ? 'peek' : 'half'
      return () => (store.sheet = 'full')
    })
  }

  start = (): void => {
    if (!store.webgl) return
    this.on = true
    this.missed = false
    // The keyboard goes to the map: arrows move it, Enter sets the point under the cross.
    document.querySelector<HTMLElement>('.maplibregl-canvas')?.focus()
    store.say(t('plan-point-how'))
  }

  stop = (): void => {
    this.on = false
  }

  /** The point as it is kept; null where no area of the city is. The keyboard goes to the element of this id. */
  set([lon, lat]: Point, area: string | null, next: string): Point | null {
    this.missed = !area
    if (!area) return null
    this.on = false
    store.say(t('plan-point-set', { name: store.areaName(area) }))
    setTimeout(() => document.getElementById(next)?.focus())
    return [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
  }
}
