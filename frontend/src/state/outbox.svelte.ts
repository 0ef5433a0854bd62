// What was made without network: kept on the device with its key and sent again as soon as somebody answers, so that
// nothing typed is lost and no repeat makes it twice. Knows no record.
import { Problem } from '../api/client'
import { create, newKey } from '../api/records'
import { self } from './me.svelte'
import { recall, remember } from './remember'

export interface Waiting {
  key: string
  path: string
  body: unknown
  /** What it is, in the words of whoever made it: `Stadtteilrundgang`. */
  label: string
  /** Whose it is: on a shared device nobody sends what another made. */
  person: string
  /** The code of the answer that refused it; null while it waits for the network. */
  refused: string | null
}

function kept(): Waiting[] {
  try {
    const list: unknown = JSON.parse(recall('outbox') ?? '[]')
    return Array.isArray(list) ? (list as Waiting[]) : []
  } catch {
    return []
  }
}

class Outbox {
  #all = $state.raw<Waiting[]>(kept())
  #sending = false

  /** What the one who sits here has not got through yet. */
  waiting: Waiting[] = $derived(this.#all.filter((one) => one.person === self.me.person?.id))

  /** Makes something; without network it is kept and the answer is null. Refusals are thrown as always. */
  async create<T>(path: string, body: unknown, label: string): Promise<T | null> {
    const key = newKey()
    try {
      return await create<T>(path, body, key)
    } catch (cause) {
      if (!isNetwork(cause)) throw cause
      this.#keep([...this.#all, { key, path, body, label, person: self.me.person?.id ?? '', refused: null }])
      return null
    }
  }

  /** Sends what waits, the oldest first; stops where the network stops. */
  async send(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    for (const one of this.waiting.filter((entry) => !entry.refused)) {
      const refused = await create(one.path, one.body, one.key).then(() => null, (cause: unknown) => cause)
      if (isNetwork(refused)) break
      if (refused) this.#keep(this.#all.map((entry) => (entry.key === one.key ? { ...entry, refused: codeOf(refused) } : entry)))
      else this.drop(one.key)
    }
    this.#sending = false
  }

  /** Tries a refused one once more. */
  async retry(key: string): Promise<void> {
    this.#keep(this.#all.map((entry) => (entry.key === key ? { ...entry, refused: null } : entry)))
    await this.send()
  }

  drop(key: string): void {
    this.#keep(this.#all.filter((entry) => entry.key !== key))
  }

  #keep(list: Waiting[]): void {
    this.#all = list
    remember('outbox', JSON.stringify(list))
  }
}

const codeOf = (cause: unknown): string => (cause instanceof Problem ? cause.code : 'unknown')

/** Nobody answered, or somebody who cannot just now: a repeat may bring it through. */
const isNetwork = (cause: unknown): boolean => cause instanceof Problem && (cause.code === 'network' || [429, 502, 503, 504].includes(cause.status))

export const outbox = new Outbox()

addEventListener('online', () => void outbox.send())
