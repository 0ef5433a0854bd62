// What came of a decision as bars with words.
import type { Decision, Result } from '../api/meetings'
import { number } from '../i18n/numbers'
import { t } from '../i18n/texts.svelte'
import { choicesOf, optionText } from './words'

/** `share` 0…1 is the length of the bar; the text says the same in numbers. */
export interface Bar { id: string; label: string; text: string; share: number; chosen: boolean }

function choices({ method, options }: Pick<Decision, 'method' | 'options'>): { id: string; label: string }[] {
  if (method === 'consent' || method === 'consensus') return choicesOf[method].map((id) => ({ id, label: t(`body-choice-${id}`) }))
  const named = options.map((one) => ({ id: one.id, label: optionText(one) }))
  return method === 'majority' ? [...named, { id: 'abstain', label: t('body-choice-abstain') }] : named
}

/** The most wanted first, where there is no order of its own. */
export function barsOf(decision: Pick<Decision, 'method' | 'options'>, result: Result): Bar[] {
  const isChosen = (id: string) => result.chosen.some((one) => one.id === id)
  if (decision.method === 'resistance') {
    return result.options.map((one) => ({
      id: one.id,
      label: optionText(one),
      text: t('body-acceptance', { percent: number(one.acceptance * 100), sum: one.sum, most: 10 * result.voters }),
      share: one.acceptance,
      chosen: isChosen(one.id),
    }))
  }
  const bars = choices(decision).map(({ id, label }) => {
    const count = result.counts[id] ?? 0
    return { id, label, text: t('body-votes', { count }), share: result.voters ? count / result.voters : 0, chosen: isChosen(id) }
  })
  const isRanked = decision.method === 'majority' || decision.method === 'election'
  return isRanked ? bars.sort((a, b) => b.share - a.share) : bars
}

/** The sentence above the bars. */
export function verdict({ method }: Pick<Decision, 'method'>, result: Result): string {
  const names = result.chosen.map(optionText).join(', ')
  if (result.accepted && (method === 'resistance' || method === 'majority')) return t('body-chosen', { what: names })
  if (result.accepted && method === 'election') return t('body-elected', { names, count: result.chosen.length })
  if (result.accepted) return t('body-accepted')
  const isKept = method === 'resistance' && result.chosen.some(({ id }) => id === 'as_is')
  if (isKept) return t('body-stays')
  return t(`body-why-${result.why}`)
}
