// Concerns in words and signs: stage, outcome, place, clock and the steps of the chain. No colour stands alone.
// texts: concern-stage-* concern-outcome-* concern-priority-* concern-sphere-* concern-clock-* concern-chain-* concern-measure-*
import type { Clock, Concern, Effect, Measure, Outcome, Stage, Step } from '../api/concerns'
import { cityToday } from '../activities/asking'
import { dayShort, fromWall, wallOf, type Day } from '../i18n/dates'
import { metres } from '../i18n/numbers'
import { say, t } from '../i18n/texts.svelte'
import { self } from '../state/me.svelte'
import { store } from '../state/store.svelte'
import type { IconName } from '../ui/icons'
import type { Join } from './note'

export interface Sign { tone: '' | 'ok' | 'wait' | 'bad' | 'info'; icon: IconName; text: string }

const ofStage: Record<Stage, [Sign['tone'], IconName]> = {
  noted: ['', 'edit'], bundled: ['', 'layers'], transmitted: ['wait', 'send'], in_progress: ['wait', 'clock'], answered: ['info', 'speech'],
}
const ofOutcome: Record<Outcome, [Sign['tone'], IconName]> = {
  implemented: ['ok', 'check'], partly: ['wait', 'half'], declined: ['bad', 'close'], overtaken: ['', 'minus'], not_municipal: ['info', 'office'],
}

export const outcomes = Object.keys(ofOutcome) as Outcome[]
export const stages = Object.keys(ofStage) as Stage[]

/** Where it stands: its stage, and once it is answered, its outcome. */
export function standing({ stage, outcome }: { stage: Stage; outcome: Outcome | null }): Sign {
  const [tone, icon] = outcome ? ofOutcome[outcome] : ofStage[stage]
  const word = t(`concern-stage-${stage}`)
  return { tone, icon, text: outcome ? t('concern-stage-outcome', { stage: word, outcome: t(`concern-outcome-${outcome}`) }) : word }
}

export function outcomeSign(outcome: Outcome): Sign {
  const [tone, icon] = ofOutcome[outcome]
  return { tone, icon, text: t(`concern-outcome-${outcome}`) }
}

/** What becomes of laying ours to it, before it is done. */
export function joinMeans({ bundle, ours, tandem }: Join): string {
  if (bundle) return t('concern-join-means')
  return ours ? t('concern-together-means-ours') : t('concern-together-means', { tandem })
}

export const dayOfInstant = (at: string): Day => (at.length === 10 ? at : wallOf(at, store.city?.time_zone ?? 'Europe/Berlin').slice(0, 10))
export const dayText = (at: string): string => dayShort(dayOfInstant(at), cityToday())

export function placeText({ kind, area, precision_m }: Concern['place']): string {
  if (kind === 'city') return t('concern-place-city')
  if (kind === 'area' || !precision_m) return area?.name ?? ''
  return t('concern-place-point', { area: area?.name ?? '', metres: metres(precision_m, false) })
}

export const departmentName = (id: string | null | undefined, name = ''): string => say(store.city?.departments.find((one) => one.id === id)?.name) || name

/** How the date of an awaited answer stands. */
export function clockSign({ due_on, days_left, late_days }: Clock): Sign {
  if (late_days > 0) return { tone: 'bad', icon: 'clock', text: t('concern-clock-late', { count: late_days }) }
  return { tone: 'wait', icon: 'clock', text: days_left === 0 ? t('concern-clock-today') : t('concern-clock-left', { count: days_left, date: dayShort(due_on, cityToday()) }) }
}

/** Whether an answer came by the day it was promised for. */
export function answeredSign(due: Day, answeredAt: string): Sign {
  const late = Math.round((fromWall(dayOfInstant(answeredAt)).getTime() - fromWall(due).getTime()) / 86_400_000)
  return late > 0 ? { tone: 'wait', icon: 'clock', text: t('concern-clock-was-late', { count: late }) } : { tone: 'ok', icon: 'check', text: t('concern-clock-in-time') }
}

/** Silence with its age. Of the city's, its office reads what that means for the others. */
export function silenceText(days: number, side: 'city' | 'tandems' = 'city'): string {
  if (side === 'tandems') return t('concern-clock-silent-tandems', { count: days })
  return t(self.isOffice ? 'concern-clock-silent-office' : 'concern-clock-silent', { count: days })
}

const ofStep: Record<Step['kind'], IconName> = {
  noted: 'edit', bundled: 'layers', decided: 'scales', transmitted: 'send', received: 'office', answered: 'speech', reopened: 'repeat', measure: 'flag', effect: 'check', silence: 'clock',
}

export function stepSign({ kind, days, text }: Step): { icon: IconName; text: string } {
  if (kind === 'silence') return { icon: 'clock', text: silenceText(days ?? 0, text === 'tandems' ? 'tandems' : 'city') }
  return { icon: ofStep[kind], text: t(`concern-chain-${kind}`) }
}

/** What a step says of itself; silence says nothing more. */
export const stepText = ({ kind, text }: Step): string => (kind === 'silence' ? '' : (text ?? ''))

const ofMeasure: Record<Measure['state'], [Sign['tone'], IconName]> = { planned: ['', 'calendar'], under_way: ['wait', 'clock'], done: ['ok', 'check'] }
export function measureSign({ state }: Pick<Measure, 'state'>): Sign {
  const [tone, icon] = ofMeasure[state]
  return { tone, icon, text: t(`concern-measure-${state}`) }
}

export const byText = (by: Effect['by']): string => (by === 'office' ? t('concern-by-office') : by.name)
