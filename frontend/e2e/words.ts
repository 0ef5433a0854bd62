// The page's own texts, by key and language, so that a journey can be walked in any of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

export type Say = (key: string, facts?: Record<string, FluentVariable>) => string

export function texts(language: string): Say {
  const folder = join(import.meta.dirname, '../../texts', language)
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const file of readdirSync(folder)) bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')))
  return (key, facts) => {
    const message = bundle.getMessage(key)
    if (!message?.value) throw new Error(`${language}: no text '${key}'`)
    return bundle.formatPattern(message.value, facts)
  }
}
