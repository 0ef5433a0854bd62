// A house at its desk, in the demo: yes, another time and no are each one tap; its week, its rooms, and the office that looks on.
import { expectNothingForAxe } from '../looks'
import { become, expect, test, type Page } from '../visit'

async function openDesk(page: Page, part = ''): Promise<void> {
  await page.goto(`/?page=desk&lang=de${part && `&part=${part}`}`)
  await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeVisible()
}

const requests = (page: Page) => page.getByRole('region', { name: 'Anfragen' })
const told = (page: Page, text: string) => expect(requests(page).getByRole('status').filter({ hasText: text })).toBeVisible()

test('no needs a reason, and Escape leaves the question open', async ({ page }) => {
  await become(page, 'partner')
  await openDesk(page)
  const decline = requests(page).getByRole('button', { name: 'Absagen' }).first()
  await decline.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Absagen' }).click()
  await expect(page.getByRole('alert')).toContainText('Nennt bitte kurz einen Grund.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(decline).toBeFocused()
})

test('a house says yes with one tap, and its week shows it', async ({ page }) => {
  await become(page, 'partner')
  await openDesk(page)
  const card = requests(page).getByRole('article').filter({ hasText: 'Der Raum ist frei.' }).first()
  const title = (await card.getByRole('heading').innerText()).trim()
  await card.getByRole('link', { name: /Uhr/ }).click()
  await card.getByRole('button', { name: 'Ja, zusagen' }).click()
  await told(page, 'Zugesagt.')
  await expect(requests(page).getByRole('button', { name: 'Ja, zusagen' }).and(page.getByLabel(title))).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: 'Zugesagt:' }).filter({ hasText: title }).first()).toBeVisible()
})

test('a room that is taken says until when, and another time is one tap', async ({ page }) => {
  await become(page, 'partner')
  await openDesk(page)
  const card = requests(page).getByRole('article').filter({ hasText: 'belegt' }).first()
  await expect(card).toContainText(/ist bis .*\sUhr belegt/)
  const title = (await card.getByRole('heading').innerText()).trim()
  await card.getByRole('group', { name: 'Stattdessen vorschlagen:' }).getByRole('button').first().click()
  await told(page, 'vorgeschlagen.')
  await expect(requests(page).getByRole('article').filter({ hasText: title }).filter({ hasText: 'Ihr schlagt vor' })).toBeVisible()
})

test('what begins at an hour stands at the name of that hour', async ({ page }) => {
  await become(page, 'partner')
  await openDesk(page)
  await expect(page.locator('.entry').first()).toBeVisible()
  const apart = await page.evaluate(() => {
    const middles = [...document.querySelectorAll('.hours bdi')].map((name) => {
      const { top, bottom } = name.getBoundingClientRect()
      return [parseInt(name.textContent ?? ''), (top + bottom) / 2] as const
    })
    const hours = new Map(middles)
    return [...document.querySelectorAll('.entry')].flatMap((entry) => {
      const hour = /(\d+)\s*\u2060?–/.exec(entry.textContent?.replaceAll(/\d+:\d+/g, '') ?? '')?.[1]
      return hour ? [Math.abs(entry.getBoundingClientRect().top - (hours.get(Number(hour)) ?? 0))] : []
    })
  })
  expect(apart.length).toBeGreaterThan(0)
  expect(Math.max(...apart)).toBeLessThan(4)
})

test('the week goes on and back, and its address can be handed on', async ({ page }) => {
  await become(page, 'partner')
  await openDesk(page, 'calendar-2026-12-31')
  const week = page.getByRole('region', { name: '28. Dez. bis 2. Jan.' })
  await expect(week.getByRole('list').getByRole('heading', { level: 3 })).toHaveCount(6)
  await week.getByRole('button', { name: 'Woche vor' }).press('Enter')
  await expect(page.getByRole('heading', { name: '4. bis 9. Januar' })).toBeVisible()
  await expect(page).toHaveURL(/part=calendar-2027-01-07/)
})

test('a room is added and closed, and a use of the house takes it', async ({ page }) => {
  await become(page, 'partner', 3)
  await openDesk(page, 'house')
  await page.getByRole('button', { name: 'Raum anlegen' }).click()
  await page.getByLabel('Name').fill('Werkstatt')
  await page.getByLabel('Plätze').fill('12')
  await page.getByLabel('Stühle').check()
  await page.getByRole('button', { name: 'Speichern' }).click()
  const room = page.getByRole('article', { name: 'Werkstatt' })
  await expect(room).toContainText('12 Plätze')
  await expect(room).toContainText('Stühle')

  const add = async () => {
    await page.getByRole('button', { name: 'Eintragen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Was ist es?').fill('Fahrrad-Werkstatt')
    await dialog.getByLabel('Raum').selectOption({ label: 'Werkstatt' })
    await dialog.getByLabel('Tag').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10))
    await dialog.getByRole('button', { name: 'Speichern' }).click()
  }
  await add()
  const uses = page.getByRole('region', { name: 'Was ihr selbst macht' })
  await expect(uses).toContainText('Fahrrad-Werkstatt')
  await uses.getByRole('button', { name: 'Fahrrad-Werkstatt entfernen' }).click()
  await uses.getByRole('button', { name: 'Wirklich entfernen' }).click()
  await expect(uses).not.toContainText('Fahrrad-Werkstatt')

  await room.getByRole('button', { name: 'Schließen' }).click()
  await expect(room).toContainText('Geschlossen')
  await page.getByRole('button', { name: 'Stimmt alles noch' }).click()
  await expect(page.getByText('Danke. Heute bestätigt.')).toBeVisible()
})

test('the office looks on and answers nothing', async ({ page }) => {
  await become(page, 'coordinator')
  await page.goto('/?page=desk&partner=welcome-point-09-10&lang=de')
  await expect(page.getByText('Antworten kann nur das Haus.')).toBeVisible()
  await expect(requests(page).getByRole('button')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } })

  test('the week shows one day at a time, and nothing has to be pushed sideways', async ({ page }) => {
    await become(page, 'partner')
    await openDesk(page, 'calendar')
    const days = page.getByRole('group', { name: 'Tag wählen' }).getByRole('button')
    await days.nth(2).click()
    await expect(days.nth(2)).toHaveAttribute('aria-pressed', 'true')
    for (const part of ['', 'calendar', 'house', 'catchment']) {
      await openDesk(page, part)
      expect(await page.locator('#panel > .body').evaluate((body) => body.scrollWidth - body.clientWidth), part).toBeLessThanOrEqual(0)
    }
  })
})

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['phone', { width: 360, height: 780 }]] as const)
  test(`axe finds nothing at the desk, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await become(page, 'partner')
    for (const part of ['', 'calendar', 'house', 'catchment']) {
      await openDesk(page, part)
      await expectNothingForAxe(page, `desk ${part}, ${name}`)
    }
  })
