// The languages of the page, as data. A new language is a folder of texts and a line here.
const files = import.meta.glob<string>(['$texts/*/*.ftl', '!$texts/*/server.ftl', '!$texts/*/check.ftl', '!$texts/*/templates.ftl', '!$texts/*/agenda.ftl', '!$texts/*/digest.ftl'], { query: '?raw', import: 'default', eager: true })

export interface Language {
  code: string
  name: string
  dir: 'ltr' | 'rtl'
}

export const languages: Language[] = [
  { code: 'de', name: 'Deutsch', dir: 'ltr' },
  { code: 'en', name: 'English', dir: 'ltr' },
]

export const fallback = 'de'

/** All texts of one language, one string a file. */
export function sourcesOf(code: string): string[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/${code}/`))
    .map(([, text]) => text)
}
