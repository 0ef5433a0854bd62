// What was typed stays on the device until it has arrived. On a shared device each person finds their own: another's is
// put aside for them. Knows no record.
import { forget, recall, remember, type Draft } from './remember'

interface Owned { who: string }

function read<T>(name: Draft): T | null {
  try {
    return JSON.parse(recall(name) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** What this person had typed. */
export function keptDraft<T extends Owned>(name: Draft, who: string): T | null {
  const found = read<T>(name)
  if (!found || found.who === who) return found ?? read<T>(`${name}:${who}`)
  remember(`${name}:${found.who}`, JSON.stringify(found))
  return read<T>(`${name}:${who}`)
}

export function keepDraft<T extends Owned>(name: Draft, kept: T): void {
  remember(name, JSON.stringify(kept))
}

export function forgetDraft(name: Draft, who: string): void {
  forget(name)
  forget(`${name}:${who}`)
}
