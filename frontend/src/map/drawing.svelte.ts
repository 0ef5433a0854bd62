// When both have said yes, the saffron outline draws itself around the area, once. Sees when that happens and asks for the
// outline; how it is drawn stands in layers/claims.ts, and the bridge moves it along.
import { getShape } from '../api/client'
import { claims } from '../state/claims.svelte'
import { self } from '../state/me.svelte'
import { screen } from '../ui/screen.svelte'
import { becameOurs, ringsOf, type Scene } from './scene'

/** An outline that takes longer, in milliseconds, is not waited for: the area is ours without a drawing. */
const patience = 800

/** Must be called while a component is set up. */
export function drawing(looks: () => Scene['claims']) {
  let drawn = $state.raw<Scene['drawn']>(null)
  // Somebody else sees other things as theirs: nothing has become so.
  const who = $derived(claims.known ? self.me.person?.id : undefined)
  let before: { who: string | undefined; looks: Scene['claims'] } | null = null

  $effect(() => {
    const now = { who, looks: looks() }
    const area = before && who && before.who === who && !screen.calm ? becameOurs(before.looks, now.looks) : null
    before = now
    if (area) void begin(area)
  })

  async function begin(area: string) {
    drawn = { area, outline: null }
    const shape = await getShape(area, AbortSignal.timeout(patience)).catch(() => null)
    if (drawn?.area === area) drawn = shape && { area, outline: ringsOf(shape.geometry) }
  }

  return {
    get drawn() {
      return drawn
    },
    end() {
      drawn = null
    },
  }
}
