// Counts in the order in which they follow from each other.
// texts: effect-count-*
import type { Counts } from '../api/effects'
import { t } from '../i18n/texts.svelte'

const order: (keyof Counts)[] = ['areas', 'activities_held', 'concerns', 'transmitted', 'answered', 'implemented', 'measures', 'effects']

export const figuresOf = (counts: Counts): { word: string; count: number }[] => order.map((name) => ({ word: t(`effect-count-${name}`, { count: counts[name] }), count: counts[name] }))
