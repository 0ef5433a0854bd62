// Pictures of every view for the eye, wide and narrow, light and dark, in both languages: `SHOTS=folder npm run shots`.
// Promises nothing; what is promised stands in the *.spec.ts beside it.
import { join } from 'node:path'
import { test } from '@playwright/test'
import { atRest } from './pixels'
import { show, views } from './views'

const folder = process.env.SHOTS ?? '/tmp/shots'
const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } }

for (const [size, viewport] of Object.entries(sizes))
  for (const view of views)
    test(`${view.name}, ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      for (const language of ['de', 'en']) {
        await show(page, view, language)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await atRest(page)
          await page.screenshot({ path: join(folder, `${view.name}-${size}-${colorScheme}-${language}.png`) })
        }
      }
    })
