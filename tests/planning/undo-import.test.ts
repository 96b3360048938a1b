/** Any import can be taken back: what it brought goes, what it changed is again what it was, networks too. */

import { beforeAll, expect, it } from '@jest/globals';
import { ConflictError, DataGapError, NotFoundError } from '../../api/errors.js';
import { readImportBytes } from '../../api/intake/index.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { undoImport } from '../../api/planning/undo-import.js';
import { allCommunities, updateCommunity } from '../../api/store/community.store.js';
import { allFacilities } from '../../api/store/facility.store.js';
import type { Store } from '../../api/store/open.js';
import { findWalkingNetwork } from '../../api/store/walking-network.store.js';
import { eachEngine } from '../setup/engines.js';

/** A street with a compound beside it; the second edition has a longer street, another name and a clinic. */
const edition = (name: string, eastLon: number, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
  <node id="1" lat="0" lon="100"/><node id="2" lat="0" lon="${eastLon}"/>
  <node id="21" lat="-0.0002" lon="100"/><node id="22" lat="-0.0002" lon="100.0011111111111"/>
  <node id="23" lat="-0.0012" lon="100.0011111111111"/><node id="24" lat="-0.0012" lon="100"/>${more}
  <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
  <way id="20"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="24"/><nd ref="21"/><tag k="landuse" v="residential"/><tag k="name" v="${name}"/></way>
</osm>`;
const FIRST = edition('一里', 100.01);
const SECOND = edition(
  '二里',
  100.02,
  '<node id="3" lat="0.0003" lon="100.0005"><tag k="amenity" v="clinic"/><tag k="name" v="诊所"/></node>',
);

eachEngine((_, openDb) => {
  let store: Store;
  const workspace = { id: 'undo', nameZh: '试', nameEn: 'trial' };
  const bring = async (text: string) =>
    storeBundle(store.knex, workspace, await readImportBytes('a.osm', Buffer.from(text), { what: 'all' }));
  const undo = (id: string | null = null) => undoImport(store.knex, workspace.id, id);
  const seen = async () => ({
    communities: (await allCommunities(store.knex, workspace.id)).map(
      ({ id, name, boundary, areaSquareMetres }) => [id, name, boundary, areaSquareMetres],
    ),
    facilities: (await allFacilities(store.knex, workspace.id)).map(({ name }) => name),
    network: (await findWalkingNetwork(store.knex, workspace.id))?.id ?? null,
  });
  const keptCount = async () => Number((await store.knex('import_change').count({ count: '*' }))[0]!.count);
  beforeAll(async () => {
    store = await openDb();
  });

  it('a newer edition of a map: rows and the network are again as they were, to the last digit', async () => {
    await bring(FIRST);
    const before = await seen();
    expect([before.communities[0]?.[1], before.facilities]).toEqual(['一里', []]);
    const { report } = await bring(SECOND);
    const after = await seen();
    expect([after.communities[0]?.[1], after.facilities]).toEqual(['二里', ['诊所']]);
    expect(after.network).not.toBe(before.network);
    const undone = await undo(report.id.slice(0, 10));
    expect(undone.report.id).toBe(report.id);
    expect(await seen()).toEqual(before);
  });

  it('what is taken back may come again, and go again, and then the first edition too', async () => {
    expect((await bring(SECOND)).isUnchanged).toBe(false);
    await undo();
    await undo();
    expect(await seen()).toEqual({ communities: [], facilities: [], network: null });
    await expect(undo()).rejects.toThrow(NotFoundError);
  });

  it('edits after it stand in its way, and nothing of it is taken back', async () => {
    await bring(FIRST);
    const [row] = await allCommunities(store.knex, workspace.id);
    const keptBefore = await keptCount();
    await updateCommunity(store.knex, row!.id, row!.version, { households: 5 });
    expect(await keptCount()).toBe(keptBefore);
    const before = await seen();
    await expect(undo()).rejects.toThrow(ConflictError);
    expect(await seen()).toEqual(before);
  });

  it('imports of before changes were kept are refused, not half taken back', async () => {
    await store.knex('import_report').update({ keeps_changes: false });
    await expect(undo()).rejects.toThrow(DataGapError);
  });
});
