// What is asked of the server about effects.
import type { Certificate, MyEffects, PublicEffects, TandemEffects } from '../api/effects'
import { ask } from '../api/records'

export const getMine = () => ask<MyEffects>('/api/effects/mine')
export const getTandem = (id: string) => ask<TandemEffects>(`/api/effects/tandems/${encodeURIComponent(id)}`)
export const getPublic = () => ask<PublicEffects>('/api/effects')
export const getCertificate = () => ask<Certificate>('/api/me/certificate')
