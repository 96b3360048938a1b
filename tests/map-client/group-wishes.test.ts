/** Wishes for units and clusters: made by clicks, asked of the server, drawn on the map. */
import { describe, expect, it } from '@jest/globals';
import { checkUnits } from '../../api/planning/units-parameters.js';
import { clustersParameters, USUAL_CLUSTERS } from '../../map-client/state/clusters.js';
import {
  addWish,
  clickCommunity,
  isWishComplete,
  isWishReady,
  NO_WISHES,
  removeWish,
  type Wishing,
} from '../../map-client/state/group-wishes.js';
import { questionWords } from '../../map-client/state/study-questions.js';
import { USUAL_UNITS, unitsParameters } from '../../map-client/state/units.js';
import { INITIAL_VIEW } from '../../map-client/state/view.js';
import { wishFeatures, withWishes } from '../../map-client/style/wish-marks.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { community, square } from './paper-records.js';

const [A, B, C] = [
  '0191287a-4485-4dc6-ad6d-9205a97f2d9a',
  '0191287a-4485-4dc6-ad6d-9205a97f2d9b',
  '0191287a-4485-4dc6-ad6d-9205a97f2d9c',
];
const wishing = (kind: Wishing['kind'], ...ids: string[]): Wishing =>
  ids.reduce(clickCommunity, { of: 'units', kind, communityIds: [] });
const COMMUNITIES = [A, B, C].map((id, at) => community(id!, { boundary: square(116.3 + at * 0.003, 39.9) }));

describe('a wish', () => {
  it('takes the communities that are clicked, and lets go of one clicked again', () => {
    expect(wishing('together', A!, B!, C!, B!).communityIds).toEqual([A, C]);
    expect(isWishReady(wishing('together', A!))).toBe(false);
    expect(isWishReady(wishing('together', A!, B!))).toBe(true);
  });

  it('apart is a pair, complete with the second click; together may be any number', () => {
    expect(isWishComplete(wishing('apart', A!, B!))).toBe(true);
    expect(isWishComplete(wishing('together', A!, B!))).toBe(false);
  });

  it('is made once, and takes the place of the opposite one', () => {
    const once = addWish(NO_WISHES, wishing('apart', A!, B!));
    expect(addWish(once, wishing('apart', B!, A!)).apart).toHaveLength(1);
    expect(addWish(once, wishing('together', B!, A!))).toEqual({ together: [[B, A]], apart: [] });
    expect(removeWish(once, 'apart', 0)).toEqual(NO_WISHES);
  });

  it('is asked of the server as it wants it, and told with the answer', () => {
    const wishes = addWish(addWish(NO_WISHES, wishing('together', A!, B!)), wishing('apart', A!, C!));
    const asked = unitsParameters({ ...USUAL_UNITS, ...wishes }, INITIAL_VIEW);
    const stored = checkUnits({
      ...asked,
      reading: asked.reading.toLowerCase(),
      profile: asked.profile.toLowerCase(),
    });
    expect(stored).toMatchObject({ together: [[A, B]], apart: [[A, C]], locked: [] });
    expect(questionWords(speakerOf('zh'), 'units', { parameters: { ...stored } })).toContain('指定 2 项');
    expect(clustersParameters({ ...USUAL_CLUSTERS, apart: wishes.apart }).apart).toEqual([[A, C]]);
  });
});

describe('on the map', () => {
  const context = { communities: COMMUNITIES, speaker: speakerOf('zh'), title: '规划师指定' };
  const wishes = addWish(addWish(NO_WISHES, wishing('together', A!, B!)), wishing('apart', A!, C!));

  it('together is a line, apart a dashed one, what is being clicked has an outline', () => {
    const roles = wishFeatures(wishes, wishing('apart', B!), COMMUNITIES).map(({ properties, geometry }) => [
      properties?.role,
      geometry.type,
    ]);
    expect(roles).toEqual([
      ['line', 'LineString'],
      ['dashed', 'LineString'],
      ['area', 'Polygon'],
    ]);
  });

  it('lies over an answer, or alone, and leaves an answer without wishes as it is', () => {
    expect(withWishes(null, NO_WISHES, null, context)).toBeNull();
    const alone = withWishes(null, wishes, null, context);
    expect(alone?.tones).toBeNull();
    expect(alone?.legend.map(({ words }) => words)).toEqual(['必须在一起', '不得同组']);
    expect(withWishes(alone, NO_WISHES, null, context)).toBe(alone);
  });

  it('says nothing of a community that was deleted since', () => {
    expect(wishFeatures(wishes, null, COMMUNITIES.slice(1))).toEqual([]);
  });
});
