// Whether the server can be heard, and since when what is shown was seen. Knows no record.
import { onAnswer } from '../api/client'

class Network {
  online = $state(true)
  /** When the oldest of what is shown came from the server; null before anything came. */
  since = $state.raw<Date | null>(null)

  /** Every answer says whether the server gave it now (null) or the device had kept it since then. */
  heard(kept: Date | null): void {
    if (!kept) this.since = new Date()
    else if (this.online || !this.since || kept < this.since) this.since = kept
    this.online = !kept
  }
}

export const network = new Network()
onAnswer((kept) => network.heard(kept))
