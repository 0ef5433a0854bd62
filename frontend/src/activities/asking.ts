// What is asked of the server about activities, and where one lies on the map.
import type { Activity, RoomRequest } from '../api/programme'
import type { Query } from '../api/client'
import { ask } from '../api/records'
import type { Point } from '../api/types'
import { nowIn, dayOf, type Day, type Wall } from '../i18n/dates'
import { store } from '../state/store.svelte'

interface Listed { activities: Activity[]; number_matched: number }

export const listActivities = (query: Query) => ask<Listed>('/api/activities', query)
export const getActivity = (id: string) => ask<Activity>(`/api/activities/${encodeURIComponent(id)}`)
export const listRequests = (activity: string) =>
  ask<{ requests: RoomRequest[] }>('/api/requests', { activity_id: activity }).then((body) => body.requests)

/** What the clocks of the city show. */
export const cityNow = (): Wall => nowIn(store.city?.time_zone ?? 'Europe/Berlin')
export const cityToday = (): Day => dayOf(cityNow())

/** The published points of all activities: where only the area is known, its middle. */
export async function getPositions(): Promise<Map<string, Point>> {
  const body = await ask<{ features: { id: string; geometry: { coordinates: Point } | null }[] }>('/api/collections/activities/items', { limit: 1000 })
  return new Map(body.features.flatMap(({ id, geometry }): [string, Point][] => (geometry ? [[id, geometry.coordinates]] : [])))
}

/** Where it is, if that is known beside its area. */
export function placeOf({ place }: Activity): Point | null {
  return place.position ?? store.partners.find((partner) => partner.id === place.partner_id)?.position ?? null
}
