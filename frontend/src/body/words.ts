// Meetings and decisions in words.
// texts: body-method-* body-choice-* body-why-* body-state-* body-kind-* body-role-* body-meeting-state-*
import { cityToday } from '../activities/asking'
import type { AgendaKind, Decision, MandateRole, MeetingLine, MeetingState, Method } from '../api/meetings'
import { addMinutes, dayLong, dayShort, timeRange } from '../i18n/dates'
import { t } from '../i18n/texts.svelte'
import type { IconName } from '../ui/icons'

export const methods: Method[] = ['consent', 'consensus', 'resistance', 'majority', 'election']
/** What can be said, the friendliest first. */
export const choicesOf = { consent: ['yes', 'concern', 'objection'], consensus: ['agree', 'reservations', 'stand_aside', 'block'] } as const

export const iconOfChoice: Record<string, IconName> = {
  yes: 'check', concern: 'speech', objection: 'hand', agree: 'check', reservations: 'speech', stand_aside: 'walk', block: 'hand', abstain: 'minus',
}
export const iconOfMethod: Record<Method, IconName> = { consent: 'check', consensus: 'people', resistance: 'scales', majority: 'hand', election: 'person' }
export const iconOfKind: Record<AgendaKind, IconName> = { concern: 'flag', idea: 'tree', deadline: 'clock', election: 'person', consultation: 'question', other: 'list' }

export const methodText = (method: Method): string => t(`body-method-${method}`)
export const roleText = (role: MandateRole): string => t(`body-role-${role}`)

/** An option by its title; to leave things as they are is one the server adds. */
export const optionText = ({ id, title }: { id: string; title: string }): string => (id === 'as_is' ? t('body-as-is') : title)

/** `Do 10. Dez., 18–20 Uhr` */
export const whenText = ({ starts, minutes }: Pick<MeetingLine, 'starts' | 'minutes'>): string =>
  `${dayShort(starts, cityToday())}, ${timeRange(starts, addMinutes(starts, minutes))}`
/** `Donnerstag, 10. Dezember, 18–20 Uhr`, on paper with the year. */
export const whenLong = ({ starts, minutes }: Pick<MeetingLine, 'starts' | 'minutes'>, onPaper = false): string =>
  `${dayLong(starts)}${onPaper ? ` ${starts.slice(0, 4)}` : ''}, ${timeRange(starts, addMinutes(starts, minutes))}`

export const meetingChip: Record<MeetingState, string> = { planned: 'info', open: 'wait', closed: '' }
export const decisionChip: Record<Decision['state'], string> = { open: 'wait', decided: 'ok', failed: 'bad', reopened: 'info' }
export const decisionIcon: Record<Decision['state'], IconName> = { open: 'clock', decided: 'check', failed: 'close', reopened: 'repeat' }

export const waitsForMe = (decision: Decision): boolean => decision.state === 'open' && decision.me.may_vote && !decision.me.voted
