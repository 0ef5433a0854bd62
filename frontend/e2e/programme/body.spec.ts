// The body in one room, once in each language: a date is found, the meeting opens, three phones consense, a secret election
// gives a seat, and the minutes say what was decided.
import { become, expect, heading, test, visit, type Page } from '../visit'
import { texts, type Say } from '../words'

const phone = { width: 360, height: 780 }

/** `role`: the seat that is free, for which one of the three phones stands; `name`: whose it is. */
interface Round { language: string; title: string; question: string; options: [string, string]; role: 'speaker' | 'moderator'; stands: 1 | 2; name: string }
const rounds: Round[] = [
  { language: 'de', title: 'Treffen im Bürgerhaus', question: 'Wo soll die Bank stehen?', options: ['Am Spielplatz', 'An der Haltestelle'], role: 'moderator', stands: 1, name: 'Amal' },
  { language: 'en', title: 'Meeting at the house', question: 'Where should the bench stand?', options: ['By the playground', 'At the tram stop'], role: 'speaker', stands: 2, name: 'Yusuf' },
]

/** So many days from now at six in the evening, as a field for date and time takes it. */
const evening = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T18:00`

const row = (page: Page, label: string) => page.getByRole('listitem').filter({ hasText: label })

/** Five have a say by hand or phone: the fewest that count. */
async function raiseHands(page: Page, say: Say, sums: Record<string, number>) {
  await page.getByRole('button', { name: say('body-hands') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('body-hands-voters'), { exact: true }).fill('2')
  await dialog.getByLabel(say('body-hands-voters'), { exact: true }).blur()
  for (const [option, sum] of Object.entries(sums)) {
    await dialog.getByLabel(option, { exact: true }).fill(String(sum))
    await dialog.getByLabel(option, { exact: true }).blur()
  }
  await dialog.getByRole('button', { name: say('body-hands-save') }).click()
  await expect(dialog).toHaveCount(0)
}

async function close(page: Page, say: Say) {
  await page.getByRole('button', { name: say('body-close-vote') }).click()
  await page.getByRole('dialog').getByRole('button', { name: say('body-close-now') }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Who holds the phones: the first is a moderator. */
const holders = [2, 1, 3]

for (const { language, title, question, options, role, stands, name } of rounds) {
  const say = texts(language)
  const at = (query: string) => `/?${query}&lang=${language}`

  test(`the body finds a date, consenses on three phones and elects in secret (${language})`, async ({ page, elsewhere }) => {
    const [second, third] = [await elsewhere('/'), await elsewhere('/')]
    const phones = [page, second, third]
    for (const [n, one] of phones.entries()) {
      await one.setViewportSize(phone)
      await become(one, 'connector', holders[n])
    }

    // A date: two times are asked for, two answer, the better one becomes the meeting.
    await visit(page, at('page=body'))
    await page.getByRole('button', { name: say('body-poll-new') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('body-what')).fill(title)
    await dialog.getByLabel(say('body-where')).fill('Bürgerhaus Reisholz')
    await dialog.getByLabel(say('body-poll-time-n', { n: 1 })).fill(evening(20))
    await dialog.getByLabel(say('body-poll-time-n', { n: 2 })).fill(evening(21))
    await dialog.getByRole('button', { name: say('body-poll-send') }).click()
    const card = (one: Page) => one.getByRole('article', { name: title })
    for (const one of [page, second]) {
      if (one !== page) await visit(one, at('page=body'))
      const groups = card(one).getByRole('radiogroup')
      await groups.nth(0).getByText(say('body-poll-no'), { exact: true }).click()
      await expect(groups.nth(0).getByRole('radio', { name: say('body-poll-no') })).toBeChecked()
      await groups.nth(1).getByText(say('body-poll-yes'), { exact: true }).click()
      await expect(groups.nth(1).getByRole('radio', { name: say('body-poll-yes') })).toBeChecked()
    }
    await expect(card(page).getByRole('listitem').nth(1)).toContainText(say('body-poll-counts', { yes: 2, maybe: 0, no: 0 }))
    await expect(card(page).getByRole('listitem').nth(1)).toContainText(say('body-poll-best'))
    await card(page).locator('.acts .act').click()
    await expect(card(page)).toHaveCount(0)

    // The meeting: an idea stands on the agenda, all three are there, it opens.
    await page.getByRole('link', { name: title }).click()
    await expect(heading(page)).toHaveText(title)
    await page.getByLabel(say('body-idea')).fill(question)
    await page.getByRole('button', { name: say('body-idea-add'), exact: true }).click()
    const meeting = new URL(page.url()).searchParams.get('record')
    for (const one of phones) {
      if (one !== page) await visit(one, at(`page=meeting&record=${meeting}`))
      await one.getByRole('button', { name: say('body-i-am-there') }).click()
    }
    await expect(page.getByText(say('body-are-there', { present: 3, members: 9 }))).toBeVisible()
    // Two without a phone are entered, which makes it enough.
    await page.getByText(say('body-enter-others')).click()
    const others = page.locator('details').filter({ hasText: say('body-enter-others') }).getByRole('checkbox', { checked: false })
    for (const count of [4, 5]) {
      await others.first().check()
      await expect(page.getByText(say('body-are-there', { present: count, members: 9 }))).toBeVisible()
    }
    await page.getByRole('button', { name: say('body-meeting-open') }).click()
    await expect(page.getByText(say('body-meeting-state-open'), { exact: true })).toBeVisible()

    // Systemic consensing: what meets the least resistance wins, and every phone shows it at once.
    await page.getByRole('button', { name: `${say('body-decide')} ${question}` }).click()
    await dialog.getByRole('radio', { name: say('body-method-resistance') }).check()
    await dialog.getByLabel(say('body-option-n', { n: 1 })).fill(options[0])
    await dialog.getByLabel(say('body-option-n', { n: 2 })).fill(options[1])
    await dialog.getByRole('button', { name: say('body-ask-send') }).click()
    await expect(heading(page)).toHaveText(question)
    const decision = new URL(page.url()).searchParams.get('record')
    const votes = [[2, 6, 9], [0, 7, 8], [1, 3, 10]]
    for (const [n, one] of phones.entries()) {
      if (one !== page) await visit(one, at(`page=decision&record=${decision}`))
      const sliders = one.getByRole('slider')
      await expect(sliders).toHaveCount(3)
      for (const [option, value] of votes[n]!.entries()) await sliders.nth(option).fill(String(value))
      await one.getByRole('button', { name: say('body-vote'), exact: true }).click()
      await expect(one.getByText(say('body-voted'), { exact: true }).first()).toBeVisible()
    }
    await expect(page.getByText(say('body-voted-of', { voted: 3, members: 9 }))).toBeVisible()
    await raiseHands(page, say, { [options[0]]: 4, [options[1]]: 9, [say('body-as-is')]: 12 })
    await expect(second.getByText(say('body-voted-of', { voted: 5, members: 9 }))).toBeVisible()
    await close(page, say)
    for (const one of phones) {
      await expect(one.getByText(say('body-chosen', { what: options[0] }))).toBeVisible()
      await expect(row(one, options[0])).toContainText(say('body-acceptance', { percent: '86', sum: 7, most: 50 }))
    }

    // A secret election: one stands, the votes are final, and afterwards there is a result and nothing else.
    await visit(page, at('page=body'))
    await page.getByRole('region', { name: say(`body-role-${role}-plural`) }).getByRole('button', { name: say('body-elect') }).click()
    await dialog.getByLabel(say('body-question')).fill(say(`body-role-${role}`))
    await dialog.getByRole('button', { name: say('body-ask-send') }).click()
    await expect(page).toHaveURL(/page=decision/)
    const election = new URL(page.url()).searchParams.get('record')
    const candidate = phones[stands]!
    await visit(candidate, at(`page=decision&record=${election}`))
    await candidate.getByRole('button', { name: say('body-stand') }).click()
    await expect(candidate.getByText(say('body-you-stand'))).toBeVisible()
    const voters = [...phones, await elsewhere('/'), await elsewhere('/')]
    for (const [n, one] of voters.entries()) {
      if (n >= phones.length) await become(one, 'connector', n + 1)
      if (one !== page) await visit(one, at(`page=decision&record=${election}`))
      await expect(one.getByText(say('body-secret-means'))).toBeVisible()
      await one.getByRole('checkbox').first().check()
      await one.getByRole('button', { name: say('body-vote-secret') }).click()
      await expect(one.getByText(say('body-voted-secret'))).toBeVisible()
    }
    await page.reload()
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await close(page, say)
    await expect(second.getByText(say('body-elected', { names: name, count: 1 }))).toBeVisible()

    // What was decided stands in the minutes.
    await visit(second, at(`page=meeting&record=${meeting}&part=minutes`))
    await expect(second.getByText(say('body-chosen', { what: options[0] }))).toBeVisible()
  })
}
