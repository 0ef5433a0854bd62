// Nothing for axe to find at WCAG 2.2 AA: on every view, light and dark, wide and narrow.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './visit'
import { show, views } from './views'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
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
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
          const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze()
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`)
          expect(found, `${view.name}, ${name}, ${colorScheme}`).toEqual([])
          expect(passes.map(({ id }) => id)).toContain('color-contrast')
        }
      })
  })
