// A plan as it is said, answer by answer, and as the server takes it. Pure: knows no storage, no network, no drawing.
import type { Activity, ActivityDraft } from '../api/programme'
import type { Point } from '../api/types'
import { repeatOf, ruleOf, type Every } from '../activities/repeats'
import { dayOf, timeOf, type Day } from '../i18n/dates'

export const steps = ['what', 'when', 'where', 'whom', 'check'] as const
export type Step = (typeof steps)[number]
export type Where = 'house' | 'point' | 'outside' | 'open'

export interface Said {
  template: string
  title: string
  /** Whether somebody wrote the title; until then it follows the template. */
  titled: boolean
  summary: string
  day: Day
  time: string
  minutes: number
  /** `own`: a rhythm made elsewhere, left as it is in `rule`. */
  every: Every | 'own'
  until: Day
  rule: string | null
  area: string | null
  where: Where | null
  place: string
  partner: string | null
  room: string | null
  point: Point | null
  languages: string[]
  audience: string
  needs: string
  hosts: string[]
  /** What only the house is asked for. */
  people: number
  staff: number
  things: string[]
  note: string
  /** What is to happen in the end. */
  ask: boolean
  publish: boolean
}

export const usual: Said = {
  template: '', title: '', titled: false, summary: '', day: '', time: '17:00', minutes: 120, every: 'once', until: '', rule: null, area: null, where: null,
  place: '', partner: null, room: null, point: null, languages: [], audience: '', needs: '', hosts: [], people: 15, staff: 0, things: [], note: '', ask: true, publish: false,
}

export const startsOf = ({ day, time }: Said): string => `${day}T${time}`

export const ruleSaid = (said: Said): string | null =>
  said.every === 'own' ? said.rule : ruleOf({ every: said.every, until: said.until }, startsOf(said))

function placeSaid({ where, place, partner, room, point }: Said): ActivityDraft['place'] {
  const nowhere = { partner_id: null, room_id: null, position: null }
  if (where === 'house') return { ...nowhere, kind: 'room', name: place, partner_id: partner, room_id: room }
  if (where === 'point') return { ...nowhere, kind: 'point', name: place, position: point }
  return { ...nowhere, kind: 'area', name: where === 'outside' ? place : '' }
}

/** What the server is sent. */
export function draftOf(said: Said): ActivityDraft {
  const { hosts, template, title, summary, area, minutes, languages, audience, needs } = said
  return {
    tandem_ids: hosts, template: template || 'free', title: title.trim(), summary: summary.trim(), area_id: area ?? '', place: placeSaid(said),
    starts: startsOf(said), minutes, rrule: ruleSaid(said), languages, audience: audience.trim(), needs: needs.trim(),
  }
}

/** What the server has, in the shape in which it is sent. */
export function draftFrom({ hosts, template, title, summary, area, place, room_id, starts, minutes, rrule, languages, audience, needs }: Activity): ActivityDraft {
  return {
    tandem_ids: hosts.map((host) => host.id), template, title, summary, area_id: area.id, place: { ...place, room_id: room_id ?? null },
    starts: starts.slice(0, 16), minutes, rrule, languages, audience, needs: needs ?? '',
  }
}

function whereFrom({ kind, name }: ActivityDraft['place']): Where {
  if (kind === 'room') return 'house'
  if (kind === 'point') return 'point'
  return name ? 'outside' : 'open'
}

/** A draft as it would have been said; what only the house is asked for stays as it was. */
export function saidFrom(draft: ActivityDraft, before: Said = usual): Said {
  const { place, starts, rrule } = draft
  const repeat = repeatOf(rrule, starts)
  return {
    ...before, template: draft.template, title: draft.title, titled: true, summary: draft.summary, day: dayOf(starts), time: timeOf(starts), minutes: draft.minutes,
    every: repeat?.every ?? 'own', until: repeat?.until ?? '', rule: rrule, area: draft.area_id, where: whereFrom(place), place: place.name, partner: place.partner_id,
    room: place.room_id, point: place.kind === 'point' ? place.position : null, languages: draft.languages, audience: draft.audience, needs: draft.needs, hosts: draft.tandem_ids,
  }
}

export type Field = keyof ActivityDraft
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Fields in which two drafts differ. */
export function differing(a: ActivityDraft, b: ActivityDraft): Field[] {
  return (Object.keys(a) as Field[]).filter((field) => (field === 'place' ? !samePlace(a, b) : !same(a[field], b[field])))
}

function samePlace({ place: a }: ActivityDraft, { place: b }: ActivityDraft): boolean {
  // The position of a house is the house's, and its name stays hidden until it has said yes.
  if (a.kind === 'room' && b.kind === 'room') return a.partner_id === b.partner_id && a.room_id === b.room_id
  return a.kind === b.kind && a.name === b.name && (a.kind !== 'point' || same(a.position, b.position))
}

/** Only what differs: a change of nothing else must not undo what another changed. */
export function changesBetween(base: ActivityDraft, draft: ActivityDraft): Partial<ActivityDraft> {
  return Object.fromEntries(differing(base, draft).map((field) => [field, draft[field]]))
}

/** Whether a question has its answer. What `now` is, the caller knows. */
export function isAnswered(step: Step, said: Said, now: string): boolean {
  if (step === 'what') return said.template !== '' && said.title.trim() !== ''
  if (step === 'when') return said.day !== '' && said.time !== '' && startsOf(said) > now
  if (step === 'where') return said.area !== null && said.where !== null && (said.where !== 'house' || said.partner !== null) && (said.where !== 'point' || said.point !== null)
  if (step === 'whom') return said.languages.length > 0
  return true
}
