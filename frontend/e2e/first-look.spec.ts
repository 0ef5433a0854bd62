// Journey: somebody comes for the first time, in German and in English.
import { colorOf, expectColored, pixelsOf } from './pixels'
import { expect, heading, panel, test, visit, type Page } from './visit'

const counts = async (page: Page) => {
  const texts = await panel(page).locator('section[aria-labelledby="legend-name"] ol li').allTextContents()
  return texts.map((text) => parseInt(text, 10))
}
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

test('the first look colours the city and says what the colours mean', async ({ page }) => {
  await visit(page, '/')
  await expect(heading(page)).toHaveText('Wählt ein Gebiet: Ihr seht, was es dort gibt und was noch fehlt.')
  await expectColored(page)

  const legend = page.getByRole('region', { name: 'Sozialer Handlungsbedarf' })
  expect(await counts(page)).toHaveLength(6)
  expect(sum(await counts(page))).toBe(169)
  for (const name of ['gering', 'eher gering', 'mittel', 'erhöht', 'hoch', 'sehr hoch'])
    await expect(legend.getByText(name, { exact: true })).toBeVisible()

  await expect(legend.getByRole('listitem').filter({ hasText: 'unbewohnt 1' })).toBeVisible()
  await expect(legend.getByRole('listitem').filter({ hasText: 'mit Nachbar gezählt 1' })).toBeVisible()
  await expect(legend.getByText('Berechnet, nicht amtlich. Stand: 31.12.2021.')).toBeVisible()
  await legend.getByRole('button', { name: 'Was heißt das?' }).click()
  await expect(legend.getByText('Arbeitslosigkeit · Mehr heißt: mehr Bedarf.')).toBeVisible()
})

test('Welcome Points stand on the map and are named beside it', async ({ page }) => {
  await visit(page, '/')
  await expect(page.getByRole('region', { name: 'Zeichen der Orte' }).getByText('Welcome Point')).toBeVisible()
  const red = await colorOf(page, '--pin-welcome')
  await expect.poll(async () => (await pixelsOf(page, [red]))[0], { timeout: 60_000 }).toBeGreaterThan(200)
})

test('the page speaks English as soon as somebody chooses it, and keeps to it', async ({ page, context }) => {
  await visit(page, '/')
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' })
  await expect(page.getByRole('region', { name: 'Social need for action' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(/lang=en/)
  expect(sum(await counts(page))).toBe(169)
  await expect(page.getByRole('application', { name: 'Map of the city' })).toBeVisible()

  const again = await context.newPage()
  for (const address of ['/', '/?page=find', '/?show=child_poverty_pct']) {
    await visit(again, address)
    // "Deutsch" is the other language's own name.
    const words = (await again.locator('body').ariaSnapshot()).replace('option "Deutsch"', '')
    expect(words, address).not.toMatch(/\b(Karte|Gebiete?|Orte?|Bedarf|und|oder|ist|nicht|kein|mit|Suche|Sprache|Liste|Stand)\b/)
  }
})

test('the content policy allows no other source and no inline script', async ({ page }) => {
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/unsafe-|https?:|\*/)
})
