// The page in a real browser, against the real server with the shipped city: no mocks. `reading` and `programme` hold the
// promises (npm test): the first as a visitor of an empty programme, the second among the demo's invented people.
// `shots` writes pictures for the eye (npm run shots).
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const binary = resolve(process.env.SOZIALRAUM_BINARY ?? '../target/debug/sozialraum')
// Ports that are free now, found once: the browser's process reads this file again and gets the same.
process.env.SOZIALRAUM_PORT ??= await freePort()
process.env.SOZIALRAUM_DEMO_PORT ??= await freePort()
const address = `127.0.0.1:${process.env.SOZIALRAUM_PORT}`
// The session's cookie is sent over plain HTTP to this machine alone, which browsers know by this name.
const demoAddress = `localhost:${process.env.SOZIALRAUM_DEMO_PORT}`

if (!existsSync(chromium)) {
  console.log(`SKIPPED: the page in a browser (there is no ${chromium})`)
  process.exit(0)
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return String(port)
}

// A browser that asks nobody anything.
export const quietly = ['--no-sandbox', '--disable-background-networking', '--no-first-run']

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.e2e',
  reporter: [['list']],
  workers: 1,
  // CI's machine is shared and slow: what fails once and then holds is told as flaky, not hidden.
  retries: process.env.CI ? 2 : 0,
  // Software drawing on a busy machine is slow; what waits, waits for something to happen.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://${address}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    // What is tested comes from the server; offline.spec.ts alone lets the worker in.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    // Software drawing, so that the map is the same on every machine.
    launchOptions: { executablePath: chromium, args: [...quietly, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] },
  },
  projects: [
    { name: 'reading', testMatch: '*.spec.ts', testIgnore: 'programme/**' },
    { name: 'programme', testMatch: 'programme/*.spec.ts', use: { baseURL: `http://${demoAddress}` } },
    { name: 'shots', testMatch: 'shots.ts', timeout: 1_800_000 },
  ],
  webServer: [
    server(`--listen ${address} --database sqlite://${join(mkdtempSync(join(tmpdir(), 'sozialraum-')), 'e2e.db')}`, address),
    server(`--demo --listen 127.0.0.1:${process.env.SOZIALRAUM_DEMO_PORT} --base-url http://${demoAddress}`, demoAddress),
  ],
})

function server(flags: string, at: string) {
  return {
    command: `${binary} serve --city ../geodata/duesseldorf ${flags}`,
    url: `http://${at}/health/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  }
}
