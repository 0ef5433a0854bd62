// Every view of the page with its address: what is promised for all of them is tested in a loop over these.
import { expect, heading, panel, type Page } from './visit'

export interface View {
  name: string
  address: string
  /** What has to happen before the view is complete. */
  ready?: (page: Page) => Promise<void>
}

const closely = '/?page=find&where=need_class:ge:5&where=distance.kind.welcome_point:ge:1500&sort=-distance.kind.welcome_point'

export const views: View[] = [
  { name: 'map', address: '/' },
  { name: 'indicator', address: '/?show=child_poverty_pct' },
  { name: 'list', address: '/?view=list', ready: (page) => expect(panel(page).locator('li')).toHaveCount(171) },
  { name: 'search', address: '/', ready: searchOpen },
  { name: 'profile', address: '/?area=098002', ready: (page) => expect(heading(page)).toHaveText('Hassels-Nord') },
  { name: 'no-value', address: '/?area=071009' },
  { name: 'compare', address: '/?area=098002&with=051001', ready: (page) => expect(page.getByRole('table')).toBeVisible() },
  { name: 'partner', address: '/?partner=welcome-point-01' },
  { name: 'find-start', address: '/?page=find' },
  { name: 'find', address: closely, ready: (page) => expect(panel(page).locator('ol li').first()).toBeAttached() },
  { name: 'places', address: '/?page=places' },
  { name: 'how', address: '/?page=how' },
  { name: 'gone', address: '/?partner=nobody' },
]

async function searchOpen(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /^(Gebiet oder Ort suchen|Search)/ }).first().fill('hassels')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
}

/** Opens a view in full: its words are there, and no figure is still on its way. */
export async function show(page: Page, { address, ready }: View, language = 'de'): Promise<void> {
  await page.goto(language === 'de' ? address : `${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
  await expect(heading(page)).toHaveCount(1)
  await ready?.(page)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
