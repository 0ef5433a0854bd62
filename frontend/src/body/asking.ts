// What is asked of the server about the body that decides. Knows no view.
import type { Body, DatePoll, Decision, Meeting, MeetingLine, Minutes, Suggested } from '../api/meetings'
import type { PersonLine } from '../api/programme'
import { ask } from '../api/records'

export const getBody = () => ask<Body>('/api/body')
export const listMeetings = () => ask<{ meetings: MeetingLine[] }>('/api/meetings').then((body) => body.meetings)
export const getMeeting = (id: string) => ask<Meeting>(`/api/meetings/${encodeURIComponent(id)}`)
export const getSuggested = (id: string) => ask<Suggested>(`/api/meetings/${encodeURIComponent(id)}/suggested`).then((body) => body.suggested)
export const getMinutes = (id: string) => ask<Minutes>(`/api/meetings/${encodeURIComponent(id)}/minutes`)
export const listDecisions = () => ask<{ decisions: Decision[] }>('/api/decisions').then((body) => body.decisions)
export const getDecision = (id: string) => ask<Decision>(`/api/decisions/${encodeURIComponent(id)}`)
export const listPolls = () => ask<{ date_polls: DatePoll[] }>('/api/date-polls').then((body) => body.date_polls)
/** Everybody who may sit in the body: the active connectors. */
export const listMembers = () => ask<{ people: PersonLine[] }>('/api/people').then((body) => body.people.filter((one) => one.role === 'connector' && one.state !== 'alumni'))
