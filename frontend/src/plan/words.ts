// The answers of a plan as lines, and the fields of two versions side by side.
import type { ActivityDraft } from '../api/programme'
import { repeatText } from '../activities/repeats'
import { languagesText, shortDate } from '../activities/words'
import { addMinutes, duration } from '../i18n/dates'
import { t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'
import { ruleSaid, startsOf, type Field, type Said, type Step } from './plan'

function placeSaidText({ where, place }: Pick<Said, 'where' | 'place'>): string {
  if (where === 'outside') return place || t('plan-outside')
  if (where === 'open') return t('plan-open-short')
  return place || t('plan-point-short')
}

/** The line of an answered question. */
export function lineOf(step: Step, said: Said): string {
  if (step === 'what') return said.title
  if (step === 'when') {
    const starts = startsOf(said)
    return [shortDate({ starts, ends: addMinutes(starts, said.minutes) }), repeatText(ruleSaid(said), starts)].filter(Boolean).join(', ')
  }
  if (step === 'where') return [placeSaidText(said), said.area ? store.areaName(said.area) : ''].filter(Boolean).join(', ')
  return [languagesText(said.languages), said.audience.trim()].filter(Boolean).join(' · ')
}

/** One field of a draft in words; `tandem` names hosts. */
export function fieldText(field: Field, draft: ActivityDraft, tandem: (id: string) => string): string {
  if (field === 'starts') return shortDate({ starts: draft.starts, ends: addMinutes(draft.starts, draft.minutes) })
  if (field === 'minutes') return duration(draft.minutes)
  if (field === 'rrule') return repeatText(draft.rrule, draft.starts) || t('plan-every-once')
  if (field === 'area_id') return store.areaName(draft.area_id)
  if (field === 'languages') return languagesText(draft.languages)
  if (field === 'tandem_ids') return draft.tandem_ids.map(tandem).join(', ')
  if (field === 'place') return draft.place.name || store.partners.find((one) => one.id === draft.place.partner_id)?.name || t('plan-open-short')
  return draft[field] || t('plan-empty')
}
