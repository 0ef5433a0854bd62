// Names on the map: from afar the districts by population, from near the areas. Names stay as on the street sign.
import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, FilterSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { font, type Scene } from '../scene'

type Color = DataDrivenPropertyValueSpecification<string>

/** Above this zoom the areas are named instead of the districts. */
export const nearZoom = 12

/** On the two strongest need classes the words take the class's own contrast. */
function onStrong(strong: [string, string], usual: string): Color {
  return ['match', ['coalesce', ['get', 'need_class'], 0], 5, strong[0], 6, strong[1], usual] as unknown as ExpressionSpecification
}

/** What words on the areas are drawn with. */
export function labelColors({ colors, indicator, quiet, matched }: Scene): { text: Color; halo: Color } {
  const byNeed = indicator.computed && !quiet && !matched
  // In dark mode the strong classes are bright and the words keep their dark halo.
  if (!byNeed || colors.isDark) return { text: colors.text, halo: quiet ? colors.quiet : colors.halo }
  const { needText, need, text, halo } = colors
  return { text: onStrong([needText[4]!, needText[5]!], text), halo: onStrong([need[4]!, need[5]!], halo) }
}

export const nearSize: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 12, 12.5, 14, 15]

export function labelLayers(scene: Scene): LayerSpecification[] {
  const { text, halo } = labelColors(scene)
  const paint = { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.7 }
  const layer = (id: string, kind: string, size: ExpressionSpecification): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'areas',
    'source-layer': 'area_labels',
    // The chosen area and the one it is compared with carry their flags.
    filter: ['all', ['==', ['get', 'kind'], kind], ['!=', ['get', 'id'], scene.selected ?? ''], ['!=', ['get', 'id'], scene.compared ?? '']] as FilterSpecification,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': font('Medium'),
      'text-size': size,
      'text-max-width': 8,
      'text-padding': 1.5,
      'text-line-height': 1.15,
      'symbol-sort-key': ['get', 'rank'],
      'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
    },
    paint,
  })
  const far = layer('labels-far', scene.levels.far, ['interpolate', ['linear'], ['zoom'], 10, 13, 12, 14.5])
  const near = layer('labels-near', 'area', nearSize)
  // Where a tandem is, the name stands under its sign.
  const free = ['!', ['in', ['get', 'id'], ['literal', scene.claims.map(({ area }) => area)]]] as unknown as FilterSpecification
  return [{ ...far, maxzoom: nearZoom }, { ...near, minzoom: nearZoom, filter: ['all', near.filter, free] as FilterSpecification }]
}
