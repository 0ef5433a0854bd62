// What the server answers about people's work, by the page's names. What a caller may not see is absent, not empty. Instants
// are RFC 3339 in UTC; wall times `2026-11-26T17:00` are the city's.
import type { Schemas, Whole } from './types'

export type Role = Schemas['Role']
export type Me = Schemas['Me']
export type Digest = Schemas['Digest']
export type Session = Schemas['Session']
export type InvitationMade = Schemas['InvitationMade']
/** Where a link is to be sent by mail, if anywhere. */
export type SendTo = Pick<Schemas['LinkDraft'], 'send_to'>
export type Invitation = Schemas['Invitation']
export type InvitationLook = Schemas['InvitationLook']
export type PersonLine = Schemas['PersonLine']

export type Tandem = Schemas['Tandem']
export type TandemState = Schemas['TandemState']

export type Claim = Schemas['ClaimAnswer']
export type ClaimState = Schemas['ClaimState']

export type Template = Schemas['Template']
export type Place = Schemas['PlaceKind']
export type Activity = Schemas['ActivityAnswer']
export type ActivityState = Schemas['ActivityState']
export type ActivityDraft = Whole<Schemas['ActivityDraft']>
export type Occurrence = Schemas['Occurrence']
export type Reflection = Schemas['Reflection']

export type Room = Schemas['Room']
export type RoomFree = Schemas['FreeAnswer']
export type RoomRequest = Schemas['RequestAnswer']
export type RequestState = Schemas['RequestState']
export type HouseUse = Schemas['HouseUseAnswer']
export type Desk = Schemas['DeskAnswer']
export type DeskRequest = Schemas['DeskRequest']

export type Inbox = Schemas['Inbox']
export type Message = Schemas['Message']
/** One event of /api/live: what changed, never its content. */
export type Live = Schemas['Live']
