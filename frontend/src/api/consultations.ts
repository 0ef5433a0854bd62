// What the city asks of the tandems, as it comes over the wire.
import type { Named } from './concerns'

/** `overdue` is computed when read. */
export type ConsultationState = 'open' | 'fed_back' | 'overdue'
export interface Consultation {
  id: string; title: string
  /** The asker's duties: what for, what can still be changed, how long it takes, what happens with the answers, by when the city says what came of it. */
  purpose: string; still_open: string; minutes: number; what_happens: string; answer_by: string; feedback_on: string
  /** Null: all tandems. */
  tandems: Named[] | null
  state: ConsultationState; late_days: number
  /** For the office and for whom it is: who answered what. Connectors see their own tandem's and the counts. */
  responses: { tandem: Named; state: 'answered' | 'declined'; text: string; at: string }[]
  counts: { asked: number; answered: number; declined: number }
  mine: { tandem_id: string; state: 'waiting' | 'answered' | 'declined' }[]
  feedback: { text: string; at: string; kept: boolean } | null
  created_at: string; version: number
}
/** GET /api/consultations?state= */
export interface Consultations { consultations: Consultation[]; kept: number; broken: number; open: number }
// POST /api/consultations {title, purpose, still_open, minutes, what_happens, answer_by, feedback_on, tandem_ids: [] | null} (Idempotency-Key; office)
// POST …/respond {tandem_id, state: 'answered'|'declined', text} → Consultation (again: replaces, until answer_by); POST …/feed-back {text} (If-Match) → Consultation
