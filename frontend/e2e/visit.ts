// A visit to the page: every test that uses this `test` also promises that the page asked no foreign server,
// and that the browser had nothing to complain about (errors, and what the content policy refused).
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'

export { expect }
export type { Page }

function watch(context: BrowserContext, own: string, complaints: string[]): void {
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${own}/`) && !url.startsWith(`blob:${own}/`)) complaints.push(`foreign request: ${url}`)
  })
  context.on('weberror', (failure) => complaints.push(`uncaught: ${failure.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
}

interface Promises {
  complaints: string[]
  quiet: void
  /** The same address for somebody who has never been here. */
  elsewhere: (address: string) => Promise<Page>
}

export const test = base.extend<Promises>({
  // eslint-disable-next-line no-empty-pattern -- the test runner reads the names of what a fixture needs
  complaints: async ({}, use) => use([]),
  quiet: [
    async ({ context, baseURL, complaints }, use) => {
      watch(context, baseURL!, complaints)
      await use()
      expect(complaints, 'what the browser had to complain about').toEqual([])
    },
    { auto: true },
  ],
  elsewhere: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (address) => {
      const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
      contexts.push(context)
      watch(context, baseURL!, complaints)
      const page = await context.newPage()
      await page.goto(address)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export const panel = (page: Page) => page.locator('#panel')
export const heading = (page: Page) => panel(page).getByRole('heading', { level: 1 })

/** Opens an address and waits until its words stand there. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(heading(page)).toHaveCount(1)
}

/** Presses Tab until something has the keyboard. */
export async function tabTo(page: Page, wanted: ReturnType<Page['locator']>, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${most} times Tab did not reach ${wanted}`)
}

/** Sits down as somebody of the demo: the n-th of a role. */
export async function become(page: Page, persona: string, n = 1): Promise<void> {
  await page.goto('/?page=how')
  const status = await page.evaluate(
    (body) => fetch('/api/demo/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then((response) => response.status),
    { persona, n },
  )
  expect(status).toBe(201)
}
