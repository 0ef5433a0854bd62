// A question to all areas, taken apart: conditions in the server's form `field:op:value`, and the fields there are.
// texts: op-*
import type { Indicator } from '../api/types'
import { byName, languageName, number } from '../i18n/numbers'
import { say, t } from '../i18n/texts.svelte'
import { figure, needClassName } from '../indicators/words'
import { store } from '../state/store.svelte'

export type Op = 'ge' | 'le' | 'eq'
export interface Condition { field: string; op: Op; value: string }
export interface Field { id: string; name: string }

/** As many as one question may have. */
export const limit = 12
export const withinField = 'within'

export function read(text: string): Condition {
  const [field = '', op = 'ge', ...value] = text.split(':')
  return { field, op: op === 'le' || op === 'eq' ? op : 'ge', value: value.join(':') }
}

export const write = ({ field, op, value }: Condition): string => `${field}:${op}:${value}`

const isDistance = (field: string): boolean => field.startsWith('distance.')

/** A distance's subject: `['kind', 'library']`; null for other fields. */
function distanceTo(field: string): [string, string] | null {
  const [start, what, id] = field.split('.')
  return start === 'distance' && what && id ? [what, id] : null
}

export function fieldName(field: string): string {
  if (field === 'need_class') return t('find-need-class')
  const distance = distanceTo(field)
  if (!distance) return say(store.indicatorOf(field)?.name) || field
  const [what, id] = distance
  const kind = store.kindOf(id)
  return what === 'kind' ? t('find-distance-kind', { kind: kind ? say(kind.name) : id }) : t('find-distance-language', { language: languageName(id) })
}

const named = (id: string): Field => ({ id, name: fieldName(id) })

/** All fields that can be asked, in groups as they are offered. */
export function fieldGroups(): { name: string; fields: Field[] }[] {
  const languages = [...new Set(store.partners.flatMap((partner) => partner.languages))]
  const kinds = store.city?.partner_kinds ?? []
  const byTheme = (theme: Indicator['theme']) => store.indicators.filter((entry) => entry.theme === theme).map((entry) => named(entry.id))
  return [
    { name: t('theme-need'), fields: [named('need_class'), ...byTheme(null)] },
    { name: t('find-distances'), fields: [...kinds.map((kind) => named(`distance.kind.${kind.id}`)), ...languages.map((code) => named(`distance.language.${code}`)).sort(byName)] },
    { name: t('theme-economic'), fields: byTheme('economic') },
    { name: t('theme-social'), fields: byTheme('social') },
    { name: t('theme-built'), fields: byTheme('built') },
  ].filter((group) => group.fields.length)
}

/** A sensible first value: the class "high", the mean of a figure, a walk of twenty minutes. */
export function startOf(field: string): Condition {
  if (field === 'need_class') return { field, op: 'ge', value: '5' }
  if (isDistance(field)) return { field, op: 'le', value: '1500' }
  const indicator = store.indicatorOf(field)
  const mean = indicator?.mean ?? indicator?.breaks[2] ?? 0
  return { field, op: indicator?.direction === 'less_need' ? 'le' : 'ge', value: String(Number(mean.toFixed(indicator?.decimals ?? 0))) }
}

/** What stands behind the number field. */
export function unitOf(field: string): string {
  if (isDistance(field)) return 'm'
  const indicator = store.indicatorOf(field)
  return indicator ? t(`unit-${indicator.unit}`, { value: '' }).trim() : ''
}

/** A found area's value of a field, in words. */
export function shownValue(field: string, value: unknown): string {
  const plain = typeof value === 'object' && value !== null && 'value' in value ? (value as { value: number }).value : value
  if (typeof plain !== 'number') return t('no-value')
  if (field === 'need_class') return needClassName(plain)
  if (isDistance(field)) return `${number(Math.round(plain / 100) * 100)}\u00a0m`
  const indicator = store.indicatorOf(field)
  return indicator ? figure(indicator, plain) : number(plain)
}

/** Questions to start with, where the city has what they need. */
export function examples(): { text: string; where: string[]; sort: string }[] {
  const welcome = store.city?.partner_kinds.find((kind) => kind.group === 'welcome')
  const family = store.city?.partner_kinds.find((kind) => kind.group === 'family')
  return [
    ...(welcome ? [{ text: t('find-example-far'), where: ['need_class:ge:5', `distance.kind.${welcome.id}:ge:1500`], sort: `-distance.kind.${welcome.id}` }] : []),
    ...(family && store.indicatorOf('child_poverty_pct') ? [{ text: t('find-example-children'), where: ['child_poverty_pct:ge:30', `distance.kind.${family.id}:ge:1000`], sort: '-child_poverty_pct' }] : []),
    ...(store.indicatorOf('green_space_pct') ? [{ text: t('find-example-green'), where: ['need_class:ge:4', 'green_space_pct:le:5'], sort: 'green_space_pct' }] : []),
  ]
}
