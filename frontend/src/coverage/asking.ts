// What is asked of the server about gaps. Knows no drawing.
import { ask, change } from '../api/records'
import type { Coverage, Covering, Load, Matrix, SavedWeights, Weights } from '../api/coverage'
import { withQuery } from '../api/client'
import type { Day } from '../i18n/dates'
import { language } from '../i18n/texts.svelte'

/** `on`: the end of that day; null is today. */
export const getCoverage = (on: Day | null) => ask<Coverage>('/api/coverage', { on })
export const getMatrix = (on: Day | null) => ask<Matrix>('/api/coverage/matrix', { on })
export const getLoad = () => ask<Load>('/api/coverage/load')
export const getCovering = (more: number, within_m: number) => ask<Covering>('/api/coverage/covering', { more, within_m })
export const getWeights = () => ask<SavedWeights>('/api/coverage/weights')
export const saveWeights = (weights: Weights, version: number) => change<SavedWeights>('PUT', '/api/coverage/weights', version, { weights })

export const tableHref = (on: Day | null): string => withQuery('/api/coverage/table.xlsx', { on, lang: language.code })
