// What of the desk is open, as the address says it: a tab, and a day if it is not today's week: `calendar-2026-11-30`.
import { screen } from '../ui/screen.svelte'
import { isDay } from './week'

export const tabs = ['requests', 'calendar', 'house', 'catchment'] as const
export type Tab = (typeof tabs)[number]
export interface Part { tab: Tab; day: string | null }

export function readPart(part: string | null): Part {
  const [name = '', ...rest] = (part ?? '').split('-')
  const day = rest.join('-')
  return { tab: (tabs as readonly string[]).includes(name) ? (name as Tab) : 'requests', day: isDay(day) ? day : null }
}

export function writePart({ tab, day }: Part): string | null {
  return day ? `${tab}-${day}` : tab === 'requests' ? null : tab
}

/** With room enough, requests and calendar are one tab. */
export const offered = (): Tab[] => (screen.wide ? tabs.filter((tab) => tab !== 'calendar') : [...tabs])
