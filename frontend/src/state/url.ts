// The address bar and the view are the same thing: this file turns one into the other, and is the only one
// that touches `location` and `history`. Knows no data.

export const pages = [
  'map', 'places', 'find', 'how', 'activities', 'ours', 'tandem', 'plan', 'desk', 'people', 'account', 'inbox', 'join', 'more',
  'today', 'coverage', 'report', 'concerns', 'bundle', 'effects', 'certificate', 'body', 'meeting', 'decision', 'consultations', 'protected',
] as const
export type Page = (typeof pages)[number]
export interface Camera { zoom: number; lat: number; lon: number }

/** Everything a link must carry to show the same view again. */
export interface View {
  page: Page
  /** Whether the words show the legend or the list of all areas. */
  as: 'map' | 'list'
  /** The indicator that colours the map. */
  show: string
  order: 'desc' | 'asc'
  /** A district that narrows the list. */
  within: string | null
  area: string | null
  /** A second area, to compare with the first. */
  with: string | null
  partner: string | null
  /** An activity whose words are open, or that is being planned. */
  activity: string | null
  /** The record a page shows, where it shows one: a concern, a bundle, a meeting, a decision. */
  record: string | null
  /** What a page shows of its own: a tab of the desk, a week, a step. */
  part: string | null
  kind: string | null
  language: string | null
  /** Conditions in the server's own form, `field:op:value`. */
  where: string[]
  sort: string | null
  camera: Camera | null
  /** Set only where somebody chose a language. */
  lang: string | null
}

export const home: View = {
  page: 'map', as: 'map', show: 'need_index', order: 'desc', within: null, area: null, with: null, partner: null, activity: null, record: null, part: null,
  kind: null, language: null, where: [], sort: null, camera: null, lang: null,
}

function parseCamera(text: string | null): Camera | null {
  const [zoom, lat, lon] = (text ?? '').split('/').map(Number)
  const whole = [zoom, lat, lon].every((part) => part !== undefined && Number.isFinite(part))
  return whole && text ? { zoom: zoom!, lat: lat!, lon: lon! } : null
}

/** What a query string asks for. Unknown or broken parts fall back to the first look. */
export function parse(query: string): View {
  const search = new URLSearchParams(query)
  const page = search.get('page') ?? home.page
  return {
    page: (pages as readonly string[]).includes(page) ? (page as Page) : home.page,
    as: search.get('view') === 'list' ? 'list' : 'map',
    show: search.get('show') ?? home.show,
    order: search.get('order') === 'asc' ? 'asc' : 'desc',
    within: search.get('within'),
    area: search.get('area'),
    with: search.get('with'),
    partner: search.get('partner'),
    activity: search.get('activity'),
    record: search.get('record'),
    part: search.get('part'),
    kind: search.get('kind'),
    language: search.get('language'),
    where: search.getAll('where').slice(0, 12),
    sort: search.get('sort'),
    camera: parseCamera(search.get('map')),
    lang: search.get('lang'),
  }
}

/** Whether the page is a conversation: questions over the map, whose area is an answer and opens nothing. */
export const isTalk = ({ page, part }: View): boolean => page === 'plan' || (page === 'concerns' && /^(new|edit)\b/.test(part ?? ''))

/** The query string of a view, without what is as at the first look. */
export function write(view: View): string {
  const search = new URLSearchParams()
  const put = (name: string, value: string | null, usual: string | null = null) => {
    if (value !== null && value !== usual) search.set(name, value)
  }
  put('page', view.page, home.page)
  put('area', view.area)
  put('with', view.with)
  put('partner', view.partner)
  put('activity', view.activity)
  put('record', view.record)
  put('part', view.part)
  put('show', view.show, home.show)
  put('view', view.as, home.as)
  put('order', view.order, home.order)
  put('within', view.within)
  put('kind', view.kind)
  put('language', view.language)
  for (const condition of view.where) search.append('where', condition)
  put('sort', view.sort)
  put('lang', view.lang)
  const { camera } = view
  if (camera) search.set('map', `${camera.zoom.toFixed(2)}/${camera.lat.toFixed(5)}/${camera.lon.toFixed(5)}`)
  // Colons and slashes are allowed in a query and easier to read.
  return `?${search}`.replaceAll('%3A', ':').replaceAll('%2F', '/')
}

export const current = (): View => parse(location.search)

/** The full address of what is seen now, to be handed on. */
export const address = (): string => location.href

export function put(view: View, how: 'push' | 'replace'): void {
  const query = write(view)
  const target = query === '?' ? location.pathname : query
  if (query === (location.search || '?')) return
  if (how === 'push') history.pushState(null, '', target)
  else history.replaceState(null, '', target)
}

export const reload = (): void => location.reload()

/** Calls back when somebody goes back or forward. */
export function onReturn(callback: (view: View) => void): void {
  addEventListener('popstate', () => callback(current()))
}

/** The secret of an invitation, which stands behind `#` so that no server and no log ever sees it on its way. */
export const joinToken = (): string | null => /^#token=([\w-]{20,})$/.exec(location.hash)?.[1] ?? null

/** Takes the secret out of the address bar once it was used. */
export function forgetToken(): void {
  window.history.replaceState(null, '', location.pathname + location.search)
}
