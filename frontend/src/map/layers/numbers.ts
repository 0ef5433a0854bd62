// Numbers in the middle of areas: the order of what is looked for. Where there is no room for all, the first ones keep
// theirs, and each of the others is a dot until one comes nearer.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { font, type Scene } from '../scene'

export const numberLayerId = 'area-numbers'

export function numberLayers({ colors, numbers }: Scene): LayerSpecification[] {
  if (!numbers.length) return []
  const by = <T>(value: (one: Scene['numbers'][number], at: number) => T, other: T) =>
    ['match', ['get', 'id'], ...numbers.flatMap((one, at) => [one.area, value(one, at)]), other] as unknown as ExpressionSpecification
  const here = ['all', ['==', ['get', 'kind'], 'area'], ['in', ['get', 'id'], ['literal', numbers.map(({ area }) => area)]]] as unknown as FilterSpecification
  const source = { source: 'areas', 'source-layer': 'area_labels', filter: here } as const
  return [
    {
      id: 'area-numbers-dot', type: 'circle', ...source,
      paint: { 'circle-radius': 5, 'circle-color': colors.ink, 'circle-stroke-color': colors.casing, 'circle-stroke-width': 2 },
    },
    {
      id: numberLayerId, type: 'symbol', ...source,
      layout: {
        'icon-image': 'number', 'icon-padding': 0,
        'text-field': by(({ label }) => label, ''), 'text-font': font('Semibold'), 'text-size': 14, 'text-padding': 0,
        // The lowest is placed first, and takes its room from the others.
        'symbol-sort-key': by((_, at) => at, numbers.length),
      },
      paint: { 'text-color': colors.ink },
    },
  ]
}
