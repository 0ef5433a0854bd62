// The looks of the programme: every dialog of a bundle under axe, with its way back by keyboard; and the pages right to left.
import { expectNothingForAxe, overflowing } from '../looks'
import { become, expect, heading, panel, test, visit, type Page } from '../visit'
import { texts } from '../words'

const say = texts('de')
test.use({ viewport: { width: 360, height: 740 } })

interface Bundle { id: string; version: number }

/** Asks the server as whoever sits here. */
const send = <T>(page: Page, path: string, body: object, version?: number): Promise<T> =>
  page.evaluate(
    async ({ path, body, version }) => {
      const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      if (version !== undefined) headers['if-match'] = `"${version}"`
      const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
      const text = await response.text()
      if (!response.ok) throw new Error(text)
      return JSON.parse(text)
    },
    { path, body, version },
  )

const get = <T>(page: Page, path: string): Promise<T> => page.evaluate((path) => fetch(path).then((response) => response.json()), path)

/** A new bundle of one concern that the city could decide on. */
async function beginBundle(page: Page): Promise<Bundle> {
  const me = await get<{ tandems: { id: string }[] }>(page, '/api/me')
  const concern = await send<{ id: string }>(page, '/api/concerns', {
    tandem_id: me.tandems[0]!.id, activity_id: null, topic: 'Kein Licht am Steg', description: 'Am Abend ist es dunkel.', priority: 'high',
    place: { kind: 'city', area_id: null, position: null, precision_m: null }, proposals: [{ text: 'Zwei Lampen', realisable: true }],
    contact: '', sphere: 'municipal', could_decide: '',
  })
  return send<Bundle>(page, '/api/bundles', { title: 'Kein Licht am Steg', summary: 'Am Abend ist es dunkel.', concern_ids: [concern.id] })
}

/** Opens a dialog, looks at it with axe, and leaves it by Escape: the keyboard is back where it was. */
async function lookAt(page: Page, key: string, fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  const opener = panel(page).getByRole('button', { name: say(key), exact: true })
  await opener.click()
  const dialog = page.getByRole('dialog')
  await fill?.(dialog)
  await expectNothingForAxe(page, key, 'dialog')
  expect(await overflowing(page), key).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
}

test('axe finds nothing in the dialogs of a bundle, and Escape leads back from each', async ({ page }) => {
  await become(page, 'connector', 1)
  let bundle = await beginBundle(page)
  const next = async (verb: string, body: object) => void (bundle = await send<Bundle>(page, `/api/bundles/${bundle.id}/${verb}`, body, bundle.version))
  const open = () => visit(page, `/?page=bundle&record=${bundle.id}&lang=de`)
  await open()
  await lookAt(page, 'concern-bundle-change')
  await lookAt(page, 'concern-transmit', (dialog) => dialog.getByRole('checkbox', { name: say('concern-public-yes') }).check())
  await next('transmit', { public: null })

  await become(page, 'coordinator')
  await open()
  await lookAt(page, 'concern-receive')
  await next('receive', { department_id: 'traffic' })
  await open()
  await lookAt(page, 'concern-date')
  await lookAt(page, 'concern-answer-write', (dialog) => dialog.getByRole('radio', { name: say('concern-outcome-not_municipal') }).check())
  await lookAt(page, 'concern-measure-add', (dialog) => dialog.getByRole('radio', { name: say('concern-measure-done') }).check())
  await next('answer', { outcome: 'declined', text: 'Es geht nicht.', reason: 'Das Geld fehlt.' })

  await become(page, 'connector', 1)
  await open()
  await lookAt(page, 'concern-reopen')
  await lookAt(page, 'concern-effect-add')
})

/** Pages of each, the records among them by where they are listed. */
const pages: [string, number, (page: Page) => Promise<string[]>][] = [
  ['connector', 2, async (page) => {
    const [meetings, decisions, bundles, spaces] = await Promise.all([
      get<{ meetings: { id: string }[] }>(page, '/api/meetings'), get<{ decisions: { id: string }[] }>(page, '/api/decisions'),
      get<{ bundles: { id: string }[] }>(page, '/api/bundles'), get<{ protected_spaces: { id: string }[] }>(page, '/api/protected-spaces'),
    ])
    return [
      'page=ours', 'page=body', `page=meeting&record=${meetings.meetings[0]!.id}`, `page=decision&record=${decisions.decisions[0]!.id}`, 'page=consultations',
      'page=protected', `page=protected&record=${spaces.protected_spaces[0]!.id}`, 'page=plan', 'page=plan&part=whom', 'page=concerns', 'page=concerns&part=new-why',
      `page=bundle&record=${bundles.bundles[0]!.id}`,
    ]
  }],
  ['partner', 1, async () => ['page=desk', 'page=desk&part=calendar', 'page=desk&part=house']],
  ['coordinator', 1, async () => ['page=today', 'page=coverage', 'page=coverage&part=more']],
]

for (const [persona, n, addresses] of pages)
  test(`read from the right, nothing runs out of the screen: ${persona}`, async ({ page }) => {
    await become(page, persona, n)
    for (const address of await addresses(page)) {
      await visit(page, `/?${address}&lang=de`)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await expect(panel(page).getByText(say('loading'))).toHaveCount(0)
      await page.evaluate(() => (document.documentElement.dir = 'rtl'))
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      expect(await overflowing(page), address).toEqual([])
      const isAtRight = await heading(page).evaluate((element) => {
        const words = document.createRange()
        words.selectNodeContents(element)
        const { left, right } = words.getBoundingClientRect()
        return innerWidth - right <= left + 1
      })
      expect(isAtRight, `${address}: the heading stands at the right`).toBe(true)
    }
  })
