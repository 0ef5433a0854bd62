// Groups without the city, as they come over the wire. Whoever may not be in one reads 404 everywhere.

export interface ProtectedSpace { id: string; name: string; purpose: string; members: { id: string; name: string }[]; notes: number; last_note_at: string | null; version: number }
/** GET /api/protected-spaces → {protected_spaces: ProtectedSpace[]} (those the caller is in) */
export interface ProtectedNote { id: string; space_id: string; by: { id: string; name: string } | null; text: string; at: string; mine: boolean }
/** GET …/{id}/notes?before=&limit= → {notes, number_matched}; newest first. GET /api/protected-spaces/search?q= → {notes, number_matched}. GET /api/protected-spaces/export → all the caller is in, with notes. */
export interface ProtectedNotes { notes: ProtectedNote[]; number_matched: number }
// POST /api/protected-spaces {name, purpose, people: [id]} (Idempotency-Key); PATCH {name?, purpose?}; POST …/admit {person_id} → space: 404 `unknown_person` for anyone who is no active connector; POST …/leave {} → 204, the last one who leaves takes the space with them
// POST …/notes {text} (Idempotency-Key); DELETE …/notes/{note_id}: one's own → 204
