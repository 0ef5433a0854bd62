// Which part of the desk stands open, and as of which day: `table-2026-05-01`. Pure.
import type { Day } from '../i18n/dates'

export const parts = ['gaps', 'table', 'matrix', 'load', 'more'] as const
export type Tab = (typeof parts)[number]
/** `on`: null is today. */
export interface Part { tab: Tab; on: Day | null }

export function readPart(text: string | null): Part {
  const [, name, on] = /^([a-z]+)(?:-(\d{4}-\d{2}-\d{2}))?$/.exec(text ?? '') ?? []
  return { tab: parts.find((one) => one === name) ?? 'gaps', on: on ?? null }
}

export function writePart({ tab, on }: Part): string | null {
  if (on) return `${tab}-${on}`
  return tab === 'gaps' ? null : tab
}
