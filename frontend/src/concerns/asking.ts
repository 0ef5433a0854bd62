// What is asked of the server about concerns and bundles.
import type { Query } from '../api/client'
import type { Bundle, Bundles, Concern, Concerns, Similar } from '../api/concerns'
import type { Body } from '../api/meetings'
import { ask, change, create } from '../api/records'
import type { Join } from './note'

export const listConcerns = (query: Query) => ask<Concerns>('/api/concerns', query)
export const getConcern = (id: string) => ask<Concern>(`/api/concerns/${encodeURIComponent(id)}`)
export const listBundles = (query: Query = {}) => ask<Bundles>('/api/bundles', query).then((body) => body.bundles)
export const getBundle = (id: string) => ask<Bundle>(`/api/bundles/${encodeURIComponent(id)}`)
export const alike = (query: { text: string; area_id: string | null; but: string | null }, signal?: AbortSignal) =>
  ask<Similar>('/api/concerns/similar', query, signal).then((body) => body.similar)
/** Who may transmit; null where the body cannot be asked. */
export const getBody = () => ask<Body>('/api/body').catch(() => null)

/** Lays a concern of ours to a bundle, as it stands now. */
export async function layTo(bundleId: string, concernId: string): Promise<Bundle> {
  const { version } = await getBundle(bundleId)
  return change<Bundle>('POST', `/api/bundles/${bundleId}/add`, version, { concern_id: concernId })
}

/** A bundle that begins with `concern` of ours, and what is like it: ours comes along, another tandem is told and may add theirs. */
export const makeBundle = (concern: Concern, like: Pick<Join, 'concern' | 'ours'> | null, key: string) =>
  create<Bundle>(
    '/api/bundles',
    { title: concern.topic, summary: '', concern_ids: [concern.id, ...(like?.ours ? [like.concern] : [])], invite_ids: like && !like.ours ? [like.concern] : [] },
    key,
  )
