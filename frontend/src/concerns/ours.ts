// Which of a bundle's tandems the one who sits here belongs to.
import type { Bundle, Named } from '../api/concerns'
import { self } from '../state/me.svelte'

export const oursIn = (bundle: Bundle): Named[] => bundle.tandems.filter((tandem) => self.me.tandems.some((own) => own.id === tandem.id && own.standing === 'confirmed'))
