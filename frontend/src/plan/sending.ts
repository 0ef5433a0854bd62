// A finished plan on its way: the activity first, then the house is asked, then everyone may see it. Each step can be
// repeated without doing anything twice.
import type { Activity, ActivityDraft, RoomRequest } from '../api/programme'
import { change, create } from '../api/records'
import { getActivity } from '../activities/asking'
import { outbox } from '../state/outbox.svelte'
import type { Kept } from './keep'
import { changesBetween, draftFrom, draftOf, type Said } from './plan'

/** Where a plan is made. */
const path = '/api/activities'

/** The activity as the server has it now; null while there is no network, with the plan kept and waiting. */
export async function saved(kept: Kept, id: string | null, note: (sent: Kept['sent']) => void): Promise<Activity | null> {
  const draft = draftOf(kept.said)
  if (id && kept.base) return changed(id, kept.base.version, kept.base.draft, draft)
  const made = kept.sent ? await again(kept.sent) : await outbox.create<Activity>(path, draft, draft.title)
  if (!made) {
    const waiting = outbox.waiting.filter((one) => one.path === path).at(-1)
    if (waiting) note({ key: waiting.key, body: draft })
    return null
  }
  note(null)
  return changed(made.id, made.version, draftFrom(made), draft, made)
}

/** What was sent before and never answered: the same key brings the same record. */
async function again({ key, body }: NonNullable<Kept['sent']>): Promise<Activity> {
  const made = await create<Activity>(path, body, key)
  outbox.drop(key)
  // The answer is the record as it was made; somebody may have changed it since.
  return getActivity(made.id)
}

async function changed(id: string, version: number, base: ActivityDraft, draft: ActivityDraft, made?: Activity): Promise<Activity> {
  const changes = changesBetween(base, draft)
  if (Object.keys(changes).length) return change<Activity>('PATCH', `${path}/${id}`, version, changes)
  return made ?? getActivity(id)
}

/** Asks the house for its room, people and things; null while there is no network, then it is asked later by itself. */
export function asked({ partner, room, people, staff, things, note }: Said, activity: Activity): Promise<RoomRequest | null> {
  const body = { activity_id: activity.id, partner_id: partner, room_id: room, people, staff_minutes: staff, equipment: things, note: note.trim() }
  return outbox.create<RoomRequest>('/api/requests', body, activity.title)
}

/** Asking a house may have given the record a new version. */
export async function published({ id }: Activity): Promise<Activity> {
  const { version } = await getActivity(id)
  return change<Activity>('POST', `${path}/${id}/publish`, version)
}
