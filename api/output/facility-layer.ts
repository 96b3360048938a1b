/** Facilities as stored, one point each. */

import { CAPACITY_UNITS, FACILITY_STATES, SERVICE_KINDS } from '../../schema/vocabulary.js';
import { allFacilities, type Facility } from '../store/facility.store.js';
import { column, originColumns } from './columns.js';
import { type Column, SQUARE_METRES } from './layer.js';
import { type LayerContent, type LayerContext, tabulated } from './read-layer.js';
import { newestOf, rowLines } from './sources.js';
import { wordOf } from './words.js';

const COLUMNS: readonly Column<Facility>[] = [
  column('text', ['name', '设施名称'], ['设施的名称', 'name of the facility'], ({ name }) => name),
  column('text', ['serviceKind', '设施类别'], ['提供的服务', 'what it offers'], ({ serviceKind }, language) =>
    wordOf(SERVICE_KINDS, serviceKind, language),
  ),
  column(
    'number',
    ['capacity', '规模'],
    ['以规模单位计;空为未知', 'in its unit; empty: not known'],
    ({ capacity }) => capacity,
  ),
  column(
    'text',
    ['capacityUnit', '规模单位'],
    ['床、托位、车位或平方米', 'beds, places, spaces or m²'],
    ({ capacityUnit }, language) => capacityUnit && wordOf(CAPACITY_UNITS, capacityUnit, language),
  ),
  column(
    'number',
    ['floorAreaSquareMetres', '建筑面积'],
    ['设施的建筑面积', 'its floor area'],
    ({ floorAreaSquareMetres }) => floorAreaSquareMetres,
    SQUARE_METRES,
  ),
  column(
    'text',
    ['state', '状态'],
    ['现状、规划或停用', 'existing, planned or closed'],
    ({ state }, language) => wordOf(FACILITY_STATES, state, language),
  ),
  column(
    'text',
    ['openingHours', '开放时间'],
    ['来源所记的开放时间', 'opening hours as the source says'],
    ({ openingHours }) => openingHours,
  ),
  column(
    'flag',
    ['isForResidentsOnly', '仅限居民'],
    ['只为周边居民服务', 'serves the residents around it only'],
    ({ isForResidentsOnly }) => isForResidentsOnly,
  ),
  ...originColumns<Facility>((row) => row),
];

export async function facilityLayer({ db, workspace, language }: LayerContext): Promise<LayerContent> {
  const facilities = await allFacilities(db, workspace.id);
  return {
    name: 'facilities',
    shape: 'point',
    ...tabulated(COLUMNS, facilities, ({ point }) => point, language),
    sources: rowLines(facilities, language),
    date: newestOf(facilities, workspace),
  };
}
