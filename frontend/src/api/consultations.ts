// What the city asks of the tandems, by the page's names.
import type { Schemas } from './types'

export type Consultation = Schemas['ConsultationAnswer']
export type Consultations = Schemas['ConsultationsAnswer']
