// What of the register is open, as the address says it: `part` a list or a conversation with its step, `where` the filters.
import type { Priority, Stage } from '../api/concerns'
import { stages } from './words'
import { priorities, steps, type Step } from './note'

export type Tab = 'concerns' | 'bundles' | 'workbook'
export const tabOf = (part: string | null): Tab => (part === 'bundles' || part === 'workbook' ? part : 'concerns')

export const stepOf = (part: string | null): Step | null => steps.find((one) => one === part?.split('-')[1]) ?? null
export const talkPart = (isNew: boolean, step: Step): string => `${isNew ? 'new' : 'edit'}-${step}`

export interface Filters { mine: boolean; stage: Stage | null; priority: Priority | null; area: string | null; q: string }

export function readFilters(where: string[]): Filters {
  const found = new Map(where.map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]))
  return {
    mine: found.get('mine') === 'true',
    stage: stages.find((one) => one === found.get('stage')) ?? null,
    priority: priorities.find((one) => one === found.get('priority')) ?? null,
    area: found.get('area') ?? null,
    q: found.get('q') ?? '',
  }
}

export function writeFilters({ mine, stage, priority, area, q }: Filters): string[] {
  const parts = [['mine', mine ? 'true' : ''], ['stage', stage], ['priority', priority], ['area', area], ['q', q.trim()]] as const
  return parts.flatMap(([name, value]) => (value ? [`${name}:${value}`] : []))
}
