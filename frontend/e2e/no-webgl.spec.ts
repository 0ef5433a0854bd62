// A device that cannot draw the map: the list takes its place, and a sentence says so.
import config, { quietly } from '../playwright.config'
import { expect, heading, panel, test, visit } from './visit'

const launch = config.use?.launchOptions
test.use({ launchOptions: { ...launch, args: [...quietly, '--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis'] } })

test('without WebGL the list shows the same, and the page says why', async ({ page }) => {
  await visit(page, '/')
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull()
  await expect(page.getByText('Euer Gerät kann die Karte nicht zeigen. Die Liste zeigt dasselbe.')).toBeVisible()
  const lines = panel(page).getByRole('listitem')
  await expect(lines).toHaveCount(171)
  await lines.first().getByRole('link').click()
  await expect(heading(page)).toHaveText('Hassels-Nord')
})
