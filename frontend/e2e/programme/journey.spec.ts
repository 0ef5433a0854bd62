// The heart of it, once in each language: a tandem takes an area of high need, plans a walk with the house that serves it and asks for
// its room; the house offers Thursday; the tandem accepts and publishes; a visitor finds it by language and takes it along.
import { become, expect, test, visit } from '../visit'
import { texts } from '../words'

interface Journey {
  language: string
  /** Which of the demo's connectors acts, and for whom. */
  connector: number
  tandem: string
  area: string
  /** Weeks ahead, so that the two journeys do not want the same room. */
  weeks: number
}

const journeys: Journey[] = [
  { language: 'de', connector: 1, tandem: 'Tandem Brücke', area: '098002', weeks: 3 },
  { language: 'en', connector: 3, tandem: 'Tandem Rhein', area: '098001', weeks: 5 },
]

/** The Wednesday so many weeks from now, as a date field takes it. */
function wednesday(weeks: number): Date {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + ((10 - day.getUTCDay()) % 7) + 7 * weeks)
  return day
}

const dateField = (day: Date) => day.toISOString().slice(0, 10)

for (const { language, connector, tandem, area, weeks } of journeys) {
  const say = texts(language)
  const at = (query: string) => `/?${query}&lang=${language}`
  const day = wednesday(weeks)
  const thursday = new Date(day.getTime() + 86_400_000)
  const title = language === 'de' ? 'Rundgang mit Tee' : 'Walk with tea'

  test(`a walk comes about, from the map to a visitor's calendar (${language})`, async ({ page, elsewhere }) => {
    // The office looks at the area, too, in a window of its own.
    const office = await elsewhere('/')
    await become(office, 'coordinator')
    await visit(office, at(`area=${area}`))
    const seen = office.getByRole('region', { name: say('claim-label') })
    await expect(seen).toContainText(say('claim-nobody'))

    // The tandem takes the area: the area is open, „Uns zuordnen", yes. The other window sees it at once.
    await page.setViewportSize({ width: 360, height: 780 })
    await become(page, 'connector', connector)
    await visit(page, at(`area=${area}`))
    const box = page.getByRole('region', { name: say('claim-label') })
    await box.getByRole('button', { name: say('claim-start') }).click()
    await page.getByRole('dialog').getByRole('button', { name: say('claim-confirm') }).click()
    await expect(box).toContainText(say('claim-here-ours', { tandem }))
    await expect(seen).toContainText(say('claim-here', { tandem }))
    await office.close()

    // Five questions.
    await visit(page, at(`page=plan&area=${area}`))
    const onward = () => page.getByRole('button', { name: say('plan-onward'), exact: true }).click()
    await page.getByRole('radio', { name: say('template-walk') }).check()
    await page.getByLabel(say('plan-title')).fill(title)
    await onward()
    await page.getByLabel(say('plan-day')).fill(dateField(day))
    await page.getByLabel(say('plan-time')).fill('18:00')
    await onward()
    await page.getByRole('radio', { name: /Welcome Point 09\/10/ }).check()
    await page.getByRole('radio', { name: /^Großer Raum\s*[^,]/ }).first().check()
    await onward()
    // The tandem's own languages are proposed; Arabic is among them or is added.
    await expect(page.getByRole('checkbox', { name: language === 'de' ? 'Deutsch' : 'German' })).toBeChecked()
    const arabic = page.getByRole('checkbox', { name: language === 'de' ? 'Arabisch' : 'Arabic' })
    if ((await arabic.count()) === 0) await page.getByLabel(say('plan-language-add')).selectOption('ar')
    await expect(arabic).toBeChecked()
    await onward()
    await page.getByRole('checkbox', { name: say('plan-do-publish') }).setChecked(false)
    await page.getByRole('button', { name: say('plan-send-ask') }).click()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()

    // The house offers Thursday with one tap.
    const house = await elsewhere('/')
    await become(house, 'partner')
    await visit(house, at('page=desk'))
    const card = house.getByRole('article').filter({ hasText: title })
    const short = thursday.toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' })
    await card.getByRole('button').filter({ hasText: new RegExp(`^\\s*${short}`) }).first().click()
    await expect(house.getByRole('article').filter({ hasText: title }).getByRole('button', { name: say('desk-accept') })).toHaveCount(0)

    // The tandem sees it at once, says yes, and publishes.
    await visit(page, at('page=ours'))
    const offered = page.locator('article').filter({ hasText: title })
    const weekday = thursday.toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' })
    await offered.getByRole('button', { name: say('ours-yes-day', { weekday }) }).click()
    await expect(offered.getByRole('button', { name: say('ours-yes-day', { weekday }) })).toHaveCount(0)
    await page.getByRole('link', { name: title }).first().click()
    await page.getByRole('button', { name: say('activity-publish') }).click()
    await expect(page.getByRole('link', { name: say('activity-to-calendar') })).toBeVisible()
    await expect(page.getByRole('button', { name: say('activity-publish') })).toHaveCount(0)

    // A visitor finds it by its language and takes it along.
    const visitor = await elsewhere(at('page=activities&language=ar'))
    await visitor.getByRole('link', { name: new RegExp(title) }).click()
    await expect(visitor.getByRole('heading', { name: title })).toBeVisible()
    await expect(visitor.locator('#panel')).toContainText('Welcome Point 09/10')
    const calendar = visitor.getByRole('link', { name: say('activity-to-calendar') })
    const entry = await (await visitor.request.get((await calendar.getAttribute('href'))!)).text()
    expect(entry).toContain(`SUMMARY:${title}`)
    expect(entry).toContain(`DTSTART;TZID=Europe/Berlin:${dateField(thursday).replaceAll('-', '')}T180000`)
    expect(entry).toContain('BEGIN:VTIMEZONE')
    expect(entry).toContain('STATUS:CONFIRMED')
  })
}
