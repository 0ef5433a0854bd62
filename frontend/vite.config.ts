// How the page is built and served while working on it. The finished page is static: dist/ needs no Node.
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { keeper } from './worker/build'

const server = process.env.SOZIALRAUM_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [svelte(), keeper()],
  resolve: { alias: { $texts: fileURLToPath(new URL('../texts', import.meta.url)) } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files of their own: the content policy allows no other source than this server.
    assetsInlineLimit: 0,
    // The map library alone is larger than the usual limit; it is one lazily loaded piece.
    chunkSizeWarningLimit: 1300,
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': server, '/tiles': server, '/feeds': server },
  },
})
