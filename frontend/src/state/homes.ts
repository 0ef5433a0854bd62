// Where somebody arrives who has just signed in.
import type { Role } from '../api/programme'
import type { Page } from './url'

export const homeOf: Record<Role, Page> = {
  visitor: 'map', alumni: 'effects', connector: 'ours', partner: 'desk', coordinator: 'today', operator: 'today',
}
