// Messages in words: what happened, why it came, and where it leads. The facts in them are names of records only.
// texts: message-* inbox-kind-*
import type { Message } from '../api/programme'
import { has, t } from '../i18n/texts.svelte'
import { claims } from '../state/claims.svelte'
import { self } from '../state/me.svelte'
import { store } from '../state/store.svelte'
import type { Page } from '../state/url'

/** What sort of message it is, for turning that sort off. */
export const kindText = (reason: string): string => (has(`inbox-kind-${reason}`) ? t(`inbox-kind-${reason}`) : reason)

/** What happened. A sort without words of its own is named, with the names in it. */
export function messageText({ reason, facts }: Message): string {
  return has(`message-${reason}`) ? t(`message-${reason}`, facts) : [kindText(reason), ...Object.values(facts)].join(' · ')
}

export const whyText = ({ reason, facts }: Message): string => (has(`message-why-${reason}`) ? t(`message-why-${reason}`, facts) : t('inbox-why-other'))

/** Pages that show one record of a sort. */
const pageOf: Record<string, Page> = { concern: 'concerns', bundle: 'bundle', meeting: 'meeting', decision: 'decision' }
/** Pages on which a sort of record stands among others. */
const listOf: Record<string, Page> = { mandate: 'body', date_poll: 'body', consultation: 'consultations', protected_space: 'protected', protected_note: 'protected', coverage_weights: 'coverage' }

/** Where it can be seen or answered. */
export function goesTo({ record, record_id }: Message): string {
  if (record === 'tandem') return store.pageHref(self.role === 'connector' ? 'ours' : 'people')
  if (record === 'activity') return store.pageHref('activities', { activity: record_id })
  if (record === 'request') return store.pageHref(self.role === 'partner' ? 'desk' : 'ours')
  if (record === 'meeting' || record === 'decision') return store.pageHref(record, { record: record_id })
  if (record === 'mandate' || record === 'date_poll') return store.pageHref('body')
  if (record === 'consultation') return store.pageHref('consultations', { record: record_id })
  if (record === 'protected_space' || record === 'protected_note') return store.pageHref('protected', { record: record_id })
  if (record === 'area') return store.pageHref('map', { area: record_id })
  if (pageOf[record]) return store.pageHref(pageOf[record], { record: record_id })
  if (listOf[record]) return store.pageHref(listOf[record], { record: record_id })
  const area = claims.all.find((claim) => claim.id === record_id)?.area.id
  return area ? store.pageHref('map', { area }) : store.pageHref(self.role === 'connector' ? 'ours' : 'map')
}
