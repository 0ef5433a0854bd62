// Where each page's words stand: a card over the map, a column at its side, or the whole screen; on a phone a sheet over
// the map or, again, the whole screen. Knows no content.
import { isTalk, type Page, type View } from '../state/url'

export type Width = 'card' | 'column' | 'page'
export interface Place {
  wide: Width
  /** `page`: the map is not behind the words at all. */
  phone: 'peek' | 'half' | 'full' | 'page'
}

const whole: Place = { wide: 'page', phone: 'page' }

/** Where the words of a view stand: a conversation needs the map, whichever page it belongs to. */
export const placeFor = (view: View): Place => placeOf[isTalk(view) ? 'plan' : view.page]

const placeOf: Record<Page, Place> = {
  map: { wide: 'card', phone: 'peek' },
  places: { wide: 'card', phone: 'full' },
  find: { wide: 'card', phone: 'full' },
  activities: { wide: 'card', phone: 'full' },
  plan: { wide: 'card', phone: 'full' },
  ours: { wide: 'column', phone: 'page' },
  desk: whole,
  how: whole,
  more: whole,
  tandem: whole,
  people: whole,
  account: whole,
  inbox: whole,
  join: whole,
  today: whole,
  coverage: { wide: 'column', phone: 'full' },
  report: whole,
  concerns: whole,
  bundle: whole,
  effects: whole,
  certificate: whole,
  body: whole,
  meeting: whole,
  decision: whole,
  consultations: whole,
  protected: whole,
}
