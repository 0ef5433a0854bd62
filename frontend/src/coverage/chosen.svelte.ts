// Areas picked to be offered together. They stay picked while one goes from the list to the table and back.
import type { Gap } from '../api/coverage'

/** As many as can be offered at once. */
export const mostAtOnce = 60

class Chosen {
  areas = $state.raw<Gap['area'][]>([])

  has = (id: string): boolean => this.areas.some((one) => one.id === id)

  toggle(area: Gap['area']): void {
    this.areas = this.has(area.id) ? this.areas.filter((one) => one.id !== area.id) : [...this.areas, area].slice(0, mostAtOnce)
  }

  all(areas: Gap['area'][]): void {
    const known = new Map([...this.areas, ...areas].map((one) => [one.id, one]))
    this.areas = [...known.values()].slice(0, mostAtOnce)
  }

  clear(): void {
    this.areas = []
  }
}

export const chosen = new Chosen()
