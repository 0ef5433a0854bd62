// Questions worth asking in an area, by fixed rules from its figures. A question never blames: it asks what would help.
// texts: question-*
import type { Profile } from '../api/types'

interface Rule {
  indicator: string
  /** The share of the mean from which the question is worth asking; below 1 it asks about little, above 1 about much. */
  from: number
  text: string
}

// From the most to the least pressing; the first that fit are asked.
const rules: Rule[] = [
  { indicator: 'child_poverty_pct', from: 1.5, text: 'question-children' },
  { indicator: 'migration_background_pct', from: 1.3, text: 'question-letters' },
  { indicator: 'age_6_17_pct', from: 1.25, text: 'question-youth' },
  { indicator: 'minimum_income_support_pct', from: 1.5, text: 'question-cost' },
  { indicator: 'single_parent_pct', from: 1.25, text: 'question-single-parents' },
  { indicator: 'living_space_m2_per_person', from: 0.85, text: 'question-space' },
  { indicator: 'transfer_to_gymnasium_pct', from: 0.7, text: 'question-learning' },
  { indicator: 'unemployment_rate_pct', from: 1.5, text: 'question-work' },
  { indicator: 'green_space_pct', from: 0.5, text: 'question-green' },
  { indicator: 'turnover_rate', from: 1.3, text: 'question-newcomers' },
  { indicator: 'single_person_households_pct', from: 1.15, text: 'question-alone' },
]

/** Worth asking anywhere, where the figures raise too few. */
const always = ['question-meeting', 'question-languages', 'question-proud']

function isRaised({ from }: Rule, value: number, mean: number): boolean {
  const share = value / mean
  return from < 1 ? share <= from : share >= from
}

/** Text keys of up to `limit` questions. */
export function questionsFor({ values }: Profile, limit: number): string[] {
  const raised = rules.filter((rule) => {
    const found = values.find((entry) => entry.indicator === rule.indicator)
    const { value, mean } = found ?? {}
    return value?.state === 'number' && mean !== null && mean !== undefined && mean > 0 && isRaised(rule, value.value, mean)
  })
  return [...raised.map((rule) => rule.text), ...always].slice(0, limit)
}
