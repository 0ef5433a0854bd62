// Which pages the bar offers, by role: what one does most stands first. On a phone there is room for five.
import type { Role } from '../api/programme'
import type { Page } from '../state/url'
import type { IconName } from '../ui/icons'

// texts: nav-*
export const iconOf: Partial<Record<Page, IconName>> = {
  map: 'map', activities: 'calendar', places: 'pin', find: 'funnel', how: 'info', ours: 'flag', plan: 'plus', desk: 'desk',
  people: 'people', inbox: 'bell', account: 'person', tandem: 'people', more: 'more',
}

interface Tabs { wide: Page[]; phone: Page[]; more: Page[] }

const visitor: Tabs = {
  wide: ['map', 'activities', 'places', 'find', 'how'],
  phone: ['map', 'activities', 'places', 'find', 'more'],
  more: ['how'],
}
const office: Tabs = {
  wide: ['map', 'activities', 'people', 'places', 'find'],
  phone: ['map', 'activities', 'people', 'inbox', 'more'],
  more: ['places', 'find', 'account', 'how'],
}

export const tabsOf: Record<Role, Tabs> = {
  visitor,
  alumni: { ...visitor, more: ['inbox', 'account', 'how'] },
  connector: {
    wide: ['ours', 'map', 'plan', 'activities', 'places', 'find'],
    phone: ['ours', 'map', 'plan', 'activities', 'more'],
    more: ['inbox', 'tandem', 'places', 'find', 'account', 'how'],
  },
  partner: {
    wide: ['desk', 'map', 'activities', 'places', 'find'],
    phone: ['desk', 'map', 'activities', 'inbox', 'more'],
    more: ['places', 'find', 'account', 'how'],
  },
  coordinator: office,
  operator: office,
}

/** What the account menu leads to where the bar is wide. */
export const menuOf: Record<Role, Page[]> = {
  visitor: [],
  alumni: ['inbox', 'account'],
  connector: ['inbox', 'tandem', 'account', 'how'],
  partner: ['inbox', 'account', 'how'],
  coordinator: ['inbox', 'account', 'how'],
  operator: ['inbox', 'account', 'how'],
}
