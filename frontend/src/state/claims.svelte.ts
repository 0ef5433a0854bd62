// Who is on which area, for whoever is signed in: asked once, and again with every change heard of. Map, profile and
// "Ours" read the same list. Knows no drawing.
import type { Claim, ClaimState } from '../api/programme'
import { ask } from '../api/records'
import { byName } from '../i18n/numbers'
import { self } from './me.svelte'

const living: ClaimState[] = ['seeking_partner', 'active', 'paused']

export const isLive = (claim: Claim): boolean => living.includes(claim.state)

/** Whether a tandem holds it or has joined. */
export const isOn = (claim: Claim, tandemId: string): boolean =>
  claim.holder.id === tandemId || claim.others.some((other) => other.standing === 'joined' && other.id === tandemId)

class Claims {
  all = $state.raw<Claim[]>([])
  /** False until the server has answered once for who sits here. */
  known = $state(false)
  #asked = 0

  live: Claim[] = $derived(this.all.filter(isLive))
  /** Those of our tandems, live or offered to us. */
  ours: Claim[] = $derived(this.all.filter((claim) => this.isOurs(claim) && (isLive(claim) || claim.state === 'offered')))

  /** The areas our tandems stand on, each once, by name. */
  ourAreas = $derived([...new Map(this.ours.filter(isLive).map((claim) => [claim.area.id, claim.area])).values()].sort(byName))

  async load(signedIn: boolean): Promise<void> {
    const asked = ++this.#asked
    if (!signedIn) {
      this.all = []
      this.known = false
      return
    }
    // Without network the last seen stays.
    const next = await Promise.all([ask<{ claims: Claim[] }>('/api/claims', { live: 'true' }), ask<{ claims: Claim[] }>('/api/claims', { state: 'offered' })]).catch(() => null)
    if (!next || asked !== this.#asked) return
    const byId = new Map(next.flatMap(({ claims }) => claims).map((claim) => [claim.id, claim]))
    this.all = [...byId.values()]
    this.known = true
  }

  /** Takes in one claim as it stands now, so that the answer to a press is seen at once. */
  put(claim: Claim): void {
    this.all = [...this.all.filter((one) => one.id !== claim.id), claim]
  }

  on = (areaId: string): Claim[] => this.live.filter((claim) => claim.area.id === areaId)

  /** Whether one of the caller's tandems holds it or has joined. */
  isOurs = (claim: Claim): boolean => self.tandems.some((one) => isOn(claim, one.id))
}

export const claims = new Claims()
