// Builds the worker beside the page and writes into it which pieces the page has. Only what every first look needs is kept
// on a device: no fonts for rarer letters, no icons.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const source = fileURLToPath(new URL('keeper.ts', import.meta.url))
const isPiece = (name: string) => /^assets\/.*\.(js|css|woff2)$/.test(name) && !name.includes('latin-ext')

export function keeper(): Plugin {
  return {
    name: 'keeper',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: 'sw.js' })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const [start, worker] = [bundle['index.html'], bundle['sw.js']]
        if (start?.type !== 'asset' || worker?.type !== 'chunk') return this.error('the page or its worker was not built')
        const pieces = Object.keys(bundle).filter(isPiece).sort().map((name) => `/${name}`)
        const digest = createHash('sha256').update(start.source).digest('base64')
        worker.code = worker.code.replace('__PIECES__', JSON.stringify(pieces)).replaceAll('__START__', JSON.stringify(`sha256-${digest}`))
      },
    },
  }
}
