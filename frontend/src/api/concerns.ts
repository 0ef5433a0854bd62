// Concerns, bundles, what the city answered and what came of it, as they come over the wire. Partners' staff see none of it.
import type { Point } from './types'

export type Priority = 'low' | 'medium' | 'high'
/** Who can change it. */
export type Sphere = 'municipal' | 'state' | 'federal' | 'carrier' | 'outside'
export type Stage = 'noted' | 'bundled' | 'transmitted' | 'in_progress' | 'answered'
export type Outcome = 'implemented' | 'partly' | 'declined' | 'overtaken' | 'not_municipal'
export interface Named { id: string; name: string }
export interface Proposal { text: string; /** A city can decide it. */ realisable: boolean }

/** The seven columns: topic, description, priority, place, proposals, contact, and stage with outcome. */
export interface Concern {
  id: string; tandem: Named; activity: { id: string; title: string } | null
  topic: string; description: string; priority: Priority
  /** A point is kept, and given back, only as precisely as its author chose: metres of the grid it was put on. */
  place: { kind: 'city' | 'area' | 'point'; area: Named | null; position: Point | null; precision_m: number | null }
  proposals: Proposal[]
  /** Who in the administration knows of it, in the tandem's words. */
  contact: string
  sphere: Sphere; could_decide: string
  stage: Stage; outcome: Outcome | null
  bundle: { id: string; title: string } | null
  created_at: string; updated_at: string
  mine: boolean; may_change: boolean
  version: number
}
/** POST /api/concerns (Idempotency-Key), PATCH takes any of it but tandem_id. precision_m: 10, 100 or 500. */
export interface ConcernDraft {
  tandem_id: string; activity_id: string | null; topic: string; description: string; priority: Priority
  place: { kind: 'city' | 'area' | 'point'; area_id: string | null; position: Point | null; precision_m: number | null }
  proposals: Proposal[]; contact: string; sphere: Sphere; could_decide: string
}
/** GET /api/concerns?stage=&outcome=&priority=&sphere=&tandem_id=&area_id=&bundle_id=&q=&mine=true&limit=&offset= */
export interface Concerns { concerns: Concern[]; number_matched: number }
/** GET /api/concerns/similar?text=&area_id=&but=ID : at most 5, alike ≥ 0.25, most alike first */
export interface Similar { similar: { id: string; topic: string; tandem: Named; area: Named | null; stage: Stage; bundle: { id: string; title: string } | null; alike: number }[] }

/** The visible clock of a bundle once it was transmitted. Days are whole; `late_days` > 0: the date has passed without an answer. */
/** `agreed_on` is the day the city's rule gave, `due_on` the one that holds. Once answered, nothing is left and nothing is late. */
export interface Clock { transmitted_at: string; agreed_on: string; due_on: string; days_left: number; late_days: number; silent_days: number; reason: string | null }
export interface OfficialAnswer { n: number; outcome: Outcome; text: string; reason: string | null; whose: string | null; at: string; reopened: { reason: string; at: string; tandem: Named } | null }
export interface Measure { id: string; text: string; state: 'planned' | 'under_way' | 'done'; due_on: string | null; done_on: string | null; at: string; version: number }
export interface Effect { text: string; seen_on: string; by: Named | 'office'; at: string }
/** Concerns that travel together; a bundle of one is one too. */
export interface Bundle {
  id: string; title: string; summary: string
  tandems: Named[]; concerns: Concern[]
  stage: Exclude<Stage, 'noted'>; outcome: Outcome | null
  /** What the public reads, if the tandems want it to: set when transmitting. */
  public: { title: string; summary: string } | null
  department: Named | null
  clock: Clock | null
  /** The latest; `decided` or `failed`. */
  decision: { id: string; question: string; state: string } | null
  answers: OfficialAnswer[]; measures: Measure[]; effects: Effect[]
  chain: Step[]
  mine: boolean
  /** What the caller may do now. */
  may: ('change' | 'add' | 'remove' | 'transmit' | 'receive' | 'date' | 'answer' | 'reopen' | 'measure' | 'effect')[]
  version: number
}
/** GET /api/bundles?stage=&tandem_id=&waiting=true : those whose answer is due first. */
export interface Bundles { bundles: BundleLine[] }
export interface BundleLine { id: string; title: string; tandems: Named[]; concerns: number; stage: Bundle['stage']; outcome: Outcome | null; department: Named | null; clock: Clock | null; mine: boolean; version: number }
/** The effect chain: contribution, bundle, decision, receipt, answer, measure, observed effect. The last step may be silence with its age: `text` says whose, `city` or `tandems`. Of an effect, `by: null` is the office. */
export interface Step { kind: 'noted' | 'bundled' | 'decided' | 'transmitted' | 'received' | 'answered' | 'reopened' | 'measure' | 'effect' | 'silence'; at: string; by: string | null; text: string | null; days: number | null }
// POST /api/bundles {title, summary, concern_ids, invite_ids?} (Idempotency-Key): concern_ids of the caller's tandems; those of invite_ids stay where they are, and their tandems are told that they may add them.
// POST /api/bundles/{id}/add {concern_id}: the caller's tandem adds its own; /remove {concern_id} (204 without a body when that was the last one: there is no bundle any more). PATCH {title?, summary?}
// POST /api/bundles/{id}/transmit {public: {title, summary} | null, department_id?}: 409 `needs_proposal`, `not_speaker`, `wrong_stage`
// POST /api/bundles/{id}/receive {department_id, due_on?, reason?}; /date {due_on, reason}; /answer {outcome, text, reason?, whose?}; /reopen {reason, tandem_id}
// POST /api/bundles/{id}/measures {text, due_on?, state?} (Idempotency-Key) → Bundle; PATCH /api/measures/{id} {text?, state?, due_on?, done_on?} → Bundle
// POST /api/bundles/{id}/effects {text, seen_on?, tandem_id?} (Idempotency-Key; the office without tandem_id) → Bundle

/** POST /api/concerns/register/preview, body: the workbook itself (the file as it is, its type or application/octet-stream); the same for /apply, which writes all of it or nothing (409 `register_changed`, `register_refused`; `preview` says why). 422 `not_a_workbook`, `encrypted_workbook`, `workbook_too_large`, `too_many_rows`, `cell_too_long`, `empty_workbook`, `wrong_columns` {missing, others}; 413 `body_too_large`. `column`: as its header calls it. */
export interface RegisterPreview {
  rows: number
  /** Cells that will change. */
  changes: { row: number; id: string; topic: string; column: string; before: string; after: string }[]
  /** Rows without an id: new concerns. */
  added: { row: number; topic: string; tandem: string }[]
  /** What cannot be taken, and why; with any of these `apply` takes nothing. */
  refused: { row: number; column: string | null; code: string; detail: string }[]
  unchanged: number
}
