// What the server answers about the city, by the page's names. All shapes come from the API document; what it cannot say is
// said here.
import type { components } from './schema'

export type Schemas = components['schemas']

/** A draft of which nothing is left out, as the page keeps and sends it; the server takes less. */
export type Whole<T> = { [Field in keyof T]-?: Whole<T[Field]> }

/** A figure, or the reason why there is none. */
export type Value = Schemas['ValueAnswer']
export type Missing = Schemas['MissingCounts']
export type MissingState = keyof Missing

/** west, south, east, north; degrees. */
export type Bounds = [number, number, number, number]
/** lon, lat; degrees. */
export type Point = [number, number]

/** A city that is served has areas, and they have outlines. */
export type City = Schemas['CityAnswer'] & { bounds: Bounds; river: GeoJSON.Geometry | null }
export type Level = Schemas['Level']
export type NeedClass = Schemas['ClassAnswer']
export type PartnerKind = Schemas['PartnerKind']
export type District = Schemas['DistrictAnswer'] & { bounds: Bounds }

export type Indicator = Schemas['IndicatorAnswer']
export type Direction = Schemas['Direction']
export type Theme = Schemas['Theme']
export type Unit = Schemas['Unit']

export type Ranking = Schemas['RankingAnswer']
export type RankedArea = Schemas['RankedArea']
export type Profile = Schemas['Profile'] & { bounds: Bounds }
export type Parent = Schemas['Parent']
export type ProfileValue = Schemas['Figure']
export type Contribution = Schemas['Contribution']
export type NearPartner = Schemas['NearPartner']
export type SimilarArea = Schemas['AlikeAnswer']
export type Found = Schemas['SelectAnswer']
export type FoundArea = Schemas['SelectedArea']

export type Partner = Schemas['PartnerAnswer']
export type PartnerState = Schemas['PartnerState']
export type NearestPartner = Schemas['NearAnswer']
export type SearchResult = Schemas['SearchResult']

export type ProblemBody = Schemas['Problem']

/** https://github.com/mapbox/tilejson-spec */
export interface TileJson { tiles: string[]; raster?: string[]; minzoom: number; maxzoom: number; bounds: Bounds }
/** An area with its outline. */
export type Shape = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon, { need_class?: number | null }>
