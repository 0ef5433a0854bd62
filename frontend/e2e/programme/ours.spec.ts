// Journeys of a tandem: coming in, taking an area from the map, being too late, one's own home.
import { colorOf, pixelsOf } from '../pixels'
import { become, expect, heading, panel, test, visit, type Page } from '../visit'

const free = '/?area=101003'
/** How much of the free map is in the colour of what is ours. */
const saffron = async (page: Page): Promise<number> => (await pixelsOf(page, [await colorOf(page, '--ours')]))[0]!
const box = (page: Page) => page.getByRole('region', { name: 'Zuordnung' })

test('a visitor reads how to sign in and sees nothing of who is where', async ({ page }) => {
  await visit(page, free)
  await expect(box(page)).toHaveCount(0)
  await page.locator('.bar summary').click()
  await expect(page.getByText('Ihr braucht einen Link von eurer Koordination.')).toBeVisible()
  await page.getByRole('button', { name: 'Tandem', exact: true }).click()
  await expect(page).toHaveURL(/page=ours/)
  await expect(heading(page)).toContainText('Tandem')
})

test('an outline draws itself once where things may move, and the area is ours either way', async ({ page }) => {
  const area = '071003'
  const shapes: string[] = []
  page.on('request', (request) => request.url().includes(`/items/${area}`) && shapes.push(request.url()))
  await become(page, 'connector', 7)
  for (const [reducedMotion, asked] of [['no-preference', 1], ['reduce', 0]] as const) {
    await page.emulateMedia({ reducedMotion })
    await visit(page, `/?area=${area}`)
    await expect(box(page)).toContainText('Hier ist noch kein Tandem.')
    await page.waitForLoadState('networkidle')
    const before = await saffron(page)
    shapes.length = 0
    await box(page).getByRole('button', { name: 'Uns zuordnen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, uns zuordnen' }).click()
    await expect(box(page)).toContainText('Das ist euer Gebiet.')
    await expect.poll(() => saffron(page)).toBeGreaterThan(before + 300)
    expect(shapes, reducedMotion).toHaveLength(asked)
    await box(page).getByRole('button', { name: 'Ändern' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Aufhören' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Aufhören' }).click()
    await expect(box(page)).toContainText('Hier ist noch kein Tandem.')
  }
})

test('an area is taken in three taps, and who was too late reads who is there', async ({ page, elsewhere, complaints }) => {
  await become(page, 'connector', 5)
  const other = await elsewhere('/')
  await become(other, 'connector', 3)
  for (const one of [page, other]) {
    await visit(one, free)
    await expect(box(one)).toContainText('Hier ist noch kein Tandem.')
    await box(one).getByRole('button', { name: 'Uns zuordnen' }).click()
    await expect(one.getByRole('dialog')).toContainText('Bedarf:')
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, uns zuordnen' }).click()
  await expect(box(page)).toContainText('Das ist euer Gebiet.')

  await other.getByRole('dialog').getByRole('button', { name: 'Ja, uns zuordnen' }).click()
  await expect(other.getByRole('dialog')).toContainText('war schneller. Fragt, ob ihr mitmachen könnt.')
  // The browser notes every refusal; this one was meant.
  const refused = complaints.findIndex((one) => one.includes('409'))
  if (refused >= 0) complaints.splice(refused, 1)
  await other.getByRole('dialog').getByRole('button', { name: 'Fragen' }).click()
  await expect(other.getByRole('dialog')).toContainText('Ihr habt gefragt.')

  await visit(page, '/?page=ours')
  const asking = page.locator('article').filter({ hasText: 'Können wir in Garath-Nordost und Motte mitmachen?' })
  await asking.getByRole('button', { name: 'Ja, gern' }).click()
  await expect(asking).toHaveCount(0)
  await expect(panel(page).getByRole('link', { name: /Garath-Nordost und Motte/ })).toBeVisible()
})

test('a link brings somebody in once, with their word and nothing more', async ({ page, elsewhere }) => {
  await become(page, 'coordinator')
  await visit(page, '/?page=people')
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByLabel('Vorname, wenn Sie ihn wissen').fill('Hana')
  await page.getByRole('button', { name: 'Link machen' }).click()
  const link = await page.locator('dialog .link-text').textContent()
  const path = new URL(link!).search + new URL(link!).hash

  const guest = await elsewhere(`/${path}`)
  await expect(guest.getByLabel('Vorname')).toHaveValue('Hana')
  await guest.getByLabel('Sprachen, die ihr sprecht, wenn ihr mögt').fill('ukr')
  await guest.getByRole('button', { name: /Ukrainisch/ }).click()
  await guest.getByRole('button', { name: 'Ja, ich mache mit' }).click()
  await expect(guest).toHaveURL(/page=ours$/)
  await expect(panel(guest)).toContainText('Ihr habt noch kein Tandem.')
})

test('whoever is in several tandems chooses by keyboard which to act in, and it stays chosen', async ({ page }) => {
  await become(page, 'connector', 2)
  await visit(page, '/?page=ours')
  await expect(heading(page)).toHaveText('Tandem Brücke')
  const which = page.getByRole('group', { name: 'Eure Tandems' })
  await expect(which).toHaveCount(0)
  await visit(page, '/?page=tandem&part=new')
  await page.getByLabel('Name des Tandems').fill('Tandem Abend')
  await page.getByRole('button', { name: 'Tandem beginnen' }).click()
  await expect(heading(page)).toHaveText('Tandem Abend')

  await visit(page, '/?page=ours')
  await expect(heading(page)).toHaveText('Tandem Abend')
  await expect(panel(page)).toContainText('Ihr habt noch keinen Sozialraum.')
  await which.getByRole('radio', { name: 'Tandem Abend' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(heading(page)).toHaveText('Tandem Brücke')
  await expect(which.getByRole('radio', { name: 'Tandem Brücke' })).toBeFocused()
  await expect(panel(page).getByRole('link', { name: /^Kuthsweg und Umgebung/ })).toBeVisible()

  // What is planned is planned by the chosen one, also after the page was opened anew.
  await visit(page, '/?page=ours')
  await expect(heading(page)).toHaveText('Tandem Brücke')
  await which.getByText('Tandem Abend').click()
  await visit(page, '/?page=plan&part=check')
  await page.getByText('Noch ein Tandem macht mit').click()
  await expect(page.getByRole('checkbox', { name: 'Tandem Abend' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Tandem Brücke' })).not.toBeChecked()
})
