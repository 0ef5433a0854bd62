// What people do and plan: activities in saffron with a calendar, numbered choices in ink, the point that is being set.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Mark } from '../../state/pins.svelte'
import { font, type Scene } from '../scene'

/** Layers that answer to the pointer. */
export const markLayerIds = ['marks-activity', 'marks-choice']

const source = 'marks'
const of = (kind: Mark['kind'], chosen?: boolean) =>
  ['all', ['==', ['get', 'kind'], kind], ...(chosen ? [['get', 'chosen']] : [])] as unknown as FilterSpecification
const chosenFirst = ['case', ['get', 'chosen'], 1, 0] as unknown as ExpressionSpecification

export function markPoints(marks: Mark[]): GeoJSON.FeatureCollection {
  const features = marks.map(({ at, ...properties }): GeoJSON.Feature => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } }))
  return { type: 'FeatureCollection', features }
}

export function activityLayers({ colors }: Scene): LayerSpecification[] {
  const label = { 'text-field': ['get', 'label'] as ExpressionSpecification, 'text-font': font('Semibold'), 'text-size': 14, 'text-allow-overlap': true, 'text-ignore-placement': true }
  return [
    { id: 'marks-chosen', type: 'circle', source, filter: of('activity', true), paint: { 'circle-radius': 20, 'circle-color': 'transparent', 'circle-stroke-color': colors.ink, 'circle-stroke-width': 3 } },
    {
      id: 'marks-activity', type: 'symbol', source, filter: of('activity'),
      layout: {
        'icon-image': ['case', ['==', ['get', 'label'], ''], 'activity', 'activity-many'], 'icon-allow-overlap': true, 'icon-padding': 0, 'symbol-sort-key': chosenFirst, ...label,
      },
      paint: { 'text-color': colors.oursText },
    },
    {
      id: 'marks-choice-disc', type: 'circle', source, filter: of('choice'), layout: { 'circle-sort-key': chosenFirst },
      paint: { 'circle-radius': ['case', ['>', ['length', ['get', 'label']], 2], 19, 13], 'circle-color': colors.ink, 'circle-stroke-color': ['case', ['get', 'chosen'], colors.ours, colors.casing], 'circle-stroke-width': ['case', ['get', 'chosen'], 4, 2] },
    },
    { id: 'marks-choice', type: 'symbol', source, filter: of('choice'), layout: { ...label, 'symbol-sort-key': chosenFirst }, paint: { 'text-color': colors.casing } },
    { id: 'marks-point', type: 'symbol', source, filter: of('point'), layout: { 'icon-image': 'marks-point', 'icon-anchor': 'bottom', 'icon-allow-overlap': true } },
  ]
}
