// The decision-making body: meetings, decisions, mandates, dates, by the page's names. Members are the active connectors; the
// office reads what is decided, and never votes.
import type { Schemas, Whole } from './types'

export type Body = Schemas['BodyAnswer']
export type Mandate = Schemas['MandateAnswer']
export type MandateRole = Schemas['MandateRole']

export type MeetingState = Schemas['MeetingState']
export type MeetingLine = Schemas['MeetingLine']
export type Meeting = Schemas['Meeting']
export type AgendaKind = Schemas['AgendaKind']
export type AgendaItem = Schemas['AgendaItem']
export type Suggested = Schemas['SuggestedAnswer']
export type Minutes = Schemas['Minutes']

/** Konsent, Konsens, systemic consensing, majority, election. */
export type Method = Schemas['Method']
export type Decision = Schemas['Decision']
export type DecisionLine = Schemas['DecisionLine']
export type DecisionState = Schemas['DecisionState']
export type DecisionDraft = Whole<Schemas['DecisionDraft']>
export type Objection = Schemas['Objection']
export type Ballot = Schemas['Ballot']
export type Hands = Schemas['Hands']
export type Result = Schemas['DecisionResult']

export type DatePoll = Schemas['DatePoll']
