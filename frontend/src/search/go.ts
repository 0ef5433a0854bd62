// Where a search result leads.
import type { SearchResult } from '../api/types'
import { store } from '../state/store.svelte'

export function follow(result: SearchResult): void {
  if (result.type === 'area') store.go({ page: 'map', area: result.id, partner: null, with: null })
  else if (result.type === 'partner') store.go({ partner: result.id })
  else store.go({ page: 'map', as: 'list', within: result.id, area: null, partner: null, with: null })
}
