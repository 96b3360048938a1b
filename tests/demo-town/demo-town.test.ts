/** The demo town as a bundle: repeatable, labelled as made up, of the right size, scalable. */

import { describe, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import type { CommunityRow } from '../../api/intake/bundle.js';
import { DEFAULT_SERVICES } from '../../api/standards/services.js';

const town = demoTown({ seed: 1 });
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, n) => all + (n ?? 0), 0);

describe('demoTown', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const again = demoTown({ seed: 1 });
    expect(again.fileHash).toBe(town.fileHash);
    expect(again).toEqual(town);
    expect(demoTown({ seed: 2 }).fileHash).not.toBe(town.fileHash);
  });

  it('says of the whole, and of every community and facility, that it is made up', () => {
    expect(town.issues.map((issue) => issue.code)).toEqual(['MADE_UP']);
    expect(town.communities.every((row) => row.isMadeUp)).toBe(true);
    expect(town.facilities.every((row) => row.isMadeUp)).toBe(true);
    const rows = [
      ...town.communities,
      ...town.entrances,
      ...town.buildings,
      ...town.facilities,
      ...town.idleStock,
    ];
    expect(rows.every((row) => row.source === 'demo')).toBe(true);
    expect(new Set(rows.map((row) => row.sourceId)).size).toBe(rows.length);
  });

  it('refuses sizes and seeds it cannot build', () => {
    for (const communityCount of [0, -1, 1.5, 20_001, Number.NaN]) {
      expect(() => demoTown({ seed: 1, communityCount })).toThrow(RangeError);
    }
    expect(() => demoTown({ seed: -1 })).toThrow(RangeError);
  });

  it.each([1, 7, 60])('builds a town of %i communities', (communityCount) => {
    const small = demoTown({ seed: 5, communityCount });
    expect(small.communities).toHaveLength(communityCount);
    expect(small.network?.report.componentCount).toBe(1);
  });
});

describe('its people', () => {
  it('are 60,000 in 120 communities, give or take 5 %', () => {
    expect(town.communities).toHaveLength(120);
    const residents = sum(town.communities.map((row) => row.residents));
    expect(Math.abs(residents / 60_000 - 1)).toBeLessThan(0.05);
  });

  it('live in as many dwellings as there are households', () => {
    const dwellings = new Map<string, number>();
    for (const { communitySourceId: id, dwellings: count } of town.buildings) {
      if (id) dwellings.set(id, (dwellings.get(id) ?? 0) + (count ?? 0));
    }
    for (const { sourceId, households } of town.communities) {
      if (households !== null) expect(dwellings.get(sourceId)).toBe(households);
    }
  });

  it('are of plausible ages, 18 to 35 % of 60 and older', () => {
    const known = town.communities.filter((row) => row.residents !== null && row.persons60Plus !== null);
    for (const row of known) {
      const ratio = row.persons60Plus! / row.residents!;
      expect(ratio > 0.17 && ratio < 0.36).toBe(true);
      expect(row.persons60Plus!).toBeGreaterThanOrEqual(row.persons65Plus!);
      expect(row.persons65Plus!).toBeGreaterThanOrEqual(row.persons80Plus!);
    }
  });

  it('came between 1975 and 2005; some ledgers are silent', () => {
    expect(town.communities.every((row) => row.completedYear! >= 1975 && row.completedYear! <= 2005)).toBe(
      true,
    );
    const silentOn = (field: keyof CommunityRow) =>
      town.communities.filter((row) => row[field] === null).length;
    for (const field of ['persons60Plus', 'residents', 'households'] as const) {
      expect(silentOn(field)).toBeGreaterThan(0);
      expect(silentOn(field)).toBeLessThan(12);
    }
  });
});

describe('its services', () => {
  it('exist for every service a run asks about, some without a known capacity', () => {
    for (const kind of DEFAULT_SERVICES) {
      const own = town.facilities.filter((row) => row.serviceKind === kind);
      expect(own.filter((row) => row.state === 'existing' && row.capacity !== null).length).toBeGreaterThan(
        5,
      );
      expect(own.some((row) => row.capacity === null)).toBe(true);
    }
    const states = town.facilities.map((row) => row.state);
    expect(states.filter((state) => state === 'planned')).toHaveLength(1);
    expect(states.filter((state) => state === 'closed')).toHaveLength(1);
  });

  it('leave idle stock of every kind to put more into', () => {
    expect(new Set(town.idleStock.map((row) => row.kind))).toEqual(new Set(['room', 'land', 'underground']));
    expect(town.idleStock.every((row) => row.areaSquareMetres > 0 && row.allowedUses.length > 0)).toBe(true);
  });
});

it('grows to 10,000 communities', () => {
  const start = performance.now();
  const large = demoTown({ seed: 1, communityCount: 10_000 });
  const seconds = (performance.now() - start) / 1000;
  console.info(
    `demo town of 10,000 communities: ${seconds.toFixed(1)} s, ${large.counts.networkEdges} edges`,
  );
  expect(large.communities).toHaveLength(10_000);
  expect(large.network?.report.componentCount).toBe(1);
  expect(Math.abs(sum(large.communities.map((row) => row.residents)) / 5_000_000 - 1)).toBeLessThan(0.05);
});
