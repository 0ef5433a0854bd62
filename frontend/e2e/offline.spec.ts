// Journey: somebody has been here before and has no network now. The only spec that lets the worker in.
import { expectColored } from './pixels'
import { expect, heading, panel, test, visit, type Page } from './visit'

test.use({ serviceWorkers: 'allow' })

/** Every address that the device keeps, with the name of the cache. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const all: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(`${name.split(' ')[0]} ${url.slice(new URL(url).origin.length)}`)
    return all
  })

const areKept = (page: Page, ...wanted: string[]) => expect.poll(() => kept(page)).toEqual(expect.arrayContaining(wanted))
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'Ohne Netz. Stand von heute, ' })

test.afterEach(({ complaints }) => {
  // That nobody answers is what is tested, and the browser and the map say so on the console; anything else is a complaint.
  const rest = complaints.filter((complaint) => !complaint.startsWith('console: '))
  complaints.splice(0, complaints.length, ...rest)
})

test('without a network the city, the list and an area seen before are there, with the time they were seen', async ({ page, context }) => {
  await visit(page, '/')
  await expectColored(page)
  await areKept(page, 'page /', 'answers /api/city', 'answers /tiles/areas.json')
  await expect.poll(async () => (await kept(page)).filter((one) => one.startsWith('tiles ')).length).toBeGreaterThan(0)
  await visit(page, '/?area=098002')
  await areKept(page, 'answers /api/areas/098002')

  await context.setOffline(true)
  await page.reload()
  await expect(heading(page)).toHaveText('Hassels-Nord')
  await expect(notice(page)).toHaveText(/Stand von heute, \d{1,2}:\d{2}\sUhr\./)
  await page.goto('/?view=list')
  await expect(panel(page).locator('li')).toHaveCount(171)
  await page.goto('/')
  await expectColored(page)
  await expect(notice(page)).toBeVisible()

  await context.setOffline(false)
  await expect(notice(page)).toHaveCount(0)
})

test('nothing is kept on the device but the page itself and what is public', async ({ page }) => {
  await visit(page, '/')
  await areKept(page, 'answers /api/city')
  for (const path of ['/api/me', '/api/partners/welcome-point-01/desk', '/api/search?q=hassels', '/api/areas/at?lon=6.8&lat=51.2', '/health/ready', '/api/openapi.json', '/api/partners/welcome-point-01'])
    await page.evaluate((path) => fetch(path).then((response) => response.text()), path)
  await areKept(page, 'answers /api/partners/welcome-point-01')
  const shapes = [
    /^page \/(assets\/[\w-]+\.(js|css|woff2))?$/,
    /^answers \/api\/(city|districts|indicators(\/\w+\/ranking\?.*)?|areas\/\d+(\/similar\?.*)?|partners(\/welcome-point-01|\/nearest\?.*)?)$/,
    /^answers \/tiles\/areas\.json$/,
    /^tiles \/tiles\/areas\/\d+\/\d+\/\d+$/,
  ]
  expect((await kept(page)).filter((one) => !shapes.some((shape) => shape.test(one)))).toEqual([])
})

test('a newer page waits until its reader wants it', async ({ page }) => {
  await visit(page, '/')
  await areKept(page, 'page /', 'answers /api/city')
  await expect(page.getByText('Neue Fassung da.')).toHaveCount(0)
  // Another address of the worker is another worker, as another build would be.
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js?newer').then(() => undefined))
  await expect(page.getByText('Neue Fassung da.')).toBeVisible()
  const inControl = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)
  expect(await inControl()).toMatch(/\/sw\.js$/)

  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Neu laden' }).click()
  await loaded
  await expect.poll(inControl).toMatch(/\?newer$/)
})
