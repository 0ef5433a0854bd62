// The way of a concern, once in each language: a tandem makes one of an activity and begins a bundle; a second tandem, typing
// the like, lays its own to it; the body decides on three phones; a speaker transmits; the city takes it in and answers; and the author reads on their own page what it changed.
import { become, expect, heading, panel, test, visit, type Page } from '../visit'
import { texts } from '../words'

interface Way {
  language: string
  /** Which of the demo's connectors begins, and who joins. */
  author: number
  other: number
  topic: string
  alike: string
}

const ways: Way[] = [
  { language: 'de', author: 1, other: 3, topic: 'Der Weg zur Kita ist dunkel', alike: 'Dunkler Weg zur Kita' },
  { language: 'en', author: 1, other: 5, topic: 'The path to the nursery is dark', alike: 'Dark path to the nursery' },
]

/** A published activity of the one who sits here. */
const ownActivity = (page: Page) =>
  page.evaluate(async () => {
    const body = (await (await fetch('/api/activities?mine=true&limit=100')).json()) as { activities: { id: string; title: string; state: string }[] }
    return body.activities.find((one) => one.state !== 'draft' && one.state !== 'cancelled')!
  })

for (const { language, author, other, topic, alike } of ways) {
  const say = texts(language)
  const at = (query: string) => `/?${query}&lang=${language}`
  const onward = (page: Page) => page.getByRole('button', { name: say('plan-onward'), exact: true }).click()
  const noteIt = (page: Page) => page.getByRole('button', { name: say('concern-send'), exact: true }).click()

  /** The questions after the first; nobody has to say more than this. */
  async function answerTheRest(page: Page, proposal: string | null) {
    await onward(page)
    const city = page.getByRole('radio', { name: say('concern-where-city') })
    await city.check()
    await onward(page)
    await page.getByLabel(say('concern-description')).fill(topic)
    await page.getByRole('radio', { name: say('concern-priority-high') }).check()
    await onward(page)
    if (proposal) {
      await page.getByLabel(say('concern-proposal', { at: 1 })).fill(proposal)
      await page.getByRole('checkbox', { name: say('concern-realisable') }).check()
    }
    await onward(page)
    await page.getByRole('radio', { name: new RegExp(`^${say('concern-sphere-municipal')}`) }).check()
    await onward(page)
  }

  /** The body consenses on three phones and two raised hands; the moderator counts and closes. */
  async function decide(phones: Page[], moderator: Page) {
    const meeting = await moderator.evaluate(async () => {
      const body = (await (await fetch('/api/meetings')).json()) as { meetings: { id: string; state: string }[] }
      return body.meetings.find((one) => one.state === 'planned')!.id
    })
    for (const one of phones) {
      await visit(one, at(`page=meeting&record=${meeting}`))
      await expect(one.getByRole('button', { name: say('body-i-am-there') }).or(one.getByText(say('body-you-are-there')))).toBeVisible()
      const there = one.getByRole('button', { name: say('body-i-am-there') })
      if (await there.count()) await there.click()
      await expect(there).toHaveCount(0)
    }
    const details = moderator.locator('details').filter({ hasText: say('body-enter-others') })
    await details.locator('summary').click()
    for (let more = 0; more < 2; more += 1) {
      const missing = details.getByRole('checkbox', { checked: false })
      const left = await missing.count()
      await missing.first().check()
      await expect(missing).toHaveCount(left - 1)
    }
    await moderator.getByRole('region', { name: say('body-suggested') }).getByRole('listitem').filter({ hasText: topic }).getByRole('button').click()
    await moderator.getByRole('button', { name: `${say('body-decide')} ${topic}` }).click()
    const dialog = moderator.getByRole('dialog')
    await dialog.getByRole('radio', { name: say('body-method-resistance') }).check()
    await dialog.getByLabel(say('body-option-n', { n: 1 })).fill(alike)
    await dialog.getByLabel(say('body-option-n', { n: 2 })).fill(topic)
    await dialog.getByRole('button', { name: say('body-ask-send') }).click()
    await expect(moderator).toHaveURL(/page=decision/)
    const decision = new URL(moderator.url()).searchParams.get('record')
    for (const one of phones) {
      if (one !== moderator) await visit(one, at(`page=decision&record=${decision}`))
      const sliders = one.getByRole('slider')
      await expect(sliders).toHaveCount(3)
      for (const [option, value] of [1, 4, 9].entries()) await sliders.nth(option).fill(String(value))
      await one.getByRole('button', { name: say('body-vote'), exact: true }).click()
      await expect(one.getByText(say('body-voted'), { exact: true }).first()).toBeVisible()
    }
    await moderator.getByRole('button', { name: say('body-hands') }).click()
    for (const [label, value] of [[say('body-hands-voters'), '2'], [alike, '2'], [topic, '8'], [say('body-as-is'), '18']] as const) {
      await dialog.getByLabel(label, { exact: true }).fill(value)
      await dialog.getByLabel(label, { exact: true }).blur()
    }
    await dialog.getByRole('button', { name: say('body-hands-save') }).click()
    await expect(dialog).toHaveCount(0)
    await moderator.getByRole('button', { name: say('body-close-vote') }).click()
    await dialog.getByRole('button', { name: say('body-close-now') }).click()
    for (const one of phones) await expect(one.getByText(say('body-chosen', { what: alike }))).toBeVisible()
  }

  test(`two tandems carry a concern to the city, and it comes back answered (${language})`, async ({ page, elsewhere }) => {
    // From an activity: the first tandem notes it, and begins a bundle that has nothing yet to decide on.
    await page.setViewportSize({ width: 360, height: 780 })
    await become(page, 'connector', author)
    const activity = await ownActivity(page)
    await visit(page, at(`page=activities&activity=${activity.id}`))
    await page.getByRole('link', { name: say('activity-to-concern') }).first().click()
    await expect(heading(page)).toHaveText(say('concern-ask-what'))
    await page.getByLabel(say('concern-topic'), { exact: true }).fill(topic)
    await answerTheRest(page, null)
    await noteIt(page)
    await expect(heading(page)).toHaveText(topic)
    await page.getByRole('button', { name: say('concern-bundle-begin') }).click()
    await expect(page).toHaveURL(/page=bundle/)
    await expect(panel(page)).toContainText(say('concern-needs-proposal'))
    await expect(page.getByRole('button', { name: say('concern-transmit') })).toHaveCount(0)

    // The second types the like, sees it, and lays its own to it, with a proposal. The first window hears of it at once.
    const second = await elsewhere('/')
    await become(second, 'connector', other)
    await visit(second, at('page=concerns&part=new'))
    await second.getByLabel(say('concern-topic'), { exact: true }).fill(alike)
    const found = second.getByRole('region', { name: say('concern-similar') }).getByRole('listitem').filter({ hasText: topic })
    await found.getByRole('button', { name: say('concern-join') }).click()
    await answerTheRest(second, language === 'de' ? 'Zwei Lampen' : 'Two lamps')
    await expect(panel(second)).toContainText(say('concern-will-join', { topic }))
    await noteIt(second)
    await expect(second).toHaveURL(/page=bundle/)
    await expect(panel(page)).toContainText(alike)
    await expect(panel(page)).not.toContainText(say('concern-needs-proposal'))

    // The body decides, and a speaker hands it to the city.
    const bundlePage = new URL(page.url()).search
    const moderator = await elsewhere('/')
    await moderator.setViewportSize({ width: 360, height: 780 })
    await become(moderator, 'connector', 2)
    await decide([page, second, moderator], moderator)
    await visit(page, `/${bundlePage}`)
    await expect(panel(page)).toContainText(say('concern-chain-decided'))
    await page.getByRole('button', { name: say('concern-transmit') }).click()
    await page.getByRole('dialog').getByRole('button', { name: say('concern-transmit-yes') }).click()
    await expect(panel(page)).toContainText(say('concern-stage-transmitted'))
    const bundle = new URL(page.url()).searchParams.get('record')!

    // The office takes it in for a department and says no, with a reason; a measure follows all the same.
    const office = await elsewhere('/')
    await become(office, 'coordinator')
    await visit(office, at('page=concerns&part=bundles'))
    await office.getByRole('link', { name: new RegExp(topic) }).click()
    await office.getByRole('button', { name: say('concern-receive') }).click()
    await office.getByRole('combobox', { name: say('concern-department'), exact: true }).selectOption('traffic')
    await office.getByRole('dialog').getByRole('button', { name: say('concern-receive-yes') }).click()
    await office.getByRole('button', { name: say('concern-answer-write') }).click()
    await office.getByRole('radio', { name: say('concern-outcome-declined') }).check()
    const words = office.getByLabel(say('concern-answer-text'), { exact: true })
    await expect(words).toHaveValue(say('concern-template-declined', { title: topic }))
    await words.fill('Lampen gibt es erst 2028.')
    await office.getByLabel(say('concern-answer-reason'), { exact: true }).fill('Das Geld fehlt.')
    await office.getByRole('button', { name: say('concern-answer-send') }).click()
    await office.getByRole('button', { name: say('concern-measure-add') }).click()
    await office.getByLabel(say('concern-measure-what')).fill('Hecke geschnitten')
    await office.getByRole('dialog').getByRole('button', { name: say('concern-save') }).click()
    await expect(panel(office)).toContainText('Hecke geschnitten')

    // The author writes what changed and reads all of it on their own page.
    await expect(panel(page)).toContainText('Das Geld fehlt.')
    await page.getByRole('button', { name: say('concern-effect-add') }).click()
    await page.getByLabel(say('concern-effect-what')).fill('Der Weg ist heller.')
    await page.getByRole('dialog').getByRole('button', { name: say('concern-save') }).click()
    await expect(panel(page)).toContainText('Der Weg ist heller.')
    await visit(page, at('page=effects'))
    const story = panel(page).getByRole('article').filter({ has: page.locator(`a[href*="${bundle}"]`) }).last()
    await expect(story).toContainText(say('concern-outcome-declined'))
    await story.locator('details').evaluate((element) => element.setAttribute('open', ''))
    for (const step of ['noted', 'bundled', 'decided', 'transmitted', 'received', 'answered', 'measure', 'effect']) await expect(story).toContainText(say(`concern-chain-${step}`))
  })

  test(`the register goes out as a table and comes back unchanged (${language})`, async ({ page, complaints }) => {
    await become(page, 'connector', author)
    await visit(page, at('page=concerns&part=workbook'))
    const link = page.getByRole('link', { name: say('concern-sheet-download') })
    const workbook = await (await page.request.get((await link.getAttribute('href'))!)).body()
    const bring = (name: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
    await bring('register.xlsx', workbook)
    await expect(panel(page)).toContainText(say('concern-sheet-nothing'))
    await expect(page.getByRole('button', { name: say('concern-sheet-apply') })).toHaveCount(0)
    await bring('letter.xlsx', Buffer.from('no table'))
    await expect(page.getByRole('alert').filter({ visible: true })).toBeVisible()
    // The browser notes every refusal; this one was meant.
    const refused = complaints.findIndex((one) => one.includes('422'))
    if (refused >= 0) complaints.splice(refused, 1)
  })
}

test('what another tandem noted stays theirs: it is told of our bundle, and in the table only our own cells are written anew', async ({ page, elsewhere }) => {
  await become(page, 'connector', 1)
  await visit(page, '/?page=concerns')
  const topicOf = (topic: string) => page.getByRole('link', { name: topic, exact: true })
  const row = (topic: string) => page.getByRole('row').filter({ has: topicOf(topic) })
  const dialog = page.getByRole('dialog')
  const rewrite = async (topic: string, column: string, label: string, text: string) => {
    await row(topic).getByRole('button', { name: `${column} ändern` }).click()
    await dialog.getByLabel(label, { exact: true }).fill(text)
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await rewrite('Keine Bank am Marktplatz', 'Mögliche Lösungen', 'Vorschlag 1', 'Drei Bänke aufstellen.')
  await expect(row('Keine Bank am Marktplatz')).toContainText('Drei Bänke aufstellen.')
  await rewrite('Keine Bank am Marktplatz', 'Thema', 'Thema', 'Bänke fehlen am Marktplatz')
  await expect(row('Bänke fehlen am Marktplatz')).toContainText('Drei Bänke aufstellen.')
  await expect(row('Bänke fehlen am Markt').getByRole('button')).toHaveCount(0)

  await topicOf('Bänke fehlen am Marktplatz').click()
  const like = page.getByRole('listitem').filter({ has: topicOf('Bänke fehlen am Markt') })
  await expect(like).toContainText('Tandem Rhein erfährt davon und kann das eigene dazulegen.')
  await like.getByRole('button', { name: 'Zusammen bündeln' }).click()
  await expect(page).toHaveURL(/page=bundle/)
  const theirs = await elsewhere('/')
  await become(theirs, 'connector', 3)
  await visit(theirs, '/?page=inbox')
  await expect(panel(theirs)).toContainText('Tandem Brücke hat ein Bündel begonnen, zu dem euer Anliegen „Bänke fehlen am Markt“ passt.')
})
