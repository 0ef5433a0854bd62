// Records of the desk in words, and what to say where an answer was refused.
// texts: problem-* desk-problem-* desk-changed-*
import { Problem } from '../api/client'
import type { Desk, DeskRequest, RoomRequest } from '../api/programme'
import { duration } from '../i18n/dates'
import { has, language, t } from '../i18n/texts.svelte'
import type { Entry } from './week'
import { whenText } from './when'

/** `Stühle, Tische und Beamer` */
export const listed = (words: string[]): string => new Intl.ListFormat(language.code, { type: 'conjunction' }).format(words)

export const roomText = ({ room, people }: Pick<RoomRequest, 'room' | 'people'>): string =>
  room ? t('desk-room-for', { room: room.name, people }) : t('desk-no-room', { people })
export const helpText = (minutes: number): string => (minutes ? t('desk-help-for', { time: duration(minutes) }) : t('desk-help-none'))

/** What waits for the house, what waits for the tandem, and what is done; the longest wait first, the newest answer first. */
export function sorted(requests: DeskRequest[]): { open: DeskRequest[]; offered: DeskRequest[]; done: DeskRequest[] } {
  const byAsked = (a: DeskRequest, b: DeskRequest) => a.asked_at.localeCompare(b.asked_at)
  const byAnswer = (a: DeskRequest, b: DeskRequest) => (b.answered_at ?? '').localeCompare(a.answered_at ?? '')
  return {
    open: requests.filter(({ state }) => state === 'asked').sort(byAsked),
    offered: requests.filter(({ state }) => state === 'countered').sort(byAnswer),
    done: requests.filter(({ state }) => !['asked', 'countered'].includes(state)).sort(byAnswer),
  }
}

/** What the calendar shows: what is booked, what is asked, and where what is asked would fit too. */
export function entriesOf(desk: Desk, room: string | null): Entry[] {
  const isShown = (id: string | undefined) => room === null || id === room
  const booked = desk.calendar.filter((one) => isShown(one.room.id)).map((one): Entry => ({
    key: `${one.id} ${one.starts} ${one.room.id}`,
    kind: one.state,
    title: one.tandem ?? one.title,
    about: one.tandem ? one.title : null,
    room: one.room.name,
    starts: one.starts,
    ends: one.ends,
    request: one.kind === 'request' ? one.id : null,
  }))
  const also = sorted(desk.requests).open.filter((one) => isShown(one.room?.id)).flatMap((one) =>
    one.also.map((time): Entry => ({
      key: `also ${one.room?.id} ${time.starts}`,
      kind: 'also',
      title: t('desk-also'),
      about: one.tandem.name,
      room: one.room?.name ?? '',
      starts: time.starts,
      ends: time.ends,
      request: one.id,
    })))
  return [...new Map([...booked, ...also].map((one) => [one.key, one])).values()]
}

/** Names what differs between a request as it was seen and as it stands. */
function changes(seen: RoomRequest, current: Partial<RoomRequest>): string[] {
  const same = <K extends keyof RoomRequest>(key: K) => !(key in current) || JSON.stringify(seen[key]) === JSON.stringify(current[key])
  const parts = { state: ['state'], time: ['starts', 'minutes', 'rrule'], room: ['room'], people: ['people'], help: ['staff_minutes'], things: ['equipment'], note: ['note'] } as const
  return Object.entries(parts).filter(([, keys]) => !keys.every(same)).map(([part]) => t(`desk-changed-${part}`))
}

export const problemOf = (cause: unknown): Problem => (cause instanceof Problem ? cause : new Problem('unknown', 0, String(cause)))

/** Any refusal in words. */
export function problemText({ code }: Problem): string {
  return t([`desk-problem-${code}`, `problem-${code}`].find(has) ?? 'problem-unknown')
}

/** Why a request could not be answered as wished: the room went to somebody else, or the tandem changed something. */
export function refusalText(problem: Problem, seen: RoomRequest): string {
  const clash = problem.facts.clash as { starts: string; ends: string } | undefined
  if (problem.code === 'room_taken' && clash) return t('desk-room-taken', { when: whenText(clash.starts, clash.ends) })
  if (problem.status !== 412) return problemText(problem)
  const what = changes(seen, (problem.facts.current ?? {}) as Partial<RoomRequest>)
  return what.length ? t('desk-changed', { what: listed(what) }) : t('desk-changed-somehow')
}
