// Who sits here, and the bell: asks who the caller is, hears of changes at once, and tells whoever wants to know.
// Knows no record.
import type { Live, Me, Role } from '../api/programme'
import { act, ask } from '../api/records'
import { recall, remember } from './remember'

const visitor: Me = { role: 'visitor', demo: false, mail: false, tandems: [], partners: [], unread: 0 }

/** Changes that come together are told once, in milliseconds. */
const breath = 150
/** How long a stream that the browser gave up stays silent, at first and at most, in milliseconds. */
const patience = { first: 3_000, most: 60_000 }

class Self {
  me = $state.raw<Me>(visitor)
  /** False until the server has said who sits here. */
  known = $state(false)
  /** Rises with changes heard of; read it in an effect to ask again. */
  heard = $state(0)
  last = $state.raw<Live | null>(null)

  role: Role = $derived(this.me.role)
  signedIn = $derived(this.me.role !== 'visitor')
  isOffice = $derived(this.me.role === 'coordinator' || this.me.role === 'operator')
  /** Every tandem a connector has said yes to: small groups may overlap. */
  tandems = $derived(this.me.tandems.filter((one) => one.standing === 'confirmed'))
  #chosen = $state(recall('tandem'))
  /** The tandem a connector acts in: the one chosen on this device, else the first. */
  tandem = $derived(this.tandems.find((one) => one.id === this.#chosen) ?? this.tandems[0] ?? null)
  /** The house a partner's staff speaks for. */
  house = $derived(this.me.partners[0] ?? null)

  #stream: EventSource | null = null
  #telling: ReturnType<typeof setTimeout> | undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #wait = patience.first

  /** Acts in this tandem from now on, also when the page is opened again. */
  actIn(tandemId: string): void {
    this.#chosen = tandemId
    remember('tandem', tandemId)
  }

  /** Asks who sits here; to be called again after signing in or out. */
  async load(): Promise<void> {
    const me = await ask<Me>('/api/me').catch(() => this.me)
    // The same answer must not make everything that depends on it ask again.
    if (JSON.stringify(me) !== JSON.stringify(this.me)) this.me = me
    this.known = true
  }

  /** Hears of changes for as long as the page is open. */
  listen(): void {
    this.hush()
    const stream = new EventSource('/api/live')
    let wasOpen = false
    stream.onopen = () => {
      // What happened while nobody listened is asked for again.
      if (wasOpen || this.#wait > patience.first) this.#tell()
      wasOpen = true
      this.#wait = patience.first
    }
    stream.onmessage = (event: MessageEvent<string>) => {
      this.last = JSON.parse(event.data) as Live
      this.#tell()
    }
    // The browser connects again by itself unless the answer was no stream: then this page has to.
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return
      clearTimeout(this.#again)
      this.#again = setTimeout(() => this.listen(), this.#wait)
      this.#wait = Math.min(this.#wait * 2, patience.most)
    }
    this.#stream = stream
  }

  /** Hears nothing more: the page is put away. */
  hush(): void {
    clearTimeout(this.#again)
    this.#stream?.close()
    this.#stream = null
  }

  /** Signed in or out: another caller hears other things. */
  async changed(): Promise<void> {
    await this.load()
    this.listen()
    this.heard += 1
  }

  /** Leaves this device. */
  async signOut(): Promise<void> {
    await act('DELETE', '/api/sessions/current')
    await this.changed()
  }

  #tell(): void {
    if (this.#telling) return
    this.#telling = setTimeout(() => {
      this.#telling = undefined
      this.heard += 1
      void this.load()
    }, breath)
  }
}

export const self = new Self()

addEventListener('pagehide', () => self.hush())
addEventListener('pageshow', (event) => event.persisted && self.listen())
