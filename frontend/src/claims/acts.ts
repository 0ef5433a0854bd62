// What can be done with a claim. Every answer is the claim as it stands now and is taken in at once.
import type { Offers } from '../api/coverage'
import type { Claim } from '../api/programme'
import { act, change, create } from '../api/records'
import { claims } from '../state/claims.svelte'

const taken = (claim: Claim): Claim => {
  claims.put(claim)
  return claim
}

export const claimArea = (area_id: string, tandem_id: string, note = '') =>
  create<Claim>('/api/claims', { area_id, tandem_id, note }).then(taken)

export const offerArea = (area_id: string, tandem_id: string, note: string) =>
  create<Claim>('/api/claims/offer', { area_id, tandem_id, note }).then(taken)

/** Several at once: one message for all. What is taken is left out and named. */
export const offerAreas = (area_ids: string[], tandem_id: string, note: string) =>
  create<Offers>('/api/claims/offers', { area_ids, tandem_id, note })

export type Step =
  | 'accept' | 'decline' | 'ask' | 'admit' | 'refuse' | 'quit' | 'pause' | 'resume' | 'renew' | 'hand-over' | 'take-over' | 'release'

export const step = (claim: Claim, what: Step, body: unknown = {}) =>
  change<Claim>('POST', `/api/claims/${claim.id}/${what}`, claim.version, body).then(taken)

export const watch = (areaId: string, tandemId: string) => act<void>('PUT', `/api/watches/${areaId}?tandem_id=${tandemId}`)
export const unwatch = (areaId: string, tandemId: string) => act<void>('DELETE', `/api/watches/${areaId}?tandem_id=${tandemId}`)
