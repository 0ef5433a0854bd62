// Doing something to a record from its page: one thing at a time, its refusal in words, and the record anew afterwards.
// texts: problem-* activity-problem-*
import { Problem } from '../api/client'
import { has, t } from '../i18n/texts.svelte'

export function refusalText(cause: unknown): string {
  const code = cause instanceof Problem ? cause.code : 'unknown'
  const key = [`activity-problem-${code}`, `problem-${code}`].find(has)
  return t(key ?? 'problem-unknown')
}

export class Doing {
  busy = $state(false)
  refusal = $state('')

  constructor(readonly after: () => void) {}

  /** Does it unless something is being done already; true if it was done. */
  async run(what: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.refusal = ''
    try {
      await what()
      return true
    } catch (cause) {
      this.refusal = refusalText(cause)
      return false
    } finally {
      this.busy = false
      this.after()
    }
  }
}
