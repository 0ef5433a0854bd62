// Figures in words: with their unit, beside the mean, and the reason where there is none.
// texts: unit-* missing-* ratio-* times-* class-*
import type { Indicator, MissingState, Value } from '../api/types'
import { number, signed } from '../i18n/numbers'
import { say, t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'

export function figure(indicator: Indicator, value: number): string {
  if (indicator.unit === 'index_points') return signed(value, indicator.decimals)
  return t(`unit-${indicator.unit}`, { value: number(value, indicator.decimals) })
}

/** A licence by its name; where the publisher named none, that is said in words. */
export const licenceName = (licence: string | null): string => (licence === null || licence === 'none stated' ? t('licence-none-stated') : licence)

/** Why there is no figure, in a sentence. */
export function reason(value: Exclude<Value, { state: 'number' }>): string {
  if (value.state === 'joint_with') return t('missing-joint_with-sentence', { name: value.name })
  if (value.state === 'not_collected' && value.cause === 'implausible') return t('missing-implausible-sentence')
  return t(`missing-${value.state}-sentence`)
}

/** The reason in the one or two words of the legend. */
export const reasonShort = (state: MissingState): string => t(`missing-${state}`)

export function valueText(indicator: Indicator, value: Value): string {
  return value.state === 'number' ? figure(indicator, value.value) : reasonShort(value.state)
}

/** The word for a need class, 1 the lowest. */
export function needClassName(classNumber: number | null): string {
  const entry = classNumber === null ? undefined : store.city?.need_index.classes[classNumber - 1]
  return entry ? say(entry.name) : ''
}

/** The word of a class: the city's own for the index, its limits for every other indicator. */
export function className(indicator: Indicator, classNumber: number): string {
  if (indicator.computed) return needClassName(classNumber)
  const limit = (at: number) => number(indicator.breaks[at] ?? 0, indicator.decimals)
  return classNumber === 1 ? t('class-below', { limit: limit(0) }) : t('class-from', { limit: limit(classNumber - 2) })
}

/** Counts and shares can be so many times another; signed figures and index points cannot. */
const noRatio = new Set(['permille', 'index_points'])

/** How a figure stands beside the mean: "almost four times as much". */
export function besideMean(indicator: Indicator, value: number, mean: number): string {
  if (noRatio.has(indicator.unit) || mean <= 0 || value < 0) return t(value > mean ? 'ratio-more' : 'ratio-less')
  const ratio = value / mean
  if (value === 0) return t('ratio-nothing')
  if (ratio < 0.95) return below(ratio)
  if (ratio <= 1.05) return t('ratio-same')
  if (ratio < 1.25) return t('ratio-little-more')
  if (ratio < 1.75) return t('ratio-more')
  const whole = Math.floor(ratio)
  const rest = ratio - whole
  if (rest >= 0.75) return t('ratio-almost', { times: times(whole + 1) })
  return t(rest < 0.1 ? 'ratio-about' : 'ratio-over', { times: times(whole) })
}

function below(ratio: number): string {
  if (ratio >= 0.8) return t('ratio-little-less')
  if (ratio >= 0.6) return t('ratio-less')
  if (ratio >= 0.45) return t('ratio-half')
  if (ratio >= 1 / 3) return t('ratio-under-half')
  return t(ratio >= 0.25 ? 'ratio-under-third' : 'ratio-under-quarter')
}

const times = (count: number): string => (count <= 6 ? t(`times-${count}`) : t('times-many', { count: number(count) }))
