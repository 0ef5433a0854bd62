// Nothing for axe to find at WCAG 2.2 AA: on every view, light and dark, wide and narrow.
import { expectNothingForAxe } from './looks'
import { test } from './visit'
import { show, views } from './views'

const sizes = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 360, height: 780 } },
]

for (const { name, viewport } of sizes)
  test.describe(name, () => {
    test.use({ viewport })
    for (const view of views)
      test(`axe finds nothing: ${view.name}, ${name}`, async ({ page }) => {
        await show(page, view)
        await expectNothingForAxe(page, `${view.name}, ${name}`)
      })
  })
