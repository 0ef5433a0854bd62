// The two wishes kept on the device: language and light or dark. A device that forbids storage simply forgets.

export function recall(name: 'lang' | 'theme'): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function remember(name: 'lang' | 'theme', value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Private windows may refuse; the wish then lasts as long as the page.
  }
}
