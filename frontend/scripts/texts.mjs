// Fails when a text is missing in a language, is used but not written, or is written but not used.
// A key counts as used when it stands as a whole in a string or template of the source; keys built from
// parts are declared where they are built, in a comment `texts: prefix-*`.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname
const languages = ['de', 'en']
// problem.ftl is shared with the server, which may use keys that the page does not; the others are the server's own.
const shared = ['problem.ftl', 'server.ftl', 'check.ftl', 'templates.ftl', 'agenda.ftl', 'digest.ftl']

const read = (folder, wanted) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))

const keysOf = (text) => [...text.matchAll(/^([a-z][a-zA-Z0-9_-]*) =/gm)].map((match) => match[1])
const argumentsOf = (text) => {
  const found = new Map()
  for (const block of text.split(/\n(?=[a-z])/)) {
    const key = /^([a-z][\w-]*) =/.exec(block)?.[1]
    if (key) found.set(key, [...new Set([...block.matchAll(/\$(\w+)/g)].map((m) => m[1]))].sort().join())
  }
  return found
}

const failures = []
const texts = Object.fromEntries(languages.map((l) => [l, read(join(root, 'texts', l), /\.ftl$/)]))
const [first, ...others] = languages
const keys = new Set(texts[first].flatMap((file) => keysOf(file.text)))
const placed = Object.fromEntries(languages.map((l) => [l, argumentsOf(texts[l].map((f) => f.text).join('\n'))]))
for (const language of others) {
  const own = new Set(texts[language].flatMap((file) => keysOf(file.text)))
  for (const key of keys) if (!own.has(key)) failures.push(`${language}: text '${key}' is missing`)
  for (const key of own) if (!keys.has(key)) failures.push(`${first}: text '${key}' is missing`)
  for (const [key, names] of placed[first])
    if (own.has(key) && placed[language].get(key) !== names)
      failures.push(`${language}: '${key}' takes (${placed[language].get(key)}), ${first} takes (${names})`)
}

const source = read(join(root, 'frontend/src'), /\.(ts|svelte)$/)
const all = source.map((file) => file.text).join('\n')
const prefixes = [...all.matchAll(/\/\/ texts: (.*)/g)].flatMap((match) => match[1].split(' ').map((prefix) => prefix.replace('*', '')))
const sharedKeys = new Set(texts[first].filter((f) => shared.includes(f.name)).flatMap((f) => keysOf(f.text)))
const named = new Set([...all.matchAll(/['"`]([a-z][\w]*(?:-[\w]+)*)['"`]/g)].map((match) => match[1]))
for (const key of keys) {
  const built = prefixes.some((prefix) => key.startsWith(prefix))
  if (!named.has(key) && !built && !sharedKeys.has(key)) failures.push(`text '${key}' is used nowhere`)
}
for (const { name, text } of source) {
  for (const match of text.matchAll(/\bt\(\s*['"`]([\w-]+)['"`]/g))
    if (!keys.has(match[1])) failures.push(`${name}: text '${match[1]}' is written in no language`)
}

if (failures.length) {
  console.error(failures.join('\n'))
  process.exit(1)
}
console.log(`${keys.size} texts, complete in ${languages.join(' and ')}`)
