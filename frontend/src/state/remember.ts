// What is kept on the device: the wishes for language and light or dark, the tandem one acts in, what waits to be sent, and
// what is being typed. A device that forbids storage simply forgets.
export type Draft = `plan:${string}` | `concern:${string}`
export type Kept = 'lang' | 'theme' | 'outbox' | 'tandem' | Draft

export function recall(name: Kept): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function remember(name: Kept, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Private windows may refuse; it then lasts as long as the page.
  }
}

export function forget(name: Kept): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // What could not be kept need not be forgotten.
  }
}
