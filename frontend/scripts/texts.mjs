// Fails when a text is missing in a language, is used but not written, or is written but not used.
// A key counts as used when it stands as a whole in a string or template of the source; keys built from
// parts are declared where they are built, in a comment `texts: prefix-*`. What the server says or refuses counts as well.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname
const languages = ['de', 'en']
// The server's own. Those that it looks for with a word of its own in them are tried by its tests.
const spoken = ['server.ftl', 'check.ftl', 'templates.ftl', 'register.ftl', 'digest.ftl', 'table.ftl', 'agenda.ftl']
const worded = /^(front-end-missing|template|register|table-none|table-today|suggested)-/

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
const named = new Set([...all.matchAll(/['"`]([a-z][\w]*(?:-[\w]+)*)['"`]/g)].map((match) => match[1]))
const server = read(join(root, 'src'), /\.rs$/).map((file) => file.text).join('\n')
const said = new Set([...server.matchAll(/"([a-z][\w-]*)"/g)].map((match) => match[1]))
const own = new Set(texts[first].filter((f) => spoken.includes(f.name)).flatMap((f) => keysOf(f.text)))
const refusal = /^(?:\w+-)?(?:problem|refused)-(\w+)$/
// A record that is not there is refused as `unknown_` and its name.
const isRefused = (code) => said.has(code) || said.has(code.replace('unknown_', ''))
for (const key of keys) {
  const isUsed = own.has(key)
    ? said.has(key) || worded.test(key)
    : named.has(key) || (refusal.test(key) ? isRefused(refusal.exec(key)[1]) : prefixes.some((prefix) => key.startsWith(prefix)))
  if (!isUsed) failures.push(`text '${key}' is used nowhere`)
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
