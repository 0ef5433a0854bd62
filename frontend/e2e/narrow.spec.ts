// The smallest phone: nothing runs out of the screen, everything is large enough for a finger, the sheet opens.
import { overflowing } from './looks'
import { expect, heading, panel, test, visit, type Page } from './visit'
import { show, views } from './views'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

/** What a finger is meant for and is smaller than it ought to be. The grab line has a larger field of its own. */
const tooSmall = (page: Page, selector: string, least: number) =>
  page.evaluate(
    ({ selector, least }) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility() && !element.closest('.hide, .skip, .grab'))
        .map((element) => ({ what: element.textContent?.trim().slice(0, 30) || element.getAttribute('aria-label'), box: (element.closest('.search') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
        .map(({ what, box }) => `${what}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    { selector, least },
  )

for (const language of ['de', 'en'])
  for (const view of views)
    test(`everything has room at 320 pixels: ${view.name}, ${language}`, async ({ page }) => {
      await show(page, view, language)
      expect(await overflowing(page)).toEqual([])
      expect(await tooSmall(page, 'a[href], button, input, select, summary, [role=option]', 24)).toEqual([])
      expect(await tooSmall(page, 'nav a, .btn, select.field, input.field, .chip[href], button, .seg a, .line, summary, [role=option]', 44)).toEqual([])
    })

test('the sheet opens to half and to full, and moving the map leaves it as it is', async ({ page }) => {
  await visit(page, '/')
  await expect(page.getByRole('application')).toBeVisible()
  const height = async () => Math.round((await panel(page).boundingBox())!.height)
  expect(await height()).toBeLessThan(130)
  await page.getByRole('button', { name: 'Mehr zeigen' }).tap()
  await expect.poll(height).toBe(360)

  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/map=/)
  expect(await height()).toBe(360)

  await page.getByRole('button', { name: 'Ganz öffnen' }).tap()
  await expect.poll(height).toBe(640 - 64)
  await expect(page.getByRole('region', { name: 'Sozialer Handlungsbedarf' })).toBeInViewport()
  await expect(page).not.toHaveURL(/show=/)
  await page.getByRole('button', { name: 'Klein machen' }).press('Enter')
  await expect.poll(height).toBeLessThan(130)
})

test('an area is found, read and closed with one thumb', async ({ page }) => {
  await visit(page, '/')
  await page.getByRole('link', { name: 'Als Liste' }).tap()
  const first = panel(page).getByRole('listitem').first().getByRole('link')
  const name = await first.locator('.name').textContent()
  await first.tap()
  await expect(heading(page)).toHaveText(name!)
  await expect(heading(page)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Schließen' }).tap()
  await expect(first).toBeInViewport()
})
