// Places. Welcome Points always carry their name; the others grow from dot to glyph to name as one comes nearer.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { font, type Scene } from '../scene'

/** Layers that answer to the pointer, the most important first. */
export const partnerLayerIds = ['welcome-house', 'welcome-plate', 'partners-name', 'partners-pin', 'partners-dot']

const source = 'partners'
const isWelcome = ['get', 'welcome'] as unknown as ExpressionSpecification
const picture = (prefix: string): ExpressionSpecification => ['concat', `${prefix}-`, ['get', 'group']]

/** Where a name plate may stand beside its house; it takes the first that is free, and is left out if none is. */
const anchors: (string | [number, number])[] = [
  'left', [2.05, 0], 'bottom-left', [2.05, -0.4], 'top-left', [2.05, 0.4], 'bottom', [0, -1.9], 'top', [0, 1.8],
  'right', [-2.05, 0], 'bottom-right', [-2.05, -0.4], 'top-right', [-2.05, 0.4],
]

/** Below this the whole city fits a phone: plates become narrow, and only houses that may be open carry one. */
const smallZoom = 10
const plated = ['all', isWelcome, ['any', ['get', 'open'], ['>=', ['zoom'], smallZoom]]] as unknown as FilterSpecification

const allow = { 'icon-allow-overlap': true } as const

export function partnerLayers({ colors, openPartner }: Scene): LayerSpecification[] {
  const others = ['all', ['!', isWelcome], ['any', ['get', 'open'], ['==', ['get', 'id'], openPartner ?? '']]] as unknown as FilterSpecification
  const chosen = ['==', ['get', 'id'], openPartner ?? ''] as FilterSpecification
  const label: ExpressionSpecification = ['get', 'label']
  const name = { 'text-field': label, 'text-font': font('Semibold'), 'text-size': 13, 'text-max-width': 14 }
  return [
    { id: 'partners-dot', type: 'symbol', source, filter: others, maxzoom: 12, layout: { 'icon-image': picture('dot'), ...allow } },
    { id: 'partners-pin', type: 'symbol', source, filter: others, minzoom: 12, maxzoom: 14, layout: { 'icon-image': picture('pin'), 'icon-overlap': 'cooperative', 'icon-padding': 0 } },
    {
      id: 'partners-name', type: 'symbol', source, filter: others, minzoom: 14,
      layout: { 'icon-image': picture('pin'), ...allow, ...name, 'text-anchor': 'left', 'text-justify': 'left', 'text-offset': [1.4, 0], 'text-optional': true },
      paint: { 'text-color': colors.text, 'text-halo-color': colors.halo, 'text-halo-width': 1.6 },
    },
    { id: 'partner-chosen', type: 'circle', source, filter: chosen, paint: { 'circle-radius': 20, 'circle-color': 'transparent', 'circle-stroke-color': colors.ink, 'circle-stroke-width': 3 } },
    {
      id: 'welcome-plate', type: 'symbol', source, filter: plated,
      layout: {
        ...name, 'text-max-width': ['step', ['zoom'], 6, smallZoom, 14], 'text-variable-anchor-offset': anchors, 'text-padding': 0, 'icon-padding': 0,
        'text-justify': 'auto', 'icon-image': 'plate', 'icon-text-fit': 'both', 'icon-text-fit-padding': [2, 2, 2, 2],
        'symbol-sort-key': ['case', ['get', 'open'], 0, 1],
      },
      paint: { 'text-color': colors.text },
    },
    {
      id: 'welcome-house', type: 'symbol', source, filter: isWelcome as unknown as FilterSpecification,
      layout: { 'icon-image': ['case', ['get', 'open'], 'house-open', 'house-shut'], ...allow, 'icon-padding': 0, 'symbol-sort-key': ['case', ['get', 'open'], 1, 0] },
    },
  ]
}
