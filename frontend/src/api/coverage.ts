// Where statistics and work meet: gaps, load, covering, suggestions, as they come over the wire. For the office, but for suggestions.

/** The named shares of a gap. Each lies in 0…1 and is rounded to four decimals before it is multiplied. */
export type ShareName = 'need' | 'silence' | 'distance' | 'languages' | 'tandem'
/** How much each share counts: its exponent, 0…3 in steps of 0.25; 0: not at all. One set for the whole office. */
export type Weights = Record<ShareName, number>
/** GET and PUT (If-Match, body {weights}) /api/coverage/weights. Before anyone saved: saved_at null, all 1, version 1. */
export interface SavedWeights { weights: Weights; saved_at: string | null; version: number }

/** GET /api/coverage?on=2026-11-22 (a day, today or earlier; its end counts) */
export interface Coverage {
  on: string; today: boolean
  weights: Weights
  /** Months from which silence is whole, metres from which distance is whole, and the least a share but `tandem` can be. */
  caps: { months: number; metres: number; floor: number }
  /** The languages of the programme: all that a tandem or a partner speaks. */
  languages: string[]
  /** What is known only as it is today, also for an earlier day. */
  as_today: ('partners' | 'languages' | 'statistics' | 'weights')[]
  /** The largest gap first; equal ones by the index of need, then by residents, the most first. Then areas without a score, by id. */
  areas: Gap[]
  city: CityCoverage
}
export interface Gap {
  area: { id: string; name: string }
  /** Names of the areas it lies in, smallest first, e.g. Stadtteil, Stadtbezirk. */
  parents: { id: string; name: string }[]
  /** Class 1…`of`, the index, or null with `why_none`. */
  need: { class: string; step: number; of: number; index: number } | null
  population: number | null
  tandems: { active: number; seeking: number; paused: number; holders: { id: string; name: string }[] }
  /** An offer that waits for an answer. */
  offered_to: { id: string; name: string }[]
  /** Days of the last and the next date of an activity here. */
  last_activity: string | null; next_activity: string | null
  /** Whole months since the last activity (or the claim-less beginning of the programme): 0…caps.months; null: never anything; counts as the cap. A date to come is no silence. */
  silent_months: number | null
  /** The nearest house with a catchment that may be open, whether or not it serves this area; metres from the area's centre. */
  partner: { id: string; name: string; metres: number } | null
  served_by: { id: string; name: string }[]
  /** Languages of the tandems here and of the partners that serve it; how many of the programme's are missing. */
  languages: { offered: string[]; missing: number; of: number }
  shares: Record<ShareName, number> | null
  /** Product of share^weight over all shares, four decimals, 0…1; null with `why_none`. */
  score: number | null
  why_none: string | null
}
export interface CityCoverage {
  areas: number; with_need: number
  /** Areas of the two highest classes, and how many of those have an active tandem. */
  special_need: number; special_need_covered: number
  claimed: number; activities_held: number; activities_ahead: number
  /** Volunteers: null where fewer than k. */
  volunteers: number | null
}
/** GET /api/coverage/matrix?on=: languages × districts of the highest level, at the end of that day. `few`: 1 to k−1 tandems. */
export interface Matrix { on: string; today: boolean; as_today: ('partners' | 'languages')[]; k: number; districts: { id: string; name: string }[]; rows: { language: string; cells: { places: number; tandems: number | 'few' }[] }[] }
/** GET /api/coverage/load */
export interface Load {
  tandems: { tandem: { id: string; name: string }; claims: number; activities: number; concerns: number; total: number }[]
  /** Live claims without any activity, held or ahead, for `sleep_months`, or whose review is due. */
  sleeping: { claim_id: string; area: { id: string; name: string }; tandem: { id: string; name: string }; since: string; last_activity: string | null; review_due: boolean }[]
  sleep_months: number
}
/** GET /api/coverage/covering?more=2&within_m=1500 : more 1…30, within_m 0…10000 */
export interface Covering {
  more: number; within_m: number
  /** Residents weighted by need within reach of an active tandem: now, then, and of all. */
  reached_now: number; reached_then: number; of: number
  /** The best places, the one that adds most first. */
  places: { area: { id: string; name: string }; adds: number; reaches: { id: string; name: string }[] }[]
  /** Nothing better exists. */
  optimal: boolean
}
/** GET /api/suggestions?tandem=ID&limit= */
export interface Suggestions { suggestions: Suggestion[] }
export interface Suggestion { area: { id: string; name: string }; parents: { id: string; name: string }[]; score: number; reasons: Reason[] }
/** In words on the page: suggestion-reason-<code>, with the facts as numbers and names. Strongest first. */
export type Reason =
  | { code: 'need'; points: number; class: string; step: number; of: number }
  | { code: 'wish'; points: number }
  | { code: 'near' | 'elsewhere'; points: number; metres: number; to: string }
  | { code: 'partner'; points: number; partner: string; metres: number; languages: string[] }
  | { code: 'nobody'; points: number }
  | { code: 'alike'; points: number; to: string }
  | { code: 'quiet'; points: number; months: number }
/** POST /api/claims/offers {area_ids: 1…60, tandem_id, note} with Idempotency-Key → 201; areas that are taken or offered to it already are left out and named. */
export interface Offers { offers: { id: string; area: { id: string; name: string } }[]; left_out: { area: { id: string; name: string }; why: 'taken' | 'offered' | 'yours' }[] }
