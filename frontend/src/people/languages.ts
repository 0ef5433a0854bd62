// The languages one can choose from, the most spoken among newcomers first; everything else is found by its name.
import { languageName } from '../i18n/numbers'

const codes = [
  'de', 'en', 'ar', 'uk', 'tr', 'fa', 'ku', 'ru', 'ti', 'fr', 'es', 'pl', 'ro', 'bg', 'it', 'el', 'pt', 'sq', 'sr', 'hr', 'bs', 'mk', 'so',
  'am', 'om', 'sw', 'ha', 'yo', 'ig', 'ff', 'wo', 'ln', 'rw', 'prs', 'ps', 'ckb', 'kmr', 'az', 'hy', 'ka', 'kk', 'uz', 'tg', 'ur', 'hi',
  'pa', 'bn', 'ta', 'te', 'ml', 'ne', 'si', 'vi', 'th', 'zh', 'yue', 'ja', 'ko', 'id', 'ms', 'tl', 'mn', 'he', 'rom', 'hu', 'cs', 'sk',
  'sl', 'lt', 'lv', 'et', 'fi', 'sv', 'no', 'da', 'nl', 'ca', 'eu', 'be', 'aii', 'ber', 'kab', 'gsw',
]

export interface Language { code: string; name: string; own: string }

function ownName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export function findLanguages(typed: string, without: string[]): Language[] {
  const wanted = plain(typed.trim())
  return codes
    .filter((code) => !without.includes(code))
    .map((code) => ({ code, name: languageName(code), own: ownName(code) }))
    .filter(({ code, name, own }) => name !== code && [name, own].some((one) => plain(one).includes(wanted)))
}
