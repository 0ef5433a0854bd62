// Journey: somebody looks for an area by name and reads its page, without touching a mouse.
import { expect, heading, panel, tabTo, test, visit } from './visit'

test('an area is found, read and closed by keyboard alone', async ({ page }) => {
  await visit(page, '/')
  const field = page.getByRole('combobox', { name: 'Gebiet oder Ort suchen' })
  await tabTo(page, field)
  await page.keyboard.type('hassels')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('group', { name: 'Stadtteile und Bezirke' }).getByRole('option', { name: /^Hassels / })).toBeVisible()

  const wanted = page.getByRole('option', { name: /^Hassels-Nord/ })
  await expect(wanted).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(wanted).toHaveAttribute('aria-selected', 'true', { timeout: 100 })
  }).toPass()
  await expect(field).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id'))!)
  await page.keyboard.press('Enter')

  await expect(heading(page)).toHaveText('Hassels-Nord')
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveURL(/area=098002/)
  await expect(page).toHaveTitle('Hassels-Nord · Sozialraum Düsseldorf')

  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText(/^Wählt ein Gebiet/)
  await expect(heading(page)).toBeFocused()
})

test('the page of an area says what its need is made of', async ({ page }) => {
  await visit(page, '/?area=098002')
  await expect(panel(page).getByText('Bedarf: sehr hoch')).toBeVisible()
  const made = panel(page).locator('section', { has: page.getByRole('heading', { name: 'Woraus der Bedarf entsteht' }) })
  await expect(made.getByText('Rang 1 von 169 Gebieten mit Wert')).toBeVisible()
  const shares = await made.getByRole('listitem').locator('b').allTextContents()
  expect(shares).toHaveLength(5)
  const total = shares.reduce((all, share) => all + Number(share.replace(',', '.').replace('\u2212', '-')), 0)
  expect(total).toBeCloseTo(3.27, 1)
  await expect(made.getByText('Die 5 Teile ergeben zusammen 3,27.')).toBeVisible()

  await expect(panel(page).getByText('Geförderte Wohnungen: Diese Zahl ist nicht veröffentlicht.')).toBeVisible()
  const inOrder = await panel(page).getByRole('heading', { level: 2 }).allTextContents()
  expect(inOrder.indexOf('Was es hier gibt')).toBeLessThan(inOrder.indexOf('Woraus der Bedarf entsteht'))
})

test('a search without a result says so, and Escape first closes only the search', async ({ page }) => {
  await visit(page, '/?area=098002')
  const field = page.getByRole('combobox', { name: 'Gebiet oder Ort suchen' })
  await field.fill('xyzzy')
  await expect(page.getByText('Nichts gefunden. Probiert ein anderes Wort.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nichts gefunden. Probiert ein anderes Wort.')).toBeHidden()
  await expect(heading(page)).toHaveText('Hassels-Nord')
})

test('an area without a figure says why, in words', async ({ page }) => {
  await visit(page, '/?area=071009')
  await expect(panel(page).getByText('unbewohnt', { exact: true })).toBeVisible()
  await expect(panel(page).getByRole('heading', { name: 'Kein Wert für den Bedarf' })).toBeVisible()
  await expect(panel(page).getByText('Hier wohnt niemand.').first()).toBeVisible()

  const { name } = await (await page.request.get('/api/areas/032001')).json()
  await visit(page, '/?area=033001')
  await expect(panel(page).getByText('mit Nachbar gezählt', { exact: true })).toBeVisible()
  await expect(panel(page).getByText(`Wird zusammen mit ${name} gezählt.`).first()).toBeVisible()
})
