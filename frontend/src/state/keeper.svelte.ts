// Starts the worker that keeps the page for times without a network (worker/keeper.ts), and knows when a newer page waits.
import { reload } from './url'

class Keeper {
  /** A newer page is here and waits until its reader wants it. */
  newer = $state(false)

  #waiting: ServiceWorker | null = null
  #wanted = false
  /** Whether a worker is in control. */
  #kept = false
  /** Tiles are asked for by a worker of the map's own, which the page cannot look into. */
  readonly #tiles = new Set<string>()

  /** Only for the built page, and only where the browser allows it; everything else works without. */
  async start(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    const { serviceWorker } = navigator
    this.#kept = serviceWorker.controller !== null
    serviceWorker.addEventListener('controllerchange', () => this.#changed())
    void serviceWorker.register('/sw.js').catch(() => undefined)
    const registration = await serviceWorker.ready
    this.#watch(registration)
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void registration.update().catch(() => undefined)
    })
  }

  /** Notes a tile asked for before the worker was there. */
  saw(tile: string): void {
    if (import.meta.env.PROD && !navigator.serviceWorker?.controller) this.#tiles.add(tile)
  }

  /** Lets the newer page in. Where another window already did, it only has to be loaded. */
  takeNewer(): void {
    this.#wanted = true
    if (this.#waiting) this.#waiting.postMessage('take over')
    else reload()
  }

  /** The first worker learns what was asked for before it; a later one brought a newer page. */
  #changed(): void {
    this.#waiting = null
    if (!this.#kept) this.#handOver()
    else if (this.#wanted) reload()
    else this.newer = true
    this.#kept = true
  }

  /** Also answers still on their way: they set out without the worker. */
  #handOver(): void {
    const { controller } = navigator.serviceWorker
    const passedBy = (entry: PerformanceEntry) => (entry as PerformanceResourceTiming).workerStart === 0
    new PerformanceObserver((list) => {
      controller?.postMessage(list.getEntries().filter(passedBy).map((entry) => entry.name))
    }).observe({ type: 'resource', buffered: true })
    controller?.postMessage([...this.#tiles])
    this.#tiles.clear()
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      this.#waiting = registration.waiting
      if (registration.waiting) this.newer = true
    }
    const follow = () => registration.installing?.addEventListener('statechange', look)
    look()
    follow()
    registration.addEventListener('updatefound', follow)
  }
}

export const keeper = new Keeper()
