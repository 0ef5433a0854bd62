// Asks for people's records and changes them: a change says which version it was made from, a create carries a key of its
// own so that a repeat makes nothing new. Failures are Problems; `current` of a stale one is the record as it stands.
import { failed, withQuery, type Query } from './client'

/** Asks with the session's cookie. */
export async function ask<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return read(await reach(withQuery(path, query), { signal, headers: { accept: 'application/json' } }))
}

/** Makes something. The same `key` twice makes it once. */
export async function create<T>(path: string, body: unknown, key: string = newKey()): Promise<T> {
  return send('POST', path, body, { 'idempotency-key': key })
}

/** Changes a record, or lets something happen to it, from the version last seen. */
export async function change<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, version: number, body: unknown = {}): Promise<T> {
  return send(method, path, body, { 'if-match': `"${version}"` })
}

/** Does something that has no version: signing in and out, muting, watching. */
export async function act<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return send(method, path, body, {})
}

/** Hands over a file as it is. */
export async function sendFile<T>(path: string, file: Blob): Promise<T> {
  return read(await reach(path, { method: 'POST', headers: { accept: 'application/json', 'content-type': file.type || 'application/octet-stream' }, body: file }))
}

export const newKey = (): string => crypto.randomUUID()

async function send<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  return read(await reach(path, { method, headers: { accept: 'application/json', ...json, ...headers }, body: body === undefined ? undefined : JSON.stringify(body) }))
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw failed(null, 0, String(cause))
  })
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  throw failed(body, response.status, response.statusText)
}
