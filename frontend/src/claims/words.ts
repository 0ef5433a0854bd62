// A claim in words: since when, until when one looks again, and why an area is worth taking. Reasons are facts, no praise.
// texts: claim-state-*
import type { Claim } from '../api/programme'
import type { NearPartner, Profile } from '../api/types'
import { dayNumber, dayShort, monthShort, wallOf, type Day } from '../i18n/dates'
import { languageName } from '../i18n/numbers'
import { t } from '../i18n/texts.svelte'
import { needClassName } from '../indicators/words'
import { distanceText, isWelcome, mayBeOpen, stateText as stateTextOfPlace } from '../partners/words'
import { store } from '../state/store.svelte'

const zone = (): string => store.city?.time_zone ?? 'Europe/Berlin'

/** The day of an instant on the city's clocks. */
export const dayText = (instant: string): string => dayShort(wallOf(instant, zone()).slice(0, 10))

/** `5. Dez.` */
export const reviewDay = (day: Day): string => t('claim-day', { day: dayNumber(day), month: monthShort(day) })

/** Everyone on it, the holder first. */
export function namesOf(claim: Claim): string {
  const joined = claim.others.filter((other) => other.standing === 'joined').map((other) => other.name)
  return [claim.holder.name, ...joined].join(', ')
}

/** How things stand for those who hold it. */
export function stateText(claim: Claim): string {
  if (claim.state === 'seeking_partner') return t('claim-state-seeking_partner')
  if (claim.state === 'paused') return t('claim-state-paused')
  if (!claim.review_on) return t('claim-state-active')
  return t(claim.review_due ? 'claim-review-due' : 'claim-review-on', { date: reviewDay(claim.review_on) })
}

export const dotsOf = ({ state }: Claim): 0 | 1 | 2 => (state === 'offered' ? 0 : state === 'seeking_partner' ? 1 : 2)

/** The Welcome Point that is there for this area: the nearest that may be open, else the nearest there is. */
function servingPoint(profile: Profile) {
  const far = (partner: NearPartner) => (mayBeOpen(partner.state) ? 0 : 1e9) + (partner.distance_m ?? 1e8)
  return profile.partners.filter((partner) => partner.serves && isWelcome(partner.kind)).sort((a, b) => far(a) - far(b))[0]
}

/** A house that may be closed is named with what is known of it. */
function servingText(serving: NearPartner | undefined): Reason {
  if (!serving) return { text: t('claim-reason-no-serving'), isGap: true }
  if (mayBeOpen(serving.state)) return { text: t('claim-reason-serving', { name: serving.name, far: distanceText(serving) }), isGap: false }
  return { text: t('claim-reason-serving-but', { name: serving.name, state: stateTextOfPlace(serving) }), isGap: true }
}

/** `isGap`: what is missing here rather than what speaks for it. */
export interface Reason { text: string; isGap: boolean }

/** Why this area, in plain sentences; only what is known. */
export function reasonsFor(profile: Profile, languages: string[], isFree: boolean): Reason[] {
  const serving = servingPoint(profile)
  const spoken = store.partners.find((partner) => partner.id === serving?.id)?.languages ?? []
  const common = languages.filter((code) => code !== 'de' && spoken.includes(code)).map(languageName)
  const good = (text: string): Reason => ({ text, isGap: false })
  const gap = (text: string): Reason => ({ text, isGap: true })
  return [
    profile.need.class === null ? gap(t('claim-reason-no-value')) : good(t('claim-reason-need', { class: needClassName(profile.need.class) })),
    ...(isFree ? [good(t('claim-reason-nobody'))] : []),
    servingText(serving),
    ...(common.length && serving ? [good(t('claim-reason-languages', { name: serving.name, languages: common.join(', ') }))] : []),
  ]
}
