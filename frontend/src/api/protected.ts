// Groups without the city, by the page's names. Whoever may not be in one reads 404 everywhere.
import type { Schemas } from './types'

export type ProtectedSpace = Schemas['SpaceAnswer']
export type ProtectedNote = Schemas['NoteAnswer']
export type ProtectedNotes = Schemas['NotesAnswer']
