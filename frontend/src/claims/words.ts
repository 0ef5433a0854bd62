// A claim in words: since when, until when one looks again, and why an area is worth taking. Reasons are facts, no praise.
// texts: claim-state-*
import type { Claim } from '../api/programme'
import type { Profile } from '../api/types'
import { dayNumber, dayShort, monthShort, wallOf, type Day } from '../i18n/dates'
import { languageName } from '../i18n/numbers'
import { t } from '../i18n/texts.svelte'
import { needClassName } from '../indicators/words'
import { distanceText, isWelcome, mayBeOpen } from '../partners/words'
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

/** The nearest Welcome Point that is there for this area and may be open. */
export function servingPoint(profile: Profile) {
  return profile.partners
    .filter((partner) => partner.serves && isWelcome(partner.kind) && mayBeOpen(partner.state))
    .sort((a, b) => (a.distance_m ?? Infinity) - (b.distance_m ?? Infinity))[0]
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
    serving ? good(t('claim-reason-serving', { name: serving.name, far: distanceText(serving) })) : gap(t('claim-reason-no-serving')),
    ...(common.length && serving ? [good(t('claim-reason-languages', { name: serving.name, languages: common.join(', ') }))] : []),
  ]
}
