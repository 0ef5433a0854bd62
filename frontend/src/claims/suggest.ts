// What could suit a tandem, and why, in words. Reasons are facts; nobody has to follow them.
// texts: suggestion-reason-*
import type { Reason, Suggestion, Suggestions } from '../api/coverage'
import { ask } from '../api/records'
import { languageName, metres } from '../i18n/numbers'
import { language, t } from '../i18n/texts.svelte'
import { needClassName } from '../indicators/words'

export const suggestionsFor = (tandem: string, limit: number): Promise<Suggestion[]> =>
  ask<Suggestions>('/api/suggestions', { tandem, limit }).then(({ suggestions }) => suggestions)

const listed = (codes: string[]): string => new Intl.ListFormat(language.code, { type: 'conjunction' }).format(codes.map(languageName))

export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'need':
      return t('suggestion-reason-need', { class: needClassName(reason.step) })
    case 'near':
    case 'elsewhere':
      return t(`suggestion-reason-${reason.code}`, { to: reason.to, metres: metres(reason.metres, false) })
    case 'partner':
      if (reason.languages.length) return t('suggestion-reason-partner-speaks', { partner: reason.partner, metres: metres(reason.metres, false), languages: listed(reason.languages) })
      return t('suggestion-reason-partner', { partner: reason.partner, metres: metres(reason.metres, false) })
    case 'alike':
      return t('suggestion-reason-alike', { to: reason.to })
    case 'quiet':
      return t('suggestion-reason-quiet', { months: reason.months })
    default:
      return t(`suggestion-reason-${reason.code}`)
  }
}
