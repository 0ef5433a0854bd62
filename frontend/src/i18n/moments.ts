// When something was, in the clock and calendar of whoever looks. Knows nothing of the city's own time.
import { language } from './texts.svelte'
import { unbroken } from './unbroken'

const midnight = (at: Date) => new Date(at).setHours(0, 0, 0, 0)

/** Parts for a text that chooses by `day`: today, yesterday, or the `date`. */
export function moment(at: Date, now = new Date()): { day: string; date: string; time: string } {
  const locale = language.code === 'en' ? 'en-GB' : language.code
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at)
  return {
    day: days === 0 ? 'today' : days === 1 ? 'yesterday' : 'before',
    date: unbroken(new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(at)),
    // German clocks know no leading zero in words.
    time: unbroken(language.code === 'de' ? time.replace(/^0(?=\d)/, '') : time),
  }
}
