// Rules of the house for the page: the order of the rooms, and who may touch the map and the address bar.
import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

// From top to bottom. A room may import only from rooms below it.
const rooms = [
  'shell', 'coverage', 'ours', 'effects', 'body', 'consultations', 'protected', 'concerns', 'desk', 'plan', 'find', 'areas', 'claims', 'activities', 'tandems', 'people', 'search', 'partners', 'indicators', 'map', 'state', 'api', 'ui', 'i18n',
]

const mapLibrary = { group: ['maplibre-gl', 'maplibre-gl/*'], message: 'only map/ knows the map library' }

const roomRules = rooms.map((room, at) => {
  const above = rooms.slice(0, at).map((name) => ({
    group: [`**/${name}/**`],
    message: `${room}/ must not know ${name}/: it lies above`,
  }))
  const patterns = room === 'map' ? above : [...above, mapLibrary]
  return {
    files: [`src/${room}/**`],
    rules: patterns.length ? { 'no-restricted-imports': ['error', { patterns }] } : {},
  }
})

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
      // Links are built by state/url.ts; there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  ...roomRules,
  {
    files: ['src/**'],
    ignores: ['src/state/url.ts'],
    rules: { 'no-restricted-globals': ['error', 'location', 'history'] },
  },
)
