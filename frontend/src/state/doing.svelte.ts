// Pressing a button that asks the server: one thing at a time, and a refusal in words. Knows no record.
// texts: problem-*
import { Problem } from '../api/client'
import { has, t } from '../i18n/texts.svelte'

/** What a refusal says, by its code. */
export function refusalText(cause: unknown): string {
  const key = `problem-${cause instanceof Problem ? cause.code : 'unknown'}`
  return t(has(key) ? key : 'problem-unknown')
}

export class Doing {
  busy = $state(false)
  refusal = $state('')
  /** The refusal itself, for what a client can go on with. */
  cause = $state.raw<Problem | null>(null)

  /** Does it unless something is being done already. The answer, or undefined where it was refused. */
  async run<T>(what: () => Promise<T>): Promise<{ answer: T } | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.refusal = ''
    this.cause = null
    try {
      return { answer: await what() }
    } catch (cause) {
      this.refusal = refusalText(cause)
      this.cause = cause instanceof Problem ? cause : null
      return undefined
    } finally {
      this.busy = false
    }
  }
}
