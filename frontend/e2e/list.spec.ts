// Journey: somebody chooses a figure, reads the list beside the map, opens an area, hands the link on and goes back.
import { atRest, freeMap } from './pixels'
import { expect, heading, panel, test, visit } from './visit'

test('list, map and address are one view of the same thing', async ({ page, elsewhere }) => {
  await visit(page, '/')
  await page.getByRole('button', { name: 'Arbeit und Geld' }).click()
  await page.getByRole('combobox', { name: 'Welche Zahl?' }).selectOption({ label: 'Kinderarmut' })
  await expect(page.getByRole('region', { name: 'Kinderarmut' })).toBeVisible()
  await panel(page).getByRole('link', { name: 'Liste' }).click()

  const ranking = await (await page.request.get('/api/indicators/child_poverty_pct/ranking?order=desc')).json()
  const lines = panel(page).getByRole('listitem')
  await expect(lines).toHaveCount(171)
  const first = ranking.ranking[0]
  await expect(lines.first()).toContainText(first.name)
  await expect(lines.first()).toContainText(`${first.value.value.toFixed(1).replace('.', ',')} %`)
  await expect(lines.last()).toContainText(/unbewohnt|nicht erhoben|trifft nicht zu|mit Nachbar gezählt|geheim gehalten/)

  await lines.first().getByRole('link').click()
  await expect(heading(page)).toHaveText(first.name)
  await expect(page).toHaveURL(new RegExp(`area=${first.area_id}.*show=child_poverty_pct.*view=list.*map=`))

  const other = await elsewhere(page.url())
  await expect(heading(other)).toHaveText(first.name)
  await other.getByRole('button', { name: 'Schließen' }).click()
  await expect(other.getByRole('combobox', { name: 'Welche Zahl?' })).toHaveValue('child_poverty_pct')

  await page.goBack()
  await expect(lines).toHaveCount(171)
  await expect(page.getByRole('combobox', { name: 'Welche Zahl?' })).toHaveValue('child_poverty_pct')
  await expect(lines.first().getByRole('link')).toBeFocused()
})

test('a line of the list lights up on the map, and an area of the map in the list', async ({ page }) => {
  await visit(page, '/?view=list')
  const lines = panel(page).getByRole('listitem')
  await expect(lines).toHaveCount(171)
  const ofMap = async () => (await page.screenshot({ clip: freeMap })).toString('base64')
  await atRest(page)
  const plain = await ofMap()
  await lines.nth(3).getByRole('link').hover()
  await expect.poll(ofMap).not.toBe(plain)
  await page.mouse.move(700, 20)
  await expect.poll(ofMap).toBe(plain)

  await expect(async () => {
    await page.mouse.move(freeMap.x + freeMap.width / 2 + Math.random() * 60, freeMap.y + freeMap.height / 2)
    await expect(panel(page).locator('.lit')).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await expect(panel(page).locator('.lit')).toContainText((await page.locator('.tip b').textContent())!)
})

test('the list can be narrowed to a district and turned round', async ({ page }) => {
  await visit(page, '/?view=list')
  const lines = panel(page).getByRole('listitem')
  await expect(lines).toHaveCount(171)
  const { districts } = await (await page.request.get('/api/districts')).json()
  const one = districts.find((district: { id: string }) => district.id === '098')
  await page.getByRole('combobox', { name: 'In welchem Teil der Stadt?' }).selectOption({ label: one.name })
  await expect(lines).toHaveCount(one.area_ids.length)
  await expect(lines.first()).toContainText('Hassels-Nord')
  await page.getByRole('button', { name: 'Reihenfolge umdrehen' }).click()
  await expect(lines.last()).toContainText('Hassels-Nord')
  await expect(page).toHaveURL(/order=asc.*within=098/)
})
