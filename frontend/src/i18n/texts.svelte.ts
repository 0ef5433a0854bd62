// The words of the page in the chosen language. Knows nothing of the address bar: who chooses a language, calls `speak`.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { negotiateLanguages } from '@fluent/langneg'
import { fallback, languages, sourcesOf, type Language } from './languages'

/** A text the city wrote itself, in some of the languages. */
export type Translated = Record<string, string>

const bundles: Record<string, FluentBundle> = {}

function bundleFor(language: Language): FluentBundle {
  const known = bundles[language.code]
  if (known) return known
  // Isolation marks around inserted names are needed only where directions mix.
  const bundle = new FluentBundle(language.code, { useIsolating: language.dir === 'rtl' })
  for (const source of sourcesOf(language.code)) bundle.addResource(new FluentResource(source))
  bundles[language.code] = bundle
  return bundle
}

const byCode = (code: string) => languages.find((language) => language.code === code)

let current = $state<Language>(byCode(fallback) ?? languages[0]!)

export const language = {
  get code() {
    return current.code
  },
  get dir() {
    return current.dir
  },
}

/** The best of our languages for a wish list such as `navigator.languages`. */
export function negotiate(wishes: readonly string[]): string {
  const codes = languages.map((entry) => entry.code)
  return negotiateLanguages(wishes, codes, { defaultLocale: fallback, strategy: 'lookup' })[0] ?? fallback
}

/** Changes the language of the page; an unknown code is left alone. */
export function speak(code: string): void {
  const next = byCode(code)
  if (next) current = next
}

export function has(key: string): boolean {
  return bundleFor(current).hasMessage(key)
}

/** The text of a key. A missing key shows itself: the check of texts keeps that from shipping. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundleFor(current)
  const message = bundle.getMessage(key)
  return message?.value ? bundle.formatPattern(message.value, args) : key
}

/** The city's own text in the language of the page, or in the first language there is. */
export function say(text: Translated | null | undefined): string {
  if (!text) return ''
  return text[current.code] ?? text[fallback] ?? Object.values(text)[0] ?? ''
}
