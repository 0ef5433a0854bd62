// Who waits for our word about a claim. Pure.
import type { Claim, Me } from '../api/programme'

export interface Waiting {
  kind: 'offer' | 'handed' | 'asking'
  tandemId: string
  /** Who asks or hands over; empty for the office. */
  tandemName: string
  note: string
}

export function waitingIn(claim: Claim, me: Me): Waiting[] {
  const own = new Set(me.tandems.filter((one) => one.standing === 'confirmed').map((one) => one.id))
  if (claim.state === 'offered') return own.has(claim.holder.id) ? [{ kind: 'offer', tandemId: claim.holder.id, tandemName: '', note: claim.note ?? '' }] : []
  const handed = claim.others
    .filter((other) => other.standing === 'invited' && own.has(other.id))
    .map((other): Waiting => ({ kind: 'handed', tandemId: other.id, tandemName: claim.holder.name, note: claim.hand_over_note ?? '' }))
  const asking = own.has(claim.holder.id)
    ? claim.others.filter((other) => other.standing === 'asking').map((other): Waiting => ({ kind: 'asking', tandemId: other.id, tandemName: other.name, note: '' }))
    : []
  return [...handed, ...asking]
}
