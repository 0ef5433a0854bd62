// An activity in words: when, where, with whom, and how things stand.
// texts: activity-state-* request-state-* equipment-*
import type { Activity, ActivityState, Occurrence, RequestState } from '../api/programme'
import { dayLong, dayShort, timeRange } from '../i18n/dates'
import { languageName } from '../i18n/numbers'
import { has, t } from '../i18n/texts.svelte'
import { addMinutes } from '../i18n/dates'
import { cityToday } from './asking'

/** What a house writes is its own; the usual things have a name in every language. */
export const usualEquipment = ['chairs', 'tables', 'kitchen', 'projector', 'sound', 'flipchart', 'toys', 'wifi'] as const
export const thing = (name: string): string => (has(`equipment-${name}`) ? t(`equipment-${name}`) : name)

export const stateChip: Record<ActivityState, string> = { draft: 'info', published: 'ok', held: 'ok', cancelled: 'bad' }
export const requestChip: Record<RequestState, string> = { asked: 'wait', accepted: 'ok', countered: 'wait', declined: 'bad', withdrawn: '' }

type Span = Pick<Occurrence, 'starts' | 'ends'>

/** The date that counts now: the next one, or the first where none is to come. */
export function dateOf({ dates, starts, minutes }: Activity): Span {
  return dates[0] ?? { starts, ends: addMinutes(starts, minutes) }
}

export const hoursText = ({ starts, ends }: Span): string => timeRange(starts, ends)
/** `Do 10. Dez., 18–20 Uhr` */
export const shortDate = (span: Span): string => `${dayShort(span.starts, cityToday())}, ${hoursText(span)}`
/** `Donnerstag, 10. Dezember, 18–20 Uhr` */
export const longDate = (span: Span): string => `${dayLong(span.starts)}, ${hoursText(span)}`

/** The place, then its area, without saying the same twice. */
export function placeText({ place, area }: Pick<Activity, 'place' | 'area'>): string {
  return place.name && place.name !== area.name ? `${place.name}, ${area.name}` : area.name
}

export const languagesText = (codes: string[]): string => codes.map(languageName).join(', ')
export const hostsText = ({ hosts }: Activity): string => hosts.map((host) => host.name).join(t('activity-hosts-and'))

/** Whether its first date has begun. */
export const hasBegun = ({ starts }: Activity, now: string): boolean => starts <= now
