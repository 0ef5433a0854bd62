// Which pages the bar offers, by role: what one does most stands first. On a phone there is room for five.
import type { Role } from '../api/programme'
import type { Page } from '../state/url'
import type { IconName } from '../ui/icons'

// texts: nav-*
export const iconOf: Partial<Record<Page, IconName>> = {
  map: 'map', activities: 'calendar', places: 'pin', find: 'funnel', how: 'info', ours: 'flag', plan: 'plus', desk: 'desk',
  people: 'people', inbox: 'bell', account: 'person', tandem: 'people', more: 'more', today: 'tasks', coverage: 'gap', report: 'sheet',
  concerns: 'speech', body: 'vote', effects: 'ripple', consultations: 'question', protected: 'lock', certificate: 'award',
}

/** Where a page without a tab of its own belongs, where that has one. */
export const parentOf: Partial<Record<Page, Page>> = { bundle: 'concerns', meeting: 'body', decision: 'body', certificate: 'effects', report: 'coverage', tandem: 'ours' }

interface Tabs { wide: Page[]; phone: Page[]; more: Page[] }

const office: Tabs = {
  wide: ['today', 'coverage', 'concerns', 'body', 'map', 'activities', 'people'],
  phone: ['today', 'coverage', 'concerns', 'map', 'more'],
  more: ['activities', 'people', 'body', 'consultations', 'effects', 'report', 'inbox', 'places', 'find', 'account', 'how'],
}

export const tabsOf: Record<Role, Tabs> = {
  visitor: {
    wide: ['map', 'activities', 'effects', 'places', 'find', 'how'],
    phone: ['map', 'activities', 'places', 'find', 'more'],
    more: ['effects', 'how'],
  },
  alumni: {
    wide: ['effects', 'map', 'activities', 'concerns', 'body', 'consultations'],
    phone: ['effects', 'map', 'activities', 'concerns', 'more'],
    more: ['body', 'consultations', 'inbox', 'certificate', 'places', 'find', 'account', 'how'],
  },
  connector: {
    wide: ['ours', 'map', 'plan', 'concerns', 'body', 'activities', 'effects'],
    phone: ['ours', 'map', 'plan', 'concerns', 'more'],
    more: ['activities', 'body', 'effects', 'consultations', 'protected', 'inbox', 'tandem', 'places', 'find', 'certificate', 'account', 'how'],
  },
  partner: {
    wide: ['desk', 'map', 'activities', 'effects', 'places', 'find'],
    phone: ['desk', 'map', 'activities', 'inbox', 'more'],
    more: ['effects', 'places', 'find', 'account', 'how'],
  },
  coordinator: office,
  operator: office,
}

const officeMenu: Page[] = ['inbox', 'report', 'consultations', 'effects', 'places', 'find', 'account', 'how']

/** What the account menu leads to where the bar is wide. */
export const menuOf: Record<Role, Page[]> = {
  visitor: [],
  alumni: ['inbox', 'certificate', 'places', 'find', 'account', 'how'],
  connector: ['inbox', 'tandem', 'consultations', 'protected', 'places', 'find', 'certificate', 'account', 'how'],
  partner: ['inbox', 'account', 'how'],
  coordinator: officeMenu,
  operator: officeMenu,
}
