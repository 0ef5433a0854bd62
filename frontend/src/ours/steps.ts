// What a tandem might do next, worked out from what there is: nothing here is kept anywhere. Pure.
import type { Activity, Claim, RoomRequest } from '../api/programme'
import { addDays, dayOf, fromWall, type Day, type Wall } from '../i18n/dates'

export type Step =
  | { kind: 'reflect'; activity: Activity }
  | { kind: 'review'; claim: Claim }
  | { kind: 'draft'; activity: Activity }
  | { kind: 'silent'; request: RoomRequest; days: number }

/** A question of this age deserves a look, in days. */
const patience = 7
/** So many days before the review day one is reminded of it. */
const ahead = 14

const daysBetween = (from: Day, to: Day): number => Math.round((fromWall(to).getTime() - fromWall(from).getTime()) / 86_400_000)

export function stepsOf(activities: Activity[], claims: Claim[], requests: RoomRequest[], now: Wall): Step[] {
  const today = dayOf(now)
  const lastDate = (activity: Activity): Wall => activity.rrule ? (activity.dates.at(-1)?.starts ?? activity.starts) : activity.starts
  const reflect = activities
    .filter((one) => (one.state === 'held' || (one.state === 'published' && lastDate(one) < now)) && !one.reflection)
    .map((activity): Step => ({ kind: 'reflect', activity }))
  const review = claims
    .filter((one) => one.mine && one.state === 'active' && one.review_on !== null && (one.review_due || one.review_on <= addDays(today, ahead)))
    .map((claim): Step => ({ kind: 'review', claim }))
  const draft = activities.filter((one) => one.state === 'draft').map((activity): Step => ({ kind: 'draft', activity }))
  const silent = requests
    .map((request) => ({ request, days: daysBetween(request.asked_at.slice(0, 10), today) }))
    .filter(({ request, days }) => request.state === 'asked' && days >= patience)
    .map((one): Step => ({ kind: 'silent', ...one }))
  return [...reflect, ...review, ...silent, ...draft]
}
