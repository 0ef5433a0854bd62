// The decision-making body: meetings, decisions, mandates, dates, as they come over the wire. Members are the active connectors;
// the office reads what is decided, and never votes.
import type { Named } from './concerns'

export type MandateRole = 'speaker' | 'moderator'
/** GET /api/body */
export interface Body {
  members: number; quorum: number; quorum_percent: number
  mandates: Mandate[]
  /** Seats nobody holds. */
  vacant: Record<MandateRole, number>
  /** What the caller is in it. */
  me: { member: boolean; roles: MandateRole[] }
}
export interface Mandate { id: string; role: MandateRole; seat: number; person: { id: string; name: string }; starts_on: string; ends_on: string; ends_soon: boolean; decision_id: string | null; version: number }

export type MeetingState = 'planned' | 'open' | 'closed'
export interface MeetingLine { id: string; title: string; starts: string; minutes: number; place: string; state: MeetingState; items: number; version: number }
/** GET /api/meetings → {meetings: MeetingLine[]}, the next first, then past ones, newest first */
export interface Meeting extends MeetingLine {
  agenda: AgendaItem[]
  /** Who is there, by first name; only members see it, others the count. */
  present: { id: string; name: string }[] | null; present_count: number; quorum: number; quorate: boolean
  me_present: boolean
  may: ('change' | 'open' | 'close' | 'add' | 'decide')[]
}
export type AgendaKind = 'concern' | 'idea' | 'deadline' | 'election' | 'consultation' | 'other'
export interface AgendaItem { id: string; ord: number; kind: AgendaKind; title: string; minutes: number | null; bundle: { id: string; title: string } | null; note: string; state: 'open' | 'done' | 'postponed'; decisions: { id: string; question: string; state: DecisionState }[]; version: number }
/** GET /api/meetings/{id}/suggested: what could stand on the agenda and does not yet. */
export interface Suggested { suggested: { kind: AgendaKind; title: string; bundle_id: string | null; why: 'undecided' | 'overdue' | 'answered' | 'mandate_ends' | 'vacant' | 'consultation' }[] }
// POST /api/meetings {title, starts, minutes, place} (Idempotency-Key); PATCH any; POST …/items {kind, title, minutes?, bundle_id?} (Idempotency-Key) → Meeting; PATCH …/items/{id} {title?, note?, minutes?, state?, ord?} (If-Match: the item's) → Meeting; DELETE …/items/{id} (If-Match: the item's) → Meeting, 409 `has_decisions`
// PUT …/presence {present: boolean, person_id?} (a moderator may enter others) → Meeting; POST …/open {}, …/close {} → Meeting
/** GET /api/meetings/{id}/minutes: made from what was decided; final once the meeting is closed. */
export interface Minutes { meeting: MeetingLine; final: boolean; present_count: number; quorum: number; quorate: boolean; items: { title: string; kind: AgendaKind; state: AgendaItem['state']; note: string; decisions: DecisionLine[] }[]; other_decisions: DecisionLine[]; next: string | null }
export interface DecisionLine { id: string; question: string; method: Method; secret: boolean; state: DecisionState; result: Result | null; objections: Objection[] }

/** Konsent, Konsens, systemic consensing, majority, election. */
export type Method = 'consent' | 'consensus' | 'resistance' | 'majority' | 'election'
export type DecisionState = 'open' | 'decided' | 'failed' | 'reopened'
export interface Objection { kind: 'concern' | 'objection' | 'reservations' | 'stand_aside' | 'block'; reason: string; would_resolve: string }
export interface Decision {
  id: string; question: string; method: Method; secret: boolean; via: 'phones' | 'hands' | 'both'
  meeting_id: string | null; item_id: string | null; bundle: { id: string; title: string } | null
  /** For resistance, majority: what stands to choice; resistance always has `as_is`, to leave things as they are. For an election: who stands, id = person. */
  options: { id: string; title: string }[]
  /** Of an election. */
  election: { role: MandateRole; seats: number } | null
  state: DecisionState
  quorum: { needed: number; voted: number; members: number }
  /** The caller's own; a secret one is never given back. */
  me: { may_vote: boolean; voted: boolean; ballot: Ballot | null; stands: boolean }
  hands: Hands | null
  /** Shown as they come in an open vote; of a secret one only their words, once it is closed. */
  objections: Objection[]
  /** Once closed. */
  result: Result | null
  opened_at: string; closed_at: string | null; reopened_as: string | null; reason: string | null
  may: ('vote' | 'stand' | 'hands' | 'close' | 'reopen')[]
  version: number
}
/** GET /api/decisions?state=&meeting_id=&bundle_id= → {decisions: Decision[]}, the newest first. For the office and alumni an open one does not exist (404). */
export interface Decisions { decisions: Decision[] }
/** POST /api/decisions (Idempotency-Key). options: titles, 2…9 for resistance (without `as_is`) and majority. role: for an election, which is secret unless said otherwise. A secret one is via phones, whatever is said. item_id brings its meeting and bundle along. */
export interface DecisionDraft { question: string; method: Method; secret: boolean; via: 'phones' | 'hands' | 'both'; options: string[]; meeting_id: string | null; item_id: string | null; bundle_id: string | null; role: MandateRole | null }
/** POST /api/decisions/{id}/ballot: one of these, by method. An open ballot may be replaced while it is open; a secret one is final (409 `already_voted`). No If-Match. → Decision */
export interface Ballot {
  /** consent: yes, concern, objection · consensus: agree, reservations, stand_aside, block · majority: an option's id, or abstain */
  choice?: string
  /** resistance: every option's id → 0…10 */
  resistance?: Record<string, number>
  /** election: at most as many as there are seats */
  candidates?: string[]
  reason?: string; would_resolve?: string
}
/** POST …/hands (moderator; not when secret; If-Match): counted in the room. voters ≤ those present without an own ballot; without a meeting, members without one. sums for resistance: option → sum of 0…10 each. */
export interface Hands { voters: number; counts?: Record<string, number>; sums?: Record<string, number> }
export interface Result {
  accepted: boolean; why: 'accepted' | 'no_quorum' | 'objection' | 'block' | 'no_majority' | 'tie'
  chosen: { id: string; title: string }[]
  /** Votes by choice, option or candidate. */
  counts: Record<string, number>
  /** resistance: lowest sum first; acceptance 0…1 = 1 − sum ÷ (10 × voters). */
  options: { id: string; title: string; sum: number; acceptance: number; rank: number }[]
  voters: number; hands: number; members: number; quorum: number
}
// POST …/stand {stands: boolean} → Decision; …/close {} (If-Match) → Decision; …/reopen {reason} (If-Match) → the new Decision, 201
// POST /api/mandates/{id}/end {reason} (If-Match; the holder, or by moderators) → Body

/** GET /api/date-polls → {date_polls: DatePoll[]} */
export interface DatePoll {
  id: string; title: string; minutes: number; place: string; state: 'open' | 'closed'
  options: { starts: string; yes: number; maybe: number; no: number; best: boolean; mine: 'yes' | 'maybe' | 'no' | null }[]
  answered: number; members: number; meeting_id: string | null; chosen: string | null
  may_close: boolean; version: number
}
// POST /api/date-polls {title, minutes, place, options: wall times 2…12} (Idempotency-Key); PUT …/answer {answers: {[starts]: 'yes'|'maybe'|'no'}} → DatePoll; POST …/close {starts} (If-Match): makes the meeting → DatePoll
export type { Named }
