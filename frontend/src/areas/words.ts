// An area's people in sentences and a few facts, from its figures. Knows which indicators have a short name, no more.
// texts: people-* fact-*
import type { Profile, ProfileValue } from '../api/types'
import { number } from '../i18n/numbers'
import { t } from '../i18n/texts.svelte'
import { store } from '../state/store.svelte'
import { figure, reason } from '../indicators/words'

const valueOf = (profile: Profile, indicator: string): ProfileValue | undefined =>
  profile.values.find((entry) => entry.indicator === indicator)

function timesMean(profile: Profile, indicator: string): number | null {
  const { value, mean } = valueOf(profile, indicator) ?? {}
  return value?.state === 'number' && mean ? value.value / mean : null
}

// What is special here, the first two that hold.
const traits: { indicator: string; holds: (times: number) => boolean; text: string }[] = [
  { indicator: 'age_6_17_pct', holds: (times) => times >= 1.25, text: 'people-young' },
  { indicator: 'migration_background_pct', holds: (times) => times >= 1.25, text: 'people-many-roots' },
  { indicator: 'households_with_children_pct', holds: (times) => times >= 1.2, text: 'people-families' },
  { indicator: 'green_space_pct', holds: (times) => times >= 1.5, text: 'people-green' },
  { indicator: 'home_ownership_pct', holds: (times) => times >= 1.4, text: 'people-owners' },
  { indicator: 'single_person_households_pct', holds: (times) => times >= 1.15, text: 'people-alone' },
  { indicator: 'turnover_rate', holds: (times) => times <= 0.8, text: 'people-staying' },
  { indicator: 'turnover_rate', holds: (times) => times >= 1.3, text: 'people-moving' },
]

/** One or two short sentences; empty where the figures say nothing special. */
export function peopleText(profile: Profile): string {
  return traits
    .filter(({ indicator, holds }) => {
      const times = timesMean(profile, indicator)
      return times !== null && holds(times)
    })
    .slice(0, 2)
    .map(({ text }) => t(text))
    .join(' ')
}

/** Why the people of an area are not counted; empty where they are. */
export function missingPeople(profile: Profile): string {
  const { value } = valueOf(profile, 'population') ?? {}
  return value && value.state !== 'number' ? reason(value) : ''
}

const factIds = ['population', 'age_6_17_pct', 'green_space_pct']

/** Up to three figures that describe rather than judge. */
export function factsOf(profile: Profile): { name: string; text: string }[] {
  return factIds.flatMap((id) => {
    const indicator = store.indicatorOf(id)
    const { value } = valueOf(profile, id) ?? {}
    if (!indicator || value?.state !== 'number') return []
    const rounded = indicator.unit === 'percent' ? t('unit-percent', { value: number(value.value) }) : figure(indicator, value.value)
    return [{ name: t(`fact-${id}`), text: rounded }]
  })
}

/** How the statistics count migration, in their own word. */
export function migrationText(profile: Profile): string {
  const { value } = valueOf(profile, 'migration_background_pct') ?? {}
  return value?.state === 'number' ? t('people-migration', { count: number(value.value) }) : ''
}
