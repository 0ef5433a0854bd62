// What the server answers about people's work: shapes as they come over the wire. What a caller may not see is absent,
// not empty. Instants are RFC 3339 in UTC; wall times `2026-11-26T17:00` are the city's.
import type { Point } from './types'

export type Role = 'visitor' | 'connector' | 'partner' | 'coordinator' | 'operator' | 'alumni'

/** GET /api/me */
export interface Me {
  role: Role
  demo: boolean
  /** Links they make can be sent by mail: `send_to`. Never for visitors, partners and alumni. */
  mail: boolean
  /** Absent for visitors. */
  person?: { id: string; name: string; surname: string | null; contact: string | null; languages: string[]; digest: Digest; term_ends: string | null; version: number }
  /** Tandems they are a member of or invited to; ended ones left out. */
  tandems: { id: string; name: string; state: TandemState; standing: 'confirmed' | 'invited' }[]
  /** Houses they speak for. */
  partners: { id: string; name: string }[]
  unread: number
}
export type Digest = 'daily' | 'at_once' | 'never'
export interface Session { id: string; device: string; created_at: string; seen_at: string; current: boolean }

/** 201 of POST /api/invitations and POST /api/people/{id}/link {send_to?}. The link is shown this once. `sent`: whether the letter left, if one was asked for. */
export interface InvitationMade { id: string; link: string; qr: string; expires_at: string; sent?: boolean }
/** Where a link is to be sent by mail, if anywhere; goes into the body of both. 422 `bad_address`, 409 `no_mail`. */
export interface SendTo { send_to?: string }
/** GET /api/invitations */
export interface Invitation { id: string; role: Role; name: string | null; tandem_name: string | null; partners: { id: string; name: string }[]; created_at: string; expires_at: string; state: 'open' | 'used' | 'expired' | 'withdrawn' }
/** POST /api/invitations/look {token} */
export interface InvitationLook { role: Role; name: string | null; tandem_name: string | null; partners: { id: string; name: string }[]; city: string; expires_at: string; known: boolean }

/** GET /api/people: connectors see name, languages and tandems of active people; the office sees all of it. */
export interface PersonLine {
  id: string; name: string; languages: string[]; role: Role; tandems: { id: string; name: string }[]
  surname?: string | null; contact?: string | null; state?: 'active' | 'alumni'; term_ends?: string | null; partners?: { id: string; name: string }[]; version?: number
}

export type TandemState = 'forming' | 'active' | 'ended'
export interface Tandem {
  id: string; name: string; state: TandemState; languages: string[]; themes: string[]
  members: { id: string; name: string; standing: 'invited' | 'confirmed' }[]
  wish_areas: string[]; wish_near: 'near' | 'elsewhere' | 'either'; cohort: string | null
  claims: number; created_at: string; version: number
}

export type ClaimState = 'offered' | 'declined' | 'seeking_partner' | 'active' | 'paused' | 'ended'
export interface Claim {
  id: string; area: { id: string; name: string }; state: ClaimState
  holder: { id: string; name: string }
  /** Tandems that joined; `asking` and `invited` ones only for the holder, themselves and the office. */
  others: { id: string; name: string; standing: 'joined' | 'asking' | 'invited' }[]
  since: string | null
  /** Day by which the holder looks whether it still fits, and whether that day has come. Only while live. */
  review_on: string | null; review_due: boolean
  version: number
  /** For the holder, who joined, and the office. */
  note?: string; reason?: string | null; hand_over_note?: string | null
  created_at: string; ended_at: string | null
  /** Whether the caller may act as a holder, e.g. renew. */
  mine: boolean
}
/** 409 area_taken: what a signed-in loser of a race reads. */
export interface AreaTaken { holders: { claim_id: string; tandem_name: string }[]; area: { id: string; name: string } }

