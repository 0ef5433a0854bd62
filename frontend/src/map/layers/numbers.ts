// Numbers in the middle of areas: the order of what is looked for, the first above the later ones.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { font, type Scene } from '../scene'

export const numberLayerId = 'area-numbers'

export function numberLayers({ colors, numbers }: Scene): LayerSpecification[] {
  if (!numbers.length) return []
  const by = <T>(value: (one: Scene['numbers'][number], at: number) => T, other: T) =>
    ['match', ['get', 'id'], ...numbers.flatMap((one, at) => [one.area, value(one, at)]), other] as unknown as ExpressionSpecification
  const here = ['all', ['==', ['get', 'kind'], 'area'], ['in', ['get', 'id'], ['literal', numbers.map(({ area }) => area)]]] as unknown as FilterSpecification
  return [
    {
      id: numberLayerId, type: 'symbol', source: 'areas', 'source-layer': 'area_labels', filter: here,
      layout: {
        'icon-image': 'number', 'icon-allow-overlap': true, 'icon-ignore-placement': true,
        'text-field': by(({ label }) => label, ''), 'text-font': font('Semibold'), 'text-size': 14, 'text-allow-overlap': true, 'text-ignore-placement': true,
        'symbol-sort-key': by((_, at) => numbers.length - at, 0),
      },
      paint: { 'text-color': colors.ink },
    },
  ]
}
