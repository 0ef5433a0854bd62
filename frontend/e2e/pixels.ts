// What the map really shows, read from a picture of the screen. Colours are taken from the page's own legend.
import { expect, type Page } from './visit'

type Rgb = [number, number, number]

/** The part of the screen where the map is and no words stand over it. */
export const freeMap = { x: 680, y: 70, width: 660, height: 780 }

export const legendColors = (page: Page): Promise<Rgb[]> =>
  page.locator('section[aria-labelledby="legend-name"] ol .field').evaluateAll((fields) =>
    fields.map((field) => getComputedStyle(field).backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number) as Rgb),
  )

export const colorOf = (page: Page, name: string): Promise<Rgb> =>
  page.evaluate((token) => {
    const hex = getComputedStyle(document.documentElement).getPropertyValue(token).trim()
    return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb
  }, name)

/** How many pixels of the free map have each of the colours. */
export async function pixelsOf(page: Page, colors: Rgb[]): Promise<number[]> {
  const picture = (await page.screenshot({ clip: freeMap })).toString('base64')
  return page.evaluate(
    async ({ picture, colors }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const counts = colors.map(() => 0)
      for (let at = 0; at < data.length; at += 4) {
        const found = colors.findIndex((color) => color.every((part, channel) => Math.abs(part - data[at + channel]!) <= 3))
        if (found >= 0) counts[found]! += 1
      }
      return counts
    },
    { picture, colors },
  )
}

/** Waits until every class of the legend is to be seen on the map, and together they fill it. */
export async function expectColored(page: Page): Promise<void> {
  const colors = await legendColors(page)
  await expect(async () => {
    const counts = await pixelsOf(page, colors)
    const total = counts.reduce((sum, count) => sum + count, 0)
    expect(Math.min(...counts), `pixels of each class: ${counts.join(', ')}`).toBeGreaterThan(300)
    expect(total).toBeGreaterThan(0.2 * freeMap.width * freeMap.height)
  }).toPass({ timeout: 60_000 })
}

/** Waits until the screen has come to rest, and returns its picture. */
export async function atRest(page: Page): Promise<Buffer> {
  let last = await page.screenshot()
  await expect(async () => {
    const next = await page.screenshot()
    const isSame = next.equals(last)
    last = next
    expect(isSame).toBe(true)
  }).toPass({ timeout: 60_000, intervals: [500] })
  return last
}
