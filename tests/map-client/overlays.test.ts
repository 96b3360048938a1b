/** What the answers of studies put on the map: stars, lines, colours of groups, differences, hours. */
import { describe, expect, it } from '@jest/globals';
import { USUAL_HOUR } from '../../map-client/state/parking.js';
import type { ClustersAnswer, ParkingAnswer, SitingAnswer } from '../../map-client/state/records.js';
import { clustersOverlay } from '../../map-client/style/clusters-overlay.js';
import { differenceTone } from '../../map-client/style/difference.js';
import { groupColours } from '../../map-client/style/group-colours.js';
import { groupTones } from '../../map-client/style/group-marks.js';
import { parkingTones } from '../../map-client/style/parking-overlay.js';
import { sitingOverlay, sitingTones } from '../../map-client/style/siting-overlay.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { community, idleStock, square } from './paper-records.js';

/** Four communities in a row, each 0.002° wide, 0.0002° (17 m) apart but for the last, which is far away. */
const ROW = ['a', 'b', 'c', 'far'].map((id, at) =>
  community(id, { boundary: square(116.3 + (id === 'far' ? 0.1 : at * 0.0022), 39.9) }),
);
const context = {
  place: {
    placeId: 'paper',
    communities: ROW,
    facilities: [],
    entrances: [],
    stock: [idleStock('room', ['ELDERLY_CARE'])],
  },
  speaker: speakerOf('zh'),
  chosenKey: null,
  hour: USUAL_HOUR,
  shown: { service: 'ELDERLY_CARE', band: 15 } as const,
};

const served = (communityId: string, amount = 10) => ({
  communityId,
  serviceKind: 'ELDERLY_CARE' as const,
  amount,
});
const SITING = {
  model: 'MCLP',
  amountUnit: 'persons',
  sites: [{ stockId: 'room', order: 1, communities: [served('a'), served('b')] }],
  stillShort: [served('b'), served('c')],
  services: ['ELDERLY_CARE'],
} as unknown as SitingAnswer;

describe('a siting answer', () => {
  it('paints a community that a site serves as newly served, also where some of it stays short', () => {
    expect([...sitingTones(SITING, ROW)]).toEqual([
      ['a', 'site-new'],
      ['b', 'site-new'],
      ['c', 'site-still'],
      ['far', 'site-before'],
    ]);
  });

  it('says nothing of a community of which nobody knows who lives there', () => {
    const unknown = community('x', { persons60Plus: null });
    expect(sitingTones(SITING, [unknown]).get('x')).toBe('no-data');
  });

  it('draws a numbered star at the room and a line to each community it serves', () => {
    const { features } = sitingOverlay(SITING, context).marks;
    expect(features.map(({ properties }) => properties?.role)).toEqual(['line', 'line', 'star']);
    expect(features[2]?.properties).toMatchObject({ id: 'room', number: 1, isChosen: false });
    expect(features[2]?.geometry).toEqual({ type: 'Point', coordinates: [116.31, 39.91] });
  });

  it('leaves out a room that was deleted since', () => {
    const place = { ...context.place, stock: [] };
    expect(sitingOverlay(SITING, { ...context, place }).marks.features).toEqual([]);
  });
});

describe('groups side by side', () => {
  it('differ in colour, and so do others as long as there are colours left', () => {
    const colours = groupColours(ROW.map((row) => [row]));
    expect(new Set(colours).size).toBe(4);
  });

  it('leave pale who is in none of them', () => {
    const tones = groupTones([['a', 'b']], ROW);
    expect(tones.get('a')).toBe(tones.get('b'));
    expect(tones.get('a')).toMatch(/^unit-\d$/);
    expect([tones.get('c'), tones.get('far')]).toEqual(['aside', 'aside']);
  });
});

describe('clusters', () => {
  const pair = (fromCommunityId: string, toCommunityId: string) => ({ fromCommunityId, toCommunityId });
  const answer = {
    clusters: [
      { communityIds: ['a', 'b'], links: [{ ...pair('a', 'b'), reasons: [], crossed: [] }], values: [] },
    ],
    alone: [{ communityId: 'far', reason: 'NO_LINK' }],
    refusals: [{ ...pair('b', 'c'), barriers: [{ code: 'WATER' }] }],
  } as unknown as ClustersAnswer;
  const roles = (chosenKey: string | null) =>
    clustersOverlay(answer, { ...context, chosenKey }).marks.features.map(
      ({ properties }) => properties?.role,
    );

  it('show their links always, refusals only round the one that is chosen', () => {
    expect(roles(null)).toEqual(['line', 'number']);
    expect(roles('0')).toEqual(['line', 'dashed', 'area', 'area', 'number']);
  });

  it('tell the pointer why somebody is alone', () => {
    expect(clustersOverlay(answer, context).tips.get('far')).toBe('没有可连的邻居');
  });
});

describe('a difference', () => {
  it('is white only where nothing changed, and grows away from it in three steps', () => {
    expect([-0.3, -0.1, -0.01, 0, 0.01, 0.05, 0.2, 0.21].map(differenceTone)).toEqual([
      'diff-worse-3',
      'diff-worse-2',
      'diff-worse-1',
      'diff-none',
      'diff-better-1',
      'diff-better-1',
      'diff-better-2',
      'diff-better-3',
    ]);
  });
});

describe('parking in an hour', () => {
  const hours = (value: number) => Array.from({ length: 24 }, () => value);
  const park = (communityId: string, cars: number | null, deficit: number | null) => ({
    communityId,
    cars,
    deficitBeforeByHour: deficit === null ? null : hours(deficit),
    deficitAfterByHour: deficit === null ? null : hours(deficit),
  });

  it('is a class by the share of cars without a space; what is not known is never a class', () => {
    const answer = {
      communities: [park('a', 100, 0), park('b', 100, 20), park('c', 100, 90), park('far', null, null)],
    } as unknown as ParkingAnswer;
    expect([...parkingTones(answer, 22).values()]).toEqual(['gap-0', 'gap-1', 'gap-5', 'no-data']);
  });
});
