// The page in a real browser, against the real server with the shipped city: no mocks. Two projects:
// `reading` holds the promises (npm test), `shots` writes pictures for the eye (npm run shots).
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const binary = resolve(process.env.SOZIALRAUM_BINARY ?? '../target/debug/sozialraum')
// A port that is free now, found once: the browser's process reads this file again and gets the same.
process.env.SOZIALRAUM_PORT ??= await freePort()
const address = `127.0.0.1:${process.env.SOZIALRAUM_PORT}`

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
    contextOptions: { reducedMotion: 'reduce' },
    // Software drawing, so that the map is the same on every machine.
    launchOptions: { executablePath: chromium, args: [...quietly, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] },
  },
  projects: [
    { name: 'reading', testMatch: '*.spec.ts' },
    { name: 'shots', testMatch: 'shots.ts', timeout: 1_800_000 },
  ],
  webServer: {
    command: `${binary} serve --city ../geodata/duesseldorf --listen ${address}`,
    url: `http://${address}/health/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
