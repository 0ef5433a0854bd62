// Who sits here, and the bell: asks who the caller is, hears of changes at once, and tells whoever wants to know.
// Knows no record.
import type { Live, Me, Role } from '../api/programme'
import { ask } from '../api/records'

const visitor: Me = { role: 'visitor', demo: false, tandems: [], partners: [], unread: 0 }

class Self {
  me = $state.raw<Me>(visitor)
  /** False until the server has said who sits here. */
  known = $state(false)
  /** Rises with every change heard of; read it in an effect to ask again. */
  heard = $state(0)
  last = $state.raw<Live | null>(null)

  role: Role = $derived(this.me.role)
  signedIn = $derived(this.me.role !== 'visitor')
  /** The tandem a connector acts in; the first if there are several. */
  tandem = $derived(this.me.tandems.find((one) => one.standing === 'confirmed') ?? null)
  /** The house a partner's staff speaks for. */
  house = $derived(this.me.partners[0] ?? null)

  #stream: EventSource | null = null

  /** Asks who sits here; to be called again after signing in or out. */
  async load(): Promise<void> {
    this.me = await ask<Me>('/api/me').catch(() => this.me)
    this.known = true
  }

  /** Hears of changes for as long as the page is open. The browser connects again by itself. */
  listen(): void {
    this.#stream?.close()
    this.#stream = new EventSource('/api/live')
    this.#stream.onmessage = (event: MessageEvent<string>) => {
      this.last = JSON.parse(event.data) as Live
      this.heard += 1
    }
  }

  /** Signed in or out: another caller hears other things. */
  async changed(): Promise<void> {
    await this.load()
    this.listen()
    this.heard += 1
  }
}

export const self = new Self()
