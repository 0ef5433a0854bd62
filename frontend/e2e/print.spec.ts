// Printing the page of an area: one sheet with the name, the figures, where they come from and of when they are.
import { expect, heading, panel, test, visit } from './visit'

test('an area is printed on one sheet, without the map and without buttons', async ({ page }) => {
  await visit(page, '/?area=098002')
  await expect(heading(page)).toHaveText('Hassels-Nord')
  await expect(panel(page).getByRole('heading', { name: 'Gleich nebenan' })).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  await expect(heading(page)).toBeVisible()
  await expect(panel(page).getByText('Bedarf: sehr hoch')).toBeVisible()
  await expect(panel(page).getByText(/^Quellen: Landeshauptstadt Düsseldorf.*31\.12\.2021/)).toBeVisible()
  await expect(panel(page).getByText('Gebietsstand: 31.12.2021.')).toBeVisible()
  await expect(panel(page).getByText('fast viermal so viel').first()).toBeVisible()
  for (const gone of ['.stage', '.bar:not(#panel *)', '.search', '.acts', '.mini', '.credit'])
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden()
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)

  // Chromium writes the tree of pages in the open.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
