// A concern as it is said, answer by answer, and as the server takes it. Pure: knows no storage, no network, no drawing.
import type { Concern, ConcernDraft, Priority, Proposal, Sphere } from '../api/concerns'
import type { Point } from '../api/types'

export const steps = ['what', 'where', 'why', 'help', 'who', 'check'] as const
export type Step = (typeof steps)[number]
/** How precisely a point is kept, in metres. */
export const precisions = [10, 100, 500] as const

export const priorities: Priority[] = ['high', 'medium', 'low']
export const spheres: Sphere[] = ['municipal', 'state', 'federal', 'carrier', 'outside']

/** A concern like this one, to which ours is laid once it is noted. */
export interface Join { concern: string; topic: string; tandem: string; bundle: string | null; ours: boolean }

export interface Said {
  tandem: string
  activity: string | null
  topic: string
  where: 'city' | 'area' | 'point' | null
  area: string | null
  point: Point | null
  precision: number
  description: string
  priority: Priority | null
  proposals: Proposal[]
  contact: string
  sphere: Sphere | null
  couldDecide: string
  join: Join | null
}

export const usual: Said = {
  tandem: '', activity: null, topic: '', where: null, area: null, point: null, precision: 100, description: '', priority: null,
  proposals: [], contact: '', sphere: null, couldDecide: '', join: null,
}

export function isAnswered(step: Step, said: Said): boolean {
  if (step === 'what') return said.topic.trim().length > 1
  if (step === 'where') return said.where === 'city' || (said.where === 'area' && said.area !== null) || (said.where === 'point' && said.point !== null)
  if (step === 'why') return said.description.trim().length > 1 && said.priority !== null
  if (step === 'who') return said.sphere !== null
  return true
}

export const realisable = (proposals: Proposal[]): boolean => proposals.some((one) => one.realisable)

const written = (proposals: Proposal[]): Proposal[] => proposals.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text)

export function draftOf(said: Said): ConcernDraft {
  const place = {
    kind: said.where ?? 'city',
    area_id: said.where === 'area' ? said.area : null,
    position: said.where === 'point' ? said.point : null,
    precision_m: said.where === 'point' ? said.precision : null,
  }
  return {
    tandem_id: said.tandem, activity_id: said.activity, topic: said.topic.trim(), description: said.description.trim(), priority: said.priority ?? 'medium',
    place, proposals: written(said.proposals), contact: said.contact.trim(), sphere: said.sphere ?? 'municipal', could_decide: said.couldDecide.trim(),
  }
}

export function draftFrom(concern: Concern): ConcernDraft {
  const { kind, area, position, precision_m } = concern.place
  return {
    tandem_id: concern.tandem.id, activity_id: concern.activity?.id ?? null, topic: concern.topic, description: concern.description, priority: concern.priority,
    place: { kind, area_id: kind === 'area' ? (area?.id ?? null) : null, position, precision_m },
    proposals: concern.proposals, contact: concern.contact, sphere: concern.sphere, could_decide: concern.could_decide,
  }
}

export function saidFrom(draft: ConcernDraft, area: string | null): Said {
  return {
    tandem: draft.tandem_id, activity: draft.activity_id, topic: draft.topic, where: draft.place.kind, area: draft.place.area_id ?? area,
    point: draft.place.position, precision: draft.place.precision_m ?? usual.precision, description: draft.description, priority: draft.priority,
    proposals: draft.proposals.map((one) => ({ ...one })), contact: draft.contact, sphere: draft.sphere, couldDecide: draft.could_decide, join: null,
  }
}

/** What differs, for a change: nobody else's words are sent back to them. A concern stays with its tandem. */
export function changesBetween(base: ConcernDraft, draft: ConcernDraft): Partial<ConcernDraft> {
  const isOther = (name: keyof ConcernDraft) => JSON.stringify(base[name]) !== JSON.stringify(draft[name])
  const names = (Object.keys(draft) as (keyof ConcernDraft)[]).filter((name) => name !== 'tandem_id' && isOther(name))
  return Object.fromEntries(names.map((name) => [name, draft[name]]))
}
