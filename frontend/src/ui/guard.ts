// Finds words in a text that people here misread. Pure; knows neither where the words come from nor who writes.

/** A word to avoid, what to say instead, and why, in some languages. */
export interface GuardedWord { avoid: string; language: string; say: string[]; why: Record<string, string> }
/** `found` as it stands in the text, from `at` on; UTF-16 units of the text in NFC. */
export interface Finding { word: GuardedWord; found: string; at: number }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The whole word, and every longer one that begins with it: `Angebot`, `Angebote`, `Angebotes`. */
const pattern = ({ avoid }: GuardedWord): RegExp => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(avoid.normalize('NFC'))}[\\p{L}\\p{M}]*`, 'giu')

/** In the order of the text, each form once. The language of a text is told by its words, not by that of the page. */
export function findings(text: string, words: GuardedWord[]): Finding[] {
  const whole = text.normalize('NFC')
  const all = words.filter(({ avoid }) => avoid.trim()).flatMap((word) =>
    [...whole.matchAll(pattern(word))].map((match): Finding => ({ word, found: match[0], at: match.index })))
  const forms = new Map(all.sort((a, b) => b.at - a.at).map((one) => [one.found, one]))
  return [...forms.values()].sort((a, b) => a.at - b.at)
}

/** The text with every place of that form said otherwise. */
export function replaced(text: string, { found }: Finding, say: string): string {
  const form = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(found)}(?![\\p{L}\\p{M}])`, 'gu')
  return text.normalize('NFC').replace(form, () => say)
}
