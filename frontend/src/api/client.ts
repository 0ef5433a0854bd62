// Asks the server. Every failure becomes a Problem with a stable code; `network` is the one the server cannot send.
// Caching is the browser's business (ETag). Knows no view.
import type {
  City, District, Found, Indicator, NearestPartner, Partner, Point, ProblemBody, Profile, Ranking, SearchResult, Shape, SimilarArea, TileJson,
} from './types'

export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    /** What a client can go on with, named by the code: `current`, `holders` … */
    readonly facts: Record<string, unknown> = {},
  ) {
    super(`${code}: ${detail}`)
  }
}

export type Query = Record<string, string | number | string[] | null | undefined>

export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, one)
    else if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  return search.size ? `${path}?${search}` : path
}

/** A refusal as a Problem; status 0 means that nobody answered. */
export function failed(body: unknown, status: number, text: string): Problem {
  const { code, detail, ...facts } = (body ?? {}) as Partial<ProblemBody> & Record<string, unknown>
  return new Problem(code ?? (status === 0 ? 'network' : 'unknown'), status, detail ?? text, facts)
}

/** When the device kept an answer that the server could not give now; null for one just given. */
let tell: (kept: Date | null) => void = () => undefined
export const onAnswer = (listener: typeof tell): void => void (tell = listener)

function keptSince(response: Response): Date | null {
  const since = response.headers.get('kept-since')
  return since === null ? null : new Date(since || 0)
}

async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await fetch(withQuery(path, query), { signal, headers: { accept: 'application/json' } }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw failed(null, 0, String(cause))
  })
  tell(keptSince(response))
  if (response.ok) return (await response.json()) as T
  throw failed(await response.json().catch(() => null), response.status, response.statusText)
}

export const getCity = () => get<City>('/api/city')
export const getIndicators = () => get<{ indicators: Indicator[] }>('/api/indicators').then((body) => body.indicators)
export const getPartners = () => get<{ partners: Partner[] }>('/api/partners').then((body) => body.partners)
export const getDistricts = () => get<{ districts: District[] }>('/api/districts').then((body) => body.districts)
export const getProfile = (id: string) => get<Profile>(`/api/areas/${encodeURIComponent(id)}`)
export const getShape = (id: string, signal?: AbortSignal) => get<Shape>(`/api/collections/areas/items/${encodeURIComponent(id)}`, {}, signal)
export const getTileJson = () => get<TileJson>('/tiles/areas.json')

export const getSimilar = (id: string, limit: number) =>
  get<{ similar: SimilarArea[] }>(`/api/areas/${encodeURIComponent(id)}/similar`, { limit }).then((body) => body.similar)

export const getRanking = (indicator: string, order: 'asc' | 'desc', within: string | null) =>
  get<Ranking>(`/api/indicators/${encodeURIComponent(indicator)}/ranking`, { order, within })

export const findAreas = (where: string[], sort: string | null, limit: number) =>
  get<Found>('/api/areas', { where, sort, limit })

export const getNearestPartners = (at: Point, limit: number) =>
  get<{ partners: NearestPartner[] }>('/api/partners/nearest', { lon: at[0], lat: at[1], limit }).then((body) => body.partners)

export const search = (q: string, limit: number, signal: AbortSignal) =>
  get<{ results: SearchResult[] }>('/api/search', { q, limit }, signal).then((body) => body.results)
