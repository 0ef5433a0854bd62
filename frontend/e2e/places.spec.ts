// Journey: somebody looks for a place that helps, and is told how sure the page is of it.
import { expect, heading, panel, test, visit } from './visit'

test('a closed Welcome Point is named and said to be closed', async ({ page }) => {
  await visit(page, '/')
  await page.getByRole('navigation').getByRole('link', { name: 'Orte' }).click()
  await expect(heading(page)).toHaveText('Orte, die helfen')
  await panel(page).getByRole('link', { name: /^Welcome Point 01/ }).click()
  await expect(heading(page)).toHaveText('Welcome Point 01')
  await expect(panel(page).getByText('geschlossen, Stand Februar 2024')).toBeVisible()
  await expect(panel(page).getByText('Nur der Stadtteil ist bekannt.')).toBeVisible()
  await expect(panel(page).getByText(/^Quelle: /)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(panel(page).getByRole('link', { name: /^Welcome Point 01/ })).toBeFocused()
})

test('a closed place never counts as near', async ({ page }) => {
  const { partners } = await (await page.request.get('/api/partners')).json()
  const closed = partners.filter((partner: { state: string }) => partner.state === 'closed')
  expect(closed.map((partner: { name: string }) => partner.name)).toEqual(['Welcome Point 01', 'Welcome Point 03'])
  for (const { id, position } of closed) {
    const area = await (await page.request.get(`/api/areas/at?lon=${position[0]}&lat=${position[1]}`)).json()
    await visit(page, `/?area=${area.id}`)
    await expect(heading(page)).toHaveText(area.name)
    const near = panel(page).locator('section', { has: page.getByRole('heading', { name: 'Orte in der Nähe' }) })
    await expect(near.getByRole('link').first()).toBeVisible()
    await expect(near.locator(`[data-goes="partner:${id}"]`)).toHaveCount(0)
  }
})

test('places are narrowed by language and kind, and what is unknown is said', async ({ page }) => {
  await visit(page, '/?page=places')
  const lines = panel(page).getByRole('listitem')
  const all = (await (await page.request.get('/api/partners')).json()).partners
  await expect(lines).toHaveCount(all.length)
  await expect(lines.first()).toContainText('Welcome Point')

  await page.getByRole('combobox', { name: 'Sprache' }).last().selectOption({ label: 'Arabisch' })
  const arabic = (await (await page.request.get('/api/partners?language=ar')).json()).partners
  expect(arabic.length).toBeGreaterThan(0)
  await expect(lines).toHaveCount(arabic.length)
  for (const { name } of arabic) await expect(lines.filter({ hasText: name })).toHaveCount(1)
  await expect(page).toHaveURL(/page=places&language=ar/)

  await page.getByRole('combobox', { name: 'Art' }).selectOption({ label: 'Bibliothek' })
  await expect(panel(page).getByText('Dazu kennen wir keinen Ort.')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Alle Orte zeigen' }).click()
  await expect(lines).toHaveCount(all.length)

  const unplaced = all.find((partner: { position: unknown }) => partner.position === null)
  await visit(page, `/?partner=${unplaced.id}`)
  await expect(panel(page).getByText('Unbekannt. Deshalb fehlt der Ort auf der Karte.')).toBeVisible()
})
