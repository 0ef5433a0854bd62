// What is known of a place, said honestly: its state with the date, and how exactly its position is known.
// texts: partner-state-* precision-*
import type { NearPartner, Partner, PartnerState } from '../api/types'
import { metres, partialDate } from '../i18n/numbers'
import { say, t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'

export function kindName(kind: string): string {
  const known = store.kindOf(kind)
  return known ? say(known.name) : kind
}

export const groupOf = (kind: string): string => store.kindOf(kind)?.group ?? 'org'
export const isWelcome = (kind: string): boolean => groupOf(kind) === 'welcome'

/** Whether somebody who goes there may hope to find it open. */
export const mayBeOpen = (state: PartnerState): boolean => state === 'confirmed' || state === 'unconfirmed'

export function stateText({ state, confirmed }: { state: PartnerState; confirmed: string | null }): string {
  return confirmed ? t(`partner-state-${state}-dated`, { date: partialDate(confirmed) }) : t(`partner-state-${state}`)
}

export const stateChip: Record<PartnerState, string> = { confirmed: 'ok', unconfirmed: 'wait', planned: 'info', moving: 'wait', closed: 'bad' }

/** Below this the place is as good as exact on a city map. */
const exactEnough = 60

export function distanceText({ distance_m, precision_m }: Pick<NearPartner, 'distance_m' | 'precision_m'>): string {
  return distance_m === null ? t('distance-unknown') : metres(distance_m, (precision_m ?? 0) > exactEnough)
}

export function precisionText({ precision, precision_m }: Partner): string {
  const isFar = precision === 'district' && precision_m !== null
  return isFar ? t('precision-district-off', { off: metres(precision_m, false) }) : t(`precision-${precision}`)
}
