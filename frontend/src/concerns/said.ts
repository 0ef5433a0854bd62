// What was answered, each in one line.
// texts: concern-priority-* concern-sphere-*
import { t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'
import type { Said, Step } from './note'
import { placeText } from './words'

export function lineOf(step: Exclude<Step, 'check'> | Step, said: Said): string {
  if (step === 'what') return said.topic.trim()
  if (step === 'where') return placeLine(said)
  if (step === 'why') return [said.description.trim(), said.priority ? t(`concern-priority-${said.priority}`) : ''].filter(Boolean).join(' · ')
  if (step === 'help') return helpLine(said)
  return [said.contact.trim(), said.sphere ? t(`concern-sphere-${said.sphere}`) : ''].filter(Boolean).join(' · ')
}

function placeLine({ where, area, precision }: Said): string {
  const name = area ? store.areaName(area) : ''
  return placeText({ kind: where ?? 'city', area: area ? { id: area, name } : null, position: null, precision_m: precision })
}

function helpLine({ proposals }: Said): string {
  const texts = proposals.map((one) => one.text.trim()).filter(Boolean)
  return texts.length ? texts.join(' · ') : t('concern-help-none')
}
