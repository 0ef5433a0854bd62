// The one store: what the city is, what is looked at, and where the pointer is. The view in it and the address bar
// are always the same. Knows nothing of panels, of the map library or of any drawing.
import { getCity, getDistricts, getIndicators, getPartners, getProfile, getRanking, Problem } from '../api/client'
import type { City, District, Indicator, Partner, PartnerKind, Profile, Ranking } from '../api/types'
import { negotiate, speak } from '../i18n/texts.svelte'
import { network } from './network.svelte'
import { address, current, home, isTalk, onReturn, parse, put, write, type View } from './url'

/** How many pixels of the map the words cover, at its starting side, its head and its foot. */
interface Inset { start: number; top: number; bottom: number }

class Store {
  view = $state.raw<View>(current())

  city = $state.raw<City | null>(null)
  indicators = $state.raw<Indicator[]>([])
  partners = $state.raw<Partner[]>([])
  districts = $state.raw<District[]>([])
  startProblem = $state.raw<Problem | null>(null)

  ranking = $state.raw<Ranking | null>(null)
  profile = $state.raw<Profile | null>(null)
  profileProblem = $state.raw<Problem | null>(null)
  /** The area that the open one is compared with. */
  compared = $state.raw<Profile | null>(null)
  /** Areas that meet the conditions asked for; null when no question is asked. */
  matched = $state.raw<string[] | null>(null)

  hovered = $state<string | null>(null)
  pointer = $state.raw<{ x: number; y: number } | null>(null)
  inset = $state.raw<Inset>({ start: 0, top: 0, bottom: 0 })
  sheet = $state<'peek' | 'half' | 'full'>('half')
  webgl = $state(true)
  /** Said once to screen readers. */
  announcement = $state('')

  /** Places that the list of places and the map show: all, unless that list is narrowed. */
  shownPartners = $derived(this.view.page === 'places' ? this.partners.filter((partner) => this.#fits(partner)) : this.partners)

  readonly #rankings = new Map<string, Ranking>()

  indicator = $derived(this.indicators.find((entry) => entry.id === this.view.show) ?? this.indicators[0] ?? null)
  readonly #indicatorById = $derived(new Map(this.indicators.map((entry) => [entry.id, entry])))
  readonly #kindById = $derived(new Map(this.city?.partner_kinds.map((kind) => [kind.id, kind])))
  readonly #nameById = $derived(new Map(this.ranking?.ranking.map((area) => [area.area_id, area.name])))

  indicatorOf = (id: string): Indicator | undefined => this.#indicatorById.get(id)
  kindOf = (id: string): PartnerKind | undefined => this.#kindById.get(id)
  areaName = (id: string): string => this.#nameById.get(id) ?? id

  /** The address of the present view with some of it changed; the camera is left to where the map is. */
  href = (change: Partial<View>): string => write({ ...this.view, camera: null, ...change })

  /** The address of a page as it is at first; what colours the map stays. */
  pageHref = (page: View['page'], change: Partial<View> = {}): string => write({ ...home, page, show: this.view.show, lang: this.view.lang, ...change })

  address = address

  go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
    this.#show({ ...this.view, ...change })
    put(this.view, how)
  }

  /** Follows a link made by `href`. */
  follow(query: string): void {
    const view = parse(query)
    this.go({ ...view, camera: view.camera ?? this.view.camera })
  }

  /** One step out: from a partner to what was behind it, from an area to the city. */
  close(): void {
    const { partner, with: other, area } = this.view
    if (partner && this.view.page !== 'desk') this.go({ partner: null })
    else if (other) this.go({ with: null })
    else if (area && !isTalk(this.view)) this.go({ area: null })
    else if (this.view.page === 'activities' && this.view.activity) this.go({ activity: null })
    else if (this.view.page === 'how' || this.view.page === 'more') this.go({ page: 'map' })
  }

  restart(): void {
    this.go({ ...home, lang: this.view.lang })
  }

  say(text: string): void {
    this.announcement = text
  }

  #fits({ kind, languages }: Partner): boolean {
    const { kind: wantedKind, language } = this.view
    return (!wantedKind || kind === wantedKind) && (!language || languages.includes(language))
  }

  #show(view: View): void {
    this.view = view
    if (view.lang) speak(view.lang)
  }

  /** Asks for all that the first look needs. */
  async start(remembered: string | null): Promise<void> {
    speak(this.view.lang ?? remembered ?? negotiate(navigator.languages))
    onReturn((view) => this.#show(view))
    await this.load()
  }

  async load(): Promise<void> {
    this.startProblem = null
    try {
      const [city, indicators, partners, districts] = await Promise.all([getCity(), getIndicators(), getPartners(), getDistricts()])
      Object.assign(this, { city, indicators, partners, districts })
    } catch (cause) {
      this.startProblem = cause instanceof Problem ? cause : new Problem('unknown', 0, String(cause))
    }
  }

  /** The order of all areas by an indicator, asked for once. */
  async loadRanking(indicator: string): Promise<void> {
    try {
      const known = this.#rankings.get(indicator) ?? (await getRanking(indicator, 'desc', null))
      this.#rankings.set(indicator, known)
      if (this.indicator?.id === indicator) this.ranking = known
    } catch (cause) {
      this.#note(cause)
    }
  }

  /** The profile of the open area. Without network the last one stays. */
  async loadProfile(id: string): Promise<void> {
    this.profileProblem = null
    try {
      const profile = await getProfile(id)
      if (this.view.area === id) this.profile = profile
    } catch (cause) {
      if (this.view.area !== id) return
      this.profile = null
      this.profileProblem = cause instanceof Problem ? cause : new Problem('unknown', 0, String(cause))
      this.#note(cause)
    }
  }

  #note(cause: unknown): void {
    if (cause instanceof Problem && cause.code === 'network') network.online = false
  }
}

export const store = new Store()
