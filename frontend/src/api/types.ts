// What the server answers. Mirrors the public interface and nothing more.
import type { Translated } from '../i18n/texts.svelte'

export type MissingState = 'withheld' | 'not_applicable' | 'not_collected' | 'joint_with' | 'uninhabited'

/** A figure, or the reason why there is none. */
export type Value =
  | { state: 'number'; value: number }
  | { state: 'withheld' | 'not_applicable' | 'uninhabited' }
  | { state: 'not_collected'; cause?: 'unpublished' | 'implausible' }
  | { state: 'joint_with'; area_id: string; name: string }

export type Missing = Record<MissingState, number>
/** west, south, east, north; degrees. */
export type Bounds = [number, number, number, number]
/** lon, lat; degrees. */
export type Point = [number, number]

export interface NeedClass { id: string; name: Translated; below: number | null; count: number }
export interface Level { id: string; name: Translated; plural: Translated }
export interface PartnerKind { id: string; group: string; name: Translated }

export interface City {
  id: string
  name: Translated
  languages: string[]
  time_zone: string
  bounds: Bounds
  area_count: number
  edition: { id: string; reference_date: string; fingerprint: string }
  boundaries: { kind: 'schematic' | 'official'; source: string; licence: string; attribution: Translated; repaired: string[] }
  levels: Level[]
  need_index: {
    name: Translated
    official: boolean
    max_missing: number
    recipe: { indicator: string; direction: Direction }[]
    classes: NeedClass[]
    missing: Missing
  }
  partner_kinds: PartnerKind[]
  /** The rules of planning: how many claims live at once, and when one looks again. */
  planning: { claims_per_area: number; claims_per_tandem: number; review_months: number; term_months: number; answer_weeks: number }
  /** Offices that a concern can be routed to. */
  departments: { id: string; name: Translated }[]
  basemap: { tiles: string[]; attribution: Translated } | null
  river?: GeoJSON.GeoJSON
}

export type Direction = 'more_need' | 'less_need' | 'neutral'
export type Theme = 'social' | 'economic' | 'built'
export type Unit =
  | 'persons' | 'households' | 'percent' | 'permille' | 'square_metres_per_person' | 'hectares'
  | 'persons_per_square_km' | 'index_points'

export interface Indicator {
  id: string
  name: Translated
  /** None for the index: its recipe says what it means. */
  definition: Translated | null
  unit: Unit
  decimals: number
  direction: Direction
  theme: Theme | null
  denominator: Translated | null
  remark: Translated | null
  source: string
  licence: string
  reference_date: string
  city_value: number | null
  mean: number | null
  min: number | null
  max: number | null
  /** Lower limits of the second and all higher classes. */
  breaks: number[]
  counts: number[]
  missing: Missing
  computed: boolean
}

export interface RankedArea {
  area_id: string
  name: string
  parent_name: string
  value: Value
  rank: number | null
  class: number | null
}
export interface Ranking { indicator: string; ranking: RankedArea[]; missing: number }

export interface Parent { level: string; id: string; name: string }
export interface ProfileValue { indicator: string; value: Value; mean: number | null; city_value: number | null; rank: number | null; of: number; band: number | null }
export interface Contribution { indicator: string; z: number; share: number }
export type PartnerState = 'confirmed' | 'unconfirmed' | 'planned' | 'moving' | 'closed'
export interface NearPartner { id: string; name: string; kind: string; state: PartnerState; confirmed: string | null; distance_m: number | null; precision_m: number | null; serves: boolean }

export interface Profile {
  id: string
  name: string
  parents: Parent[]
  centre: Point
  bounds: Bounds
  area_m2: number
  boundaries: 'schematic' | 'official'
  need: {
    value: Value
    class: number | null
    class_id: string | null
    rank: number | null
    of: number
    contributions: Contribution[]
    left_out: { indicator: string; value: Value }[]
  }
  values: ProfileValue[]
  partners: NearPartner[]
  neighbours: { id: string; name: string; class: number | null }[]
}

export interface SimilarArea { area_id: string; name: string; parent_name: string; class: number | null; distance: number; alike: { indicator: string; difference_z: number }[] }

export interface FoundArea { area_id: string; name: string; parent_name: string; class: number | null; values: Record<string, Value | number | null> }
export interface Found { number_matched: number; number_returned: number; areas: FoundArea[] }

export interface Partner {
  id: string
  name: string
  kind: string
  carrier: string | null
  address: string | null
  postcode: string | null
  position: Point | null
  precision: 'exact' | 'street' | 'district' | 'none'
  precision_m: number | null
  district: { id: string; name: string } | null
  languages: string[]
  rooms: string | null
  opening_hours: string | null
  services: string | null
  state: PartnerState
  confirmed: string | null
  serves: { id: string; name: string }[]
  note: Translated | null
  source: string
  as_of: string | null
}
export interface NearestPartner extends Pick<Partner, 'id' | 'name' | 'kind' | 'state' | 'confirmed' | 'languages' | 'position' | 'precision_m'> { distance_m: number }

export interface SearchResult {
  type: 'area' | 'district' | 'partner'
  id: string
  name: string
  parent_name: string | null
  bounds: Bounds | null
  position: Point | null
}

export interface District { id: string; level: string; name: string; parent_id: string | null; bounds: Bounds; area_ids: string[] }

export interface TileJson { tiles: string[]; raster?: string[]; minzoom: number; maxzoom: number; bounds: Bounds }

export interface ProblemBody { type: string; title: string; status: number; code: string; detail: string; param?: string }
