// The coordinator's desk, in the demo: gaps are found, worked out by hand, offered, and close on both screens at once.
import { expectNothingForAxe } from '../looks'
import { become, expect, heading, panel, test, visit, type Page } from '../visit'
import { texts } from '../words'

interface Gap { area: { id: string; name: string }; score: number | null; offered_to: { id: string }[] }

const worst = async (page: Page): Promise<Gap[]> => {
  const { areas } = (await (await page.request.get('/api/coverage')).json()) as { areas: Gap[] }
  return areas.filter(({ score }) => (score ?? 0) > 0)
}
const number = (text: string, language: string) => Number(language === 'de' ? text.replace(',', '.') : text)
const gapLinks = (page: Page) => panel(page).locator('ol > li a[data-goes]')

const journeys = [
  { language: 'de', connector: 1, tandem: 'Tandem Brücke' },
  { language: 'en', connector: 3, tandem: 'Tandem Rhein' },
]

for (const { language, connector, tandem } of journeys)
  test(`a gap is found, offered, taken, and closes on both screens at once, ${language}`, async ({ page, elsewhere }) => {
    const say = texts(language)
    const at = (query: string) => `/?${query}&lang=${language}`
    await become(page, 'coordinator')
    await visit(page, at('page=coverage'))
    const three = (await worst(page)).slice(0, 3)
    for (const [index, { area }] of three.entries()) await expect(gapLinks(page).nth(index)).toContainText(area.name)
    // The worst that nobody was asked about yet.
    const place = three.findIndex((gap) => gap.offered_to.length === 0)
    const { area, score } = three[place] as Gap
    const ours = gapLinks(page).filter({ hasText: area.name })

    // Its card says how the number comes about; multiplied by hand it is the same.
    await gapLinks(page).nth(place).click()
    await expect(heading(page)).toHaveText(area.name)
    const sum = panel(page).getByRole('region', { name: say('coverage-how') })
    const shares = (await sum.locator('.result').allInnerTexts()).map((text) => number(text, language))
    expect(shares).toHaveLength(5)
    expect(shares.reduce((product, share) => product * share, 1)).toBeCloseTo(score ?? 0, 4)
    await expect(sum).toContainText(say('coverage-share-silence'))

    // The tandem sits at home, its own page open.
    const theirs = await elsewhere('/')
    await become(theirs, 'connector', connector)
    await visit(theirs, at('page=ours'))

    await page.getByRole('button', { name: say('coverage-ask') }).click()
    const dialog = page.getByRole('dialog')
    const option = dialog.locator('option', { hasText: tandem })
    await dialog.getByRole('combobox').selectOption((await option.getAttribute('value'))!)
    await dialog.getByRole('button', { name: say('claim-offer'), exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(panel(page)).toContainText(say('coverage-tandem-offered', { tandem }))
    await page.getByRole('link', { name: say('coverage-back') }).click()
    await expect(ours).toHaveCount(1)

    // Nobody loads anything anew: the offer arrives, the yes arrives.
    const offer = theirs.locator('article').filter({ hasText: say('claim-wait-offer', { tandem: '', area: area.name }) })
    await offer.getByRole('button', { name: say('claim-yes-offer') }).click()
    await expect(theirs.locator('.areas')).toContainText(area.name)
    await expect(panel(page).getByText(say('coverage-closed', { area: area.name }))).toBeVisible()
    await expect(ours).toHaveCount(0)

    // Given back, the gap is there again.
    await theirs.getByRole('link', { name: new RegExp(area.name) }).first().click()
    await theirs.getByRole('button', { name: say('claim-change'), exact: true }).click()
    await theirs.getByRole('button', { name: say('claim-do-release') }).click()
    await theirs.getByRole('dialog').getByRole('button', { name: say('claim-do-release') }).click()
    await expect(theirs.getByRole('dialog')).toHaveCount(0)
    await expect(ours).toHaveCount(1)
  })

test('several areas go to a tandem with one word, and it says no to each', async ({ page, elsewhere }) => {
  await become(page, 'coordinator')
  await visit(page, '/?page=coverage&part=table')
  await page.getByLabel('In welchem Teil der Stadt?').selectOption({ label: 'Stadtbezirk 10' })
  await page.getByRole('button', { name: /Alle \d+ freien auswählen/ }).click()
  const count = Number(/\d+/.exec(await page.getByText(/\d+ Gebiete ausgewählt/).innerText())![0])
  expect(count).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Tandem fragen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption((await dialog.locator('option', { hasText: 'Tandem Morgen' }).getAttribute('value'))!)
  await dialog.getByRole('button', { name: 'Einem Tandem vorschlagen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('ausgewählt')).toHaveCount(0)

  const theirs = await elsewhere('/')
  await become(theirs, 'connector', 5)
  await visit(theirs, '/?page=ours')
  const offers = theirs.locator('article').filter({ hasText: 'Die Koordination schlägt euch' })
  await expect(offers).toHaveCount(count)
  for (let left = count; left > 0; left -= 1) {
    await offers.first().getByRole('button', { name: 'Nein, danke' }).click()
    await expect(offers).toHaveCount(left - 1)
  }
})

test('weights change the order for the whole office, and back', async ({ page }) => {
  await become(page, 'coordinator')
  await visit(page, '/?page=coverage')
  const before = await gapLinks(page).allInnerTexts()
  const weigh = async (value: string) => {
    await page.getByRole('button', { name: 'Gewichte' }).click()
    await page.getByRole('slider', { name: /^Bedarf/ }).fill(value)
    await page.getByRole('button', { name: 'Für alle speichern' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await weigh('0')
  await expect(panel(page)).toContainText('Reihenfolge mit Ihren Gewichten: Stille × Entfernung × Sprachen × Tandem.')
  await gapLinks(page).first().click()
  await expect(panel(page).getByRole('region', { name: 'So kommt die Zahl zustande' })).toContainText('zählt nicht')
  await page.getByRole('link', { name: 'Zurück zu allen Gebieten' }).click()
  await weigh('1')
  await expect.poll(() => gapLinks(page).allInnerTexts()).toEqual(before)
})

test('as of a day before the programme nothing is there, and the page says what it knows only today', async ({ page }) => {
  await become(page, 'coordinator')
  await visit(page, '/?page=coverage&part=gaps-2021-05-01')
  await expect(panel(page)).toContainText('So war es am 1. Mai 2021. Nur wie heute bekannt: Orte, Sprachen, Statistik und Gewichte.')
  await visit(page, '/?page=coverage&part=matrix-2021-05-01')
  await expect(panel(page)).toContainText('So war es am 1. Mai 2021. Nur wie heute bekannt: Orte und Sprachen.')
  await expect(panel(page).locator('td.tandem')).toHaveCount(0)
  await visit(page, '/?page=coverage&part=matrix')
  await expect(panel(page).locator('td.tandem').first()).toBeVisible()
  await visit(page, '/?page=coverage&part=load-2021-05-01')
  await expect(panel(page)).toContainText('Das gibt es nur für heute.')
  await visit(page, '/?page=coverage&area=091004&part=gaps-2021-05-01')
  await expect(panel(page)).toContainText('Hier ist noch kein Tandem.')
  await visit(page, '/?page=coverage&area=091004')
  await expect(panel(page)).toContainText('Tandem Rhein ist hier.')
})

test('more tandems: the best places are named, and more of them reach more', async ({ page }) => {
  await become(page, 'coordinator')
  await visit(page, '/?page=coverage&part=more')
  const reached = panel(page).getByText(/Heute erreicht: \d+ Prozent/)
  await expect(gapLinks(page)).toHaveCount(2)
  const then = async () => Number(/(\d+) Prozent\.$/.exec(await reached.innerText())![1])
  const two = await then()
  await page.getByRole('button', { name: 'Eins mehr' }).click()
  await expect(gapLinks(page)).toHaveCount(3)
  expect(await then()).toBeGreaterThan(two)
  await page.getByLabel('Wie weit reicht ein Tandem?').selectOption({ label: 'nur das eigene Gebiet' })
  await expect.poll(then).toBeLessThan(two)
})

test('others find nothing of it', async ({ page }) => {
  await become(page, 'connector', 1)
  for (const name of ['coverage', 'today', 'report']) {
    await visit(page, `/?page=${name}`)
    await expect(panel(page)).toContainText('Diese Seite ist für die Koordination.')
  }
})

const addresses = ['page=today', 'page=coverage', 'page=coverage&area=037003', 'page=coverage&part=table', 'page=coverage&part=matrix', 'page=coverage&part=load', 'page=coverage&part=more', 'page=report']

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['phone', { width: 320, height: 640 }]] as const)
  for (const address of addresses)
    test(`axe finds nothing and nothing runs out: ${address}, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await become(page, 'coordinator')
      await visit(page, `/?${address}`)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await expect(panel(page).getByText('Einen Moment …')).toHaveCount(0)
      expect(await page.locator('#panel > .body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBeLessThanOrEqual(0)
      await expectNothingForAxe(page, `${address}, ${name}`)
    })
