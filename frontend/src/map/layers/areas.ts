// The areas: their class colour, the pattern where there is no value, and the quiet tone.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { stepOf } from '../colors'
import { missingStates, patternImage } from '../patterns'
import type { Scene } from '../scene'

const source = { source: 'areas', 'source-layer': 'areas' } as const

/** The class colour by the server's own limits, so that map, list and legend always agree. */
function classColor({ indicator, colors }: Scene): ExpressionSpecification {
  const classes = indicator.breaks.length + 1
  const color = (classNumber: number) => colors.need[stepOf(classNumber, classes)] ?? colors.noneGround
  const value: ExpressionSpecification = ['to-number', ['get', indicator.id]]
  const steps = indicator.breaks.flatMap((limit, at) => [limit, color(at + 2)])
  const byClass = indicator.breaks.length ? ['step', value, color(1), ...steps] : ['literal', color(1)]
  return ['case', ['has', indicator.id], byClass, colors.noneGround] as unknown as ExpressionSpecification
}

function patternOf(indicator: string): ExpressionSpecification {
  const pairs = missingStates.flatMap((state) => [state, patternImage(state)])
  return ['match', ['get', `${indicator}_missing`], ...pairs, patternImage('not_collected')] as unknown as ExpressionSpecification
}

/** All areas but the matching ones. */
function others(matched: string[]): FilterSpecification {
  return ['!', ['in', ['get', 'id'], ['literal', matched]]] as unknown as FilterSpecification
}

export function areaLayers(scene: Scene): LayerSpecification[] {
  const { colors, indicator, matched, quiet, basemap } = scene
  const opacity = basemap ? 0.82 : 1
  const hush = quiet ? [] : matched
  return [
    { id: 'areas-fill', type: 'fill', ...source, paint: { 'fill-color': classColor(scene), 'fill-opacity': opacity } },
    {
      id: 'areas-none',
      type: 'fill',
      ...source,
      filter: ['has', `${indicator.id}_missing`],
      paint: { 'fill-pattern': patternOf(indicator.id), 'fill-opacity': opacity },
    },
    {
      id: 'areas-quiet',
      type: 'fill',
      ...source,
      filter: others(hush ?? []),
      layout: { visibility: hush ? 'visible' : 'none' },
      paint: { 'fill-color': colors.quiet },
    },
    {
      id: 'areas-hover',
      type: 'fill',
      ...source,
      paint: { 'fill-color': colors.ink, 'fill-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 0.14, 0] },
    },
  ]
}
