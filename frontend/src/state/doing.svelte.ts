// Pressing a button that asks the server: one thing at a time, and a refusal in words. Knows no record.
// texts: problem-* activity-problem-*
import { Problem } from '../api/client'
import { has, t } from '../i18n/texts.svelte'

/** What a refusal says, by its code; in the words of what it is `about`, where there are some. */
export function refusalText(cause: unknown, about = ''): string {
  const code = cause instanceof Problem ? cause.code : 'unknown'
  const key = [`${about}-problem-${code}`, `problem-${code}`].find(has)
  return t(key ?? 'problem-unknown')
}

export class Doing {
  busy = $state(false)
  refusal = $state('')
  /** The refusal itself, for what a client can go on with. */
  cause = $state.raw<Problem | null>(null)

  /** `after` is called each time, done or refused. */
  constructor(readonly about = '', readonly after: () => void = () => {}) {}

  /** Does it unless something is being done already. The answer, or undefined where it was refused. */
  async run<T>(what: () => Promise<T>): Promise<{ answer: T } | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.refusal = ''
    this.cause = null
    try {
      return { answer: await what() }
    } catch (cause) {
      this.refusal = refusalText(cause, this.about)
      this.cause = cause instanceof Problem ? cause : null
      return undefined
    } finally {
      this.busy = false
      this.after()
    }
  }
}
