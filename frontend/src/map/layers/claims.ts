// Who is where: our areas saffron on ink, others' ink on a light casing; dashed while one of two is missing, dotted while
// it rests, saffron dashes on ink where it is only offered. Above the river, under the words; each with the sign of dots.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl'
import { font, type ClaimLook, type Scene } from '../scene'
import { signImage } from '../signs'
import { labelColors, nearSize, nearZoom } from './labels'

const source = { source: 'areas', 'source-layer': 'areas' } as const
const round = { 'line-join': 'round', 'line-cap': 'round' } as const
const blunt = { 'line-join': 'round', 'line-cap': 'butt' } as const

/** Dashes are counted in line widths: these are as long in ink as in saffron. */
const dash = (width: number, on: number, off: number): [number, number] => [on / width, off / width]
/** Below this the signs would hide the areas they stand on. */
const signZoom = 11.2

/** The layers of an outline that draws itself, and how they look after a share of the way, 0 to 1. */
export const drawnLayerIds = { ink: 'drawn-ink', ours: 'drawn-ours' } as const
export const drawnUpTo = (color: string, share: number) =>
  ['step', ['line-progress'], color, Math.max(share, 0.001), 'rgba(0, 0, 0, 0)'] as unknown as ExpressionSpecification

export function claimLayers({ colors, claims, drawn, selected }: Scene): LayerSpecification[] {
  const areasOf = (...looks: ClaimLook[]) => claims.filter(({ area, look }) => looks.includes(look) && area !== drawn?.area).map(({ area }) => area)
  const only = (...looks: ClaimLook[]) => ['in', ['get', 'id'], ['literal', areasOf(...looks)]] as unknown as FilterSpecification
  // The selection lies above: around it a chosen area of ours still shows its own colour.
  const beside = (width: number) => (width < 4 ? width : (['case', ['==', ['get', 'id'], selected ?? ''], width + 10, width] as unknown as ExpressionSpecification))
  const line = (id: string, filter: FilterSpecification, color: string, width: number, dashes?: [number, number], isDots = false): LineLayerSpecification => ({
    id, type: 'line', ...source, filter, layout: !dashes || isDots ? round : blunt,
    paint: { 'line-color': color, 'line-width': beside(width), ...(dashes && { 'line-dasharray': dashes }) },
  })
  const { casing, ink, ours } = colors
  const drawing = (id: string, color: string, width: number): LineLayerSpecification => ({
    id, type: 'line', source: 'drawn', layout: round, paint: { 'line-width': drawn?.area === selected ? width + 10 : width, 'line-gradient': drawnUpTo(color, 0) },
  })
  return [
    line('claims-casing', only('other', 'other-seeking', 'other-paused'), casing, 5),
    line('claims-other', only('other'), ink, 2),
    line('claims-other-seeking', only('other-seeking'), ink, 2, dash(2, 7, 5)),
    line('claims-other-paused', only('other-paused'), ink, 2.4, dash(2.4, 0, 6), true),
    line('claims-ours-ink', only('ours', 'offered'), ink, 7),
    line('claims-ours', only('ours'), ours, 4.2),
    line('claims-offered', only('offered'), ours, 4.2, dash(4.2, 9, 7)),
    line('claims-ours-seeking-ink', only('ours-seeking'), ink, 7, dash(7, 12, 6)),
    line('claims-ours-seeking', only('ours-seeking'), ours, 4.2, dash(4.2, 12, 6)),
    line('claims-ours-paused-ink', only('ours-paused'), ink, 7, dash(7, 0, 11), true),
    line('claims-ours-paused', only('ours-paused'), ours, 4.2, dash(4.2, 0, 11), true),
    ...(drawn?.outline ? [drawing(drawnLayerIds.ink, ink, 7), drawing(drawnLayerIds.ours, ours, 4.2)] : []),
  ]
}

/** The signs, from near with the area's name under them. */
export function claimSigns(scene: Scene): LayerSpecification[] {
  const { claims, selected, compared } = scene
  const { text, halo } = labelColors(scene)
  const shown = claims.filter(({ area }) => area !== selected && area !== compared)
  if (!shown.length) return []
  const image = ['match', ['get', 'id'], ...shown.flatMap(({ area, look }) => [area, signImage(look)]), ''] as unknown as ExpressionSpecification
  const here = ['all', ['==', ['get', 'kind'], 'area'], ['in', ['get', 'id'], ['literal', shown.map(({ area }) => area)]]] as unknown as FilterSpecification
  return [
    {
      id: 'claims-sign', type: 'symbol', source: 'areas', 'source-layer': 'area_labels', filter: here, minzoom: signZoom,
      layout: {
        'icon-image': image, 'icon-allow-overlap': true, 'icon-padding': 1,
        'text-field': ['step', ['zoom'], '', nearZoom, ['get', 'name']], 'text-font': font('Semibold'), 'text-size': nearSize,
        'text-anchor': 'top', 'text-offset': [0, 0.8], 'text-max-width': 8, 'text-line-height': 1.15, 'text-optional': true,
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.7 },
    },
  ]
}
