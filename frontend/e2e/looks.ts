// What holds of the looks of any view, in words of what is wrong with it: nothing for axe to find, nothing beyond the screen.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from './visit'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Promises that axe finds nothing at WCAG 2.2 AA, light and dark, on the page or in a part of it. */
export async function expectNothingForAxe(page: Page, what: string, within = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    const { violations, passes, incomplete } = await new AxeBuilder({ page }).include(within).withTags(rules).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`)
    expect(found, `${what}, ${colorScheme}`).toEqual([])
    // It was looked at: where axe itself stumbles, as over a long table that is pushed sideways, it says so.
    expect([...passes, ...incomplete].map(({ id }) => id)).toContain('color-contrast')
  }
}

/** What reaches beyond the screen at either side, or makes it scroll sideways. What is cut off on purpose (a long name with …) does not. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = [document.documentElement, ...document.querySelectorAll('#panel .body, dialog')]
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => `${box.className || box.tagName} scrolls sideways`)
    const over = [...document.querySelectorAll<HTMLElement>('#panel *, .bar *, .top *, .mini, .credit, dialog *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return element.checkVisibility() && !element.closest('.hide, svg, [hidden]') && (right > innerWidth + 0.5 || left < -0.5)
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`)
    return [...scrolls, ...over]
  })