export interface Template { id: string; name: Record<string, string>; summary: Record<string, string>; minutes: number; needs: Record<string, string>; place: Place }
export type Place = 'room' | 'point' | 'area'
export type ActivityState = 'draft' | 'published' | 'held' | 'cancelled'
export interface Occurrence { starts_at: string; ends_at: string; starts: string; ends: string }
export interface Activity {
  id: string; state: ActivityState; template: string; title: string; summary: string
  area: { id: string; name: string }
  place: { kind: Place; name: string; partner_id: string | null; position: Point | null }
  /** Wall time of the first date, its length, and how it repeats (RFC 5545 RRULE) or null. */
  starts: string; minutes: number; rrule: string | null; zone: string
  /** The dates within what was asked for, at most 60; the next one first. */
  dates: Occurrence[]
  languages: string[]; audience: string
  hosts: { id: string; name: string }[]
  /** Metres from `near`, if that was asked. */
  distance_m?: number
  reason: string | null
  calendar: string
  version: number
  /** For hosts, the partner asked, and the office. */
  needs?: string; room_id?: string | null; copied_from?: string | null; created_at?: string; updated_at?: string; published_at?: string | null
  /** For hosts and the office. */
  reflection?: Reflection | null
  mine: boolean
}
export interface Reflection { people: 'none' | 'up_to_5' | 'up_to_15' | 'up_to_30' | 'more'; went: 'well' | 'mixed' | 'hard'; languages: string[]; topics: string[]; note: string }
/** POST and PATCH /api/activities: PATCH takes any of it. */
export interface ActivityDraft {
  tandem_ids: string[]; template: string; title: string; summary: string; area_id: string
  place: { kind: Place; name: string; partner_id: string | null; room_id: string | null; position: Point | null }
  starts: string; minutes: number; rrule: string | null; languages: string[]; audience: string; needs: string
}

export interface Room { id: string; partner_id: string; part_of: string | null; name: string; seats: number; step_free: boolean; equipment: string[]; opening_hours: string; open: boolean; version: number }
/** GET /api/rooms/{id}/free?starts=&minutes=&rrule= ; `clash`: the first date that is taken; `free_from`: later that day. */
export interface RoomFree { free: boolean; open: boolean; clash: { starts: string; ends: string } | null; free_from: string | null }

export type RequestState = 'asked' | 'accepted' | 'countered' | 'declined' | 'withdrawn'
export interface RoomRequest {
  id: string; state: RequestState
  activity: { id: string; title: string; state: ActivityState; languages: string[]; area: { id: string; name: string } }
  tandem: { id: string; name: string }
  partner: { id: string; name: string }
  room: { id: string; name: string } | null
  starts: string; ends: string; minutes: number; rrule: string | null
  people: number; staff_minutes: number; equipment: string[]; note: string
  /** What was said with the last answer: why it was declined, or a word with the offer. */
  reason: string | null
  /** What the house offers instead, while `countered`. */
  offer: { room: { id: string; name: string } | null; starts: string; ends: string; minutes: number } | null
  asked_at: string; answered_at: string | null
  /** The caller's word is awaited. */
  awaits_me: boolean
  version: number
}
export interface HouseUse { id: string; room: { id: string; name: string }; title: string; starts: string; minutes: number; rrule: string | null; version: number }
/** GET /api/partners/{id}/desk?from=2026-11-23&to=2026-11-29 (days, both counted) */
export interface Desk {
  partner: { id: string; name: string }
  verified_at: string | null; as_of: string | null
  rooms: Room[]
  requests: DeskRequest[]
  /** Everything in the rooms within the days asked for. */
  calendar: { kind: 'request' | 'house_use'; id: string; room: { id: string; name: string }; title: string; tandem: string | null; starts: string; ends: string; state: 'accepted' | 'asked' | 'countered' | 'own' }[]
  /** Published activities in the areas this house serves, and drafts that ask it. */
  catchment: Activity[]
  /** What was given, by month (`2026-11`), the newest first. */
  support: { month: string; room_hours: number; staff_hours: number; requests: number }[]
}
/** Open requests come with what the house needs for its answer. */
export interface DeskRequest extends RoomRequest {
  /** Whether the room is free as asked, and until when it is taken if not. */
  free: boolean; taken_until: string | null
  /** Times at which the same room is free, at most 3, wall time. */
  also: { starts: string; ends: string }[]
}

/** GET /api/inbox?before=&limit= */
export interface Inbox { messages: Message[]; mutes: string[]; unread: number }
export interface Message { id: string; reason: string; urgent: boolean; record: string; record_id: string; facts: Record<string, string>; created_at: string; read: boolean }
/** One event of /api/live: what changed, never its content. */
export interface Live { version: number; record: string; record_id: string; action: string; area_id: string | null }
