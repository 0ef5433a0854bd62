// Which questions of the city wait for an answer of ours. Pure.
import type { Consultation } from '../api/consultations'

export const waitsForUs = ({ state, mine }: Consultation): boolean => state === 'open' && mine.some((one) => one.state === 'waiting')
