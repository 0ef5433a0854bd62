// What it changed: for one person, a tandem, the programme and the public, as it comes over the wire.
import type { Named, Outcome, Stage, Step } from './concerns'

/** Something carried to the city and what became of it. */
export interface Story { bundle_id: string | null; concern_id: string | null; title: string; tandems: Named[]; areas: Named[]; stage: Stage; outcome: Outcome | null; chain: Step[]; /** Days since anything happened, while an answer is awaited. */ silent_days: number | null }
/** GET /api/effects/mine: all tandems one was ever a member of, and what was done while one was. `since` is a day. Of `counts`, transmitted to effects are bundles. */
export interface MyEffects { since: string; tandems: Named[]; counts: Counts; stories: Story[]; activities: { id: string; title: string; area: Named; on: string; people: string | null }[] }
/** GET /api/effects/tandems/{id} */
export interface TandemEffects { tandem: Named; since: string; counts: Counts; stories: Story[] }
export interface Counts { areas: number; activities_held: number; concerns: number; transmitted: number; answered: number; implemented: number; measures: number; effects: number }
/** GET /api/effects : the programme, as anyone may read it: only bundles whose tandems made them public; what was said, what was done. */
export interface PublicEffects {
  said_done: { title: string; summary: string; areas: Named[]; said_on: string; stage: Stage; outcome: Outcome | null; answer: { text: string; reason: string | null; whose: string | null; on: string } | null; measures: { text: string; state: string; done_on: string | null }[]; effects: { text: string; seen_on: string }[]; late_days: number }[]
  counts: { transmitted: number; answered: number; implemented: number; late: number; activities_held: number; /** null: fewer than k */ volunteers: number | null; tandems: number | null }
  /** Promised feedback of the city on its own questions. */
  consultations: { asked: number; kept: number; broken: number; open: number }
}
/** GET /api/me/certificate : a sheet to print, for the person alone. Days; `to` is null while it lasts. `hours`: one decimal, all dates that took place. */
export interface Certificate { name: string; surname: string | null; city: string; from: string; to: string | null; tandems: Named[]; areas: Named[]; counts: Counts; hours: number; languages: string[]; mandates: { role: 'speaker' | 'moderator'; from: string; to: string }[]; issued_on: string }
