// The whole reading journey without a mouse: everything can be reached, is seen when it is, and has a name.
import { atRest } from './pixels'
import { expect, heading, panel, tabTo, test, visit, type Page } from './visit'

interface Stop {
  what: string
  faults: string[]
}

/** What has the keyboard now, and what is wrong with it: unseen, without a frame, or without a name. */
const stop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return null
    const { left, top, right, bottom } = element.getBoundingClientRect()
    // Large things may be covered in part: one of nine points has to be free.
    const points = [1, 3, 5].flatMap((x) => [1, 3, 5].map((y) => document.elementFromPoint(left + ((right - left) * x) / 6, top + ((bottom - top) * y) / 6)))
    const isFree = points.some((point) => point && (element.contains(point) || point.contains(element)))
    const hasFrame = (one: Element | null) => {
      const style = one && getComputedStyle(one)
      return !!style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    }
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent
    const faults = [
      !hasFrame(element) && !hasFrame(element.closest('.search')) && 'no frame',
      (right - left < 1 || bottom - top < 1 || right < 0 || bottom < 0 || left > innerWidth || top > innerHeight) && 'out of sight',
      !isFree && `covered by ${points[4]?.className}`,
      !label?.trim() && 'no name',
    ].filter((fault) => fault !== false)
    return { what: `${element.tagName} ${label?.trim().slice(0, 40)}`, faults }
  })

/** Tab by Tab once through everything. */
async function allStops(page: Page): Promise<Stop[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.locator('body').press('Control+Home')
  const stops: Stop[] = []
  for (let most = 400; most > 0; most -= 1) {
    await page.keyboard.press('Tab')
    const next = await stop(page)
    if (!next || (stops.length > 1 && next.what === stops[0]!.what)) return stops
    stops.push(next)
  }
  throw new Error('the keyboard does not come to an end')
}

/** Everything on the page that ought to be a stop. */
const stopsInPage = (page: Page) =>
  page.locator('a[href], button:not([disabled]), input, select, summary, [tabindex="0"]:not(a)').filter({ visible: true }).count()

for (const { name, address } of [
  { name: 'the first look', address: '/' },
  { name: 'the page of an area', address: '/?area=098002' },
  { name: 'a place', address: '/?partner=welcome-point-08' },
  { name: 'how it works', address: '/?page=how' },
  { name: 'a question', address: '/?page=find&where=need_class:ge:6' },
])
  test(`every stop of the keyboard is seen, named and reached: ${name}`, async ({ page }) => {
    await visit(page, address)
    if (!address.includes('how')) await expect(page.getByRole('application')).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    const stops = await allStops(page)
    expect(stops.filter(({ faults }) => faults.length)).toEqual([])
    expect(stops).toHaveLength(await stopsInPage(page))
  })

test('the skip link leads past the menu to the words', async ({ page }) => {
  await visit(page, '/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(skip).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Gebiet oder Ort suchen' })).toBeFocused()
})

test('menu, list, area and back again, without a mouse', async ({ page }) => {
  await visit(page, '/')
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Orte' }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Orte, die helfen')
  await expect(heading(page)).toBeFocused()
  await tabTo(page, panel(page).getByRole('link').first())
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/^(Welcome Point|Interkulturelles Zentrum)/)
  await page.keyboard.press('Escape')
  await expect(panel(page).getByRole('link').first()).toBeFocused()

  await visit(page, '/')
  await tabTo(page, panel(page).getByRole('link', { name: 'Liste' }))
  await page.keyboard.press('Enter')
  const second = panel(page).getByRole('listitem').nth(1).getByRole('link')
  await tabTo(page, second)
  const name = await second.locator('.name').textContent()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(name!)
  await expect(heading(page)).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Schließen' }))
  await page.keyboard.press('Enter')
  await expect(second).toBeFocused()
})

test('the map itself is moved and opened by keyboard', async ({ page }) => {
  await visit(page, '/')
  const map = page.getByRole('application', { name: 'Karte der Stadt' })
  await expect(map).toBeVisible()
  await tabTo(page, map)
  await expect(map).toHaveAccessibleDescription(/Eingabe öffnet das Gebiet in der Mitte/)
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/map=/)
  const before = page.url()
  await page.keyboard.press('ArrowUp')
  await expect(page).not.toHaveURL(before)
  await expect(page.locator('.cross')).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/area=\d{6}/, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expect(heading(page)).toBeFocused()

  // With an area open the map may still be moved away from it.
  const longitude = () => Number(new URL(page.url()).searchParams.get('map')!.split('/')[2])
  await map.focus()
  for (let times = 0; times < 3; times += 1) {
    const west = longitude()
    await page.keyboard.press('ArrowRight')
    await expect.poll(longitude).toBeGreaterThan(west)
  }
  const left = page.url()
  await atRest(page)
  expect(page.url()).toBe(left)
})
