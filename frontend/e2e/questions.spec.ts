// Journeys: areas that meet several conditions, and two areas side by side.
import { expect, heading, panel, test, visit, type Page } from './visit'

const found = async (page: Page) => {
  const text = await panel(page).getByText(/Gebiete? passt|Gebiete passen/).first().textContent()
  return parseInt(text!, 10)
}

test('areas are found by several conditions, and the link asks the same question', async ({ page, elsewhere }) => {
  await visit(page, '/')
  await page.getByRole('navigation').getByRole('link', { name: 'Gebiete finden' }).click()
  await expect(heading(page)).toHaveText('Gebiete finden')
  await panel(page).getByRole('link', { name: 'Viel Bedarf, kein Welcome Point in der Nähe' }).click()
  const lines = panel(page).locator('ol').getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  const two = await found(page)
  await expect(lines).toHaveCount(two)

  await panel(page).getByRole('button', { name: 'Bedingung', exact: true }).click()
  const third = panel(page).getByRole('group', { name: 'Bedingung 3' })
  await third.getByRole('combobox', { name: 'Was' }).selectOption({ label: 'Kinderarmut' })
  await third.getByRole('textbox', { name: 'Wert' }).fill('45,5')
  await third.getByRole('textbox', { name: 'Wert' }).press('Tab')
  await expect(page).toHaveURL(/where=child_poverty_pct:ge:45\.5/)
  const answer = await (await page.request.get(`/api/areas${whereOf(page.url())}&limit=200`)).json()
  expect(answer.number_matched).toBeLessThan(two)
  expect(answer.number_matched).toBeGreaterThan(0)
  await expect(lines).toHaveCount(answer.number_matched)
  expect(await found(page)).toBe(answer.number_matched)

  const other = await elsewhere(page.url())
  await expect(panel(other).locator('ol').getByRole('listitem')).toHaveCount(answer.number_matched)
  await expect(panel(other).getByRole('group', { name: /^Bedingung \d/ })).toHaveCount(3)

  await panel(page).getByRole('button', { name: 'Bedingung 3 entfernen' }).click()
  await expect(lines).toHaveCount(two)
})

test('conditions that no area meets are said, and can be loosened', async ({ page }) => {
  await visit(page, '/?page=find&where=need_class:ge:6&where=green_space_pct:ge:90')
  await expect(panel(page).getByText('Kein Gebiet passt')).toBeVisible()
  await expect(panel(page).getByText('Lockert eine Bedingung.')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Alles löschen' }).click()
  await expect(panel(page).getByRole('link', { name: 'Erhöhter Bedarf und wenig Grün' })).toBeVisible()
})

test('two areas stand side by side, figure by figure', async ({ page }) => {
  await visit(page, '/?area=098002')
  await expect(heading(page)).toHaveText('Hassels-Nord')
  await page.getByRole('combobox', { name: 'Vergleichen mit …' }).fill('garath-südost')
  await page.getByRole('option', { name: /^Garath-Südost/ }).click()
  await expect(heading(page)).toHaveText('Zwei Gebiete im Vergleich')
  await expect(page).toHaveURL(/area=098002&with=101005/)

  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toContainText(['Hassels-Nord', 'Garath-Südost'])
  for (const [at, id] of ['098002', '101005'].entries()) {
    const { values } = await (await page.request.get(`/api/areas/${id}`)).json()
    const { value } = values.find((entry: { indicator: string }) => entry.indicator === 'unemployment_rate_pct')
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Arbeitslosigkeit', exact: true }) })
    await expect(row.getByRole('cell').nth(at)).toHaveText(`${value.value.toFixed(1).replace('.', ',')} %`)
  }
  await page.getByRole('button', { name: 'Schließen' }).click()
  await expect(heading(page)).toHaveText('Hassels-Nord')
})

const whereOf = (url: string) => `?${new URLSearchParams(new URL(url).searchParams.getAll('where').map((condition) => ['where', condition]))}`
