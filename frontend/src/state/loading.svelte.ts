// Something asked of the server that depends on the view. Keeps what was last seen while the next is on its way
// and when the network is gone, so that nothing jumps and nothing vanishes.
import { Problem } from '../api/client'

interface Loading<T> {
  readonly value: T | null
  readonly problem: Problem | null
  readonly busy: boolean
  retry(): void
}

/** Must be called while a component is set up. `ask` returns null when there is nothing to ask. */
export function loading<T>(ask: () => Promise<T> | null): Loading<T> {
  let value = $state.raw<T | null>(null)
  let problem = $state.raw<Problem | null>(null)
  let busy = $state(false)
  let attempt = $state(0)

  $effect(() => {
    void attempt
    const promise = ask()
    let stale = false
    busy = promise !== null
    problem = null
    if (!promise) value = null
    promise?.then(
      (answer) => {
        if (stale) return
        value = answer
        busy = false
      },
      (cause: unknown) => {
        if (stale) return
        problem = cause instanceof Problem ? cause : new Problem('unknown', 0, String(cause))
        if (problem.code !== 'network') value = null
        busy = false
      },
    )
    return () => {
      stale = true
    }
  })

  return {
    get value() {
      return value
    },
    get problem() {
      return problem
    },
    get busy() {
      return busy
    },
    retry() {
      attempt += 1
    },
  }
}
