// A finished concern on its way: noted first, then laid to what is like it. Each step can be repeated without doing
// anything twice.
import type { Concern, ConcernDraft } from '../api/concerns'
import { change, create, newKey } from '../api/records'
import { outbox } from '../state/outbox.svelte'
import { getConcern, layTo, makeBundle } from './asking'
import type { Kept } from './keep'
import { changesBetween, draftOf, type Join } from './note'

const path = '/api/concerns'

/** The concern as the server has it now; null while there is no network, with the words kept and waiting. */
export async function saved(kept: Kept, id: string | null, note: (sent: Kept['sent']) => void): Promise<Concern | null> {
  const draft = draftOf(kept.said)
  if (id && kept.base) return changed({ id, version: kept.base.version }, changesBetween(kept.base.draft, draft))
  const { sent } = kept
  if (sent) {
    const made = await again(sent)
    note(null)
    return changed(made, changesBetween(sent.body, draft))
  }
  const made = await outbox.create<Concern>(path, draft, draft.topic)
  const waiting = made ? undefined : outbox.waiting.filter((one) => one.path === path).at(-1)
  if (waiting) note({ key: waiting.key, body: draft })
  return made
}

/** What was sent before and never answered: the same key brings the same record. */
async function again({ key, body }: NonNullable<Kept['sent']>): Promise<Concern> {
  const made = await create<Concern>(path, body, key)
  outbox.drop(key)
  // The answer is the record as it was made; somebody may have changed it since.
  return getConcern(made.id)
}

/** Only what differs is sent; where nothing does, the record is read again. */
export async function changed({ id, version }: Pick<Concern, 'id' | 'version'>, changes: Partial<ConcernDraft>): Promise<Concern> {
  return Object.keys(changes).length ? change<Concern>('PATCH', `${path}/${id}`, version, changes) : getConcern(id)
}

/** Lays the noted one to the bundle of what is like it, or begins a bundle that the others can join. Gives its id. */
export async function joined(concern: Concern, join: Join): Promise<string> {
  return (await (join.bundle ? layTo(join.bundle, concern.id) : makeBundle(concern, join, newKey()))).id
}
