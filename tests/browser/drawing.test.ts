/** Drawing and editing on the map, as a planner does it, against the real server and the demo town. */
// biome-ignore-all lint/performance/useDomNodeTextContent: words are read as they are laid out, line by line
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DRAWING_COLOURS } from '../../map-client/style/palette.js';
import { describeUnless } from '../setup/skipped.js';
import { type Camera, type LonLat, screenAt } from './map-pixels.js';
import { sharesOnMap } from './pixels.js';
import { type ServedPage, servePage } from './served-page.js';

const chromium = process.env.LINLI_TEST_CHROMIUM;
const WAIT_MILLISECONDS = 60_000;
const PAUSE_MILLISECONDS = 350;
const ZOOM = 17;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly capacity: number | null;
  readonly boundary: { readonly coordinates: readonly (readonly (readonly LonLat[])[])[] };
}

describeUnless(
  chromium ? null : (process.env.LINLI_TEST_CHROMIUM_MISSING ?? 'no Chromium'),
  'drawing on the map',
  () => {
    let served: ServedPage;
    let page: Page;
    let camera: Camera;
    let own: Row;
    let at: (place: LonLat) => { x: number; y: number };

    beforeAll(async () => {
      served = await servePage(chromium ?? '');
      page = served.page;
      page.setDefaultTimeout(WAIT_MILLISECONDS);
      own = (
        await asked(
          '{ rows: communities(workspaceId: "demo", first: 10, filter: { nameContains: "春河里" }) { edges { node { id version name boundary } } } }',
        )
      ).rows.edges[0].node;
      const [west, south, east, north] = boxOf(own);
      // It stands in the lower left: the panel lies on the right, the tools above.
      camera = { lon: (west + east) / 2 + 0.0014, lat: (south + north) / 2 + 0.0004, zoom: ZOOM };
      await page.goto(`${served.origin}/?place=demo&view=${camera.lon},${camera.lat},${camera.zoom}&lang=zh`);
      await page.waitForSelector('.row');
      at = await screenAt(page, camera);
      await page.waitForTimeout(1500);
    }, 240_000);
    afterAll(async () => served?.close());

    // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
    async function asked(query: string, variables: object = {}): Promise<any> {
      const answer = await fetch(`${served.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await answer.json();
      expect(errors).toBeUndefined();
      return data;
    }
    const communityNow = async (id: string): Promise<Row> =>
      (await asked('query ($id: UUID!) { row: community(id: $id) { id version name boundary } }', { id }))
        .row;
    const facilityNamed = async (name: string): Promise<Row | undefined> => {
      const { rows } = await asked(
        `{ rows: facilities(workspaceId: "demo", first: 100, filter: { serviceKind: ELDERLY_CARE }) {
             edges { node { id version name capacity } } } }`,
      );
      return rows.edges.map(({ node }: { node: Row }) => node).find((node: Row) => node.name === name);
    };

    async function click(place: LonLat): Promise<void> {
      const { x, y } = at(place);
      await page.mouse.click(x, y);
      await page.waitForTimeout(PAUSE_MILLISECONDS);
    }
    async function dragTo(from: LonLat, to: LonLat): Promise<void> {
      const [start, end] = [at(from), at(to)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
      await page.mouse.move(end.x, end.y, { steps: 4 });
      await page.mouse.up();
      await page.waitForTimeout(PAUSE_MILLISECONDS);
    }
    const field = (label: string) => page.locator('.edit-panel').getByLabel(label, { exact: true });
    const tool = (name: string): Promise<void> =>
      page.locator('.edit-tools button', { hasText: name }).click();
    const store = (): Promise<void> => page.locator('.edit-foot .ant-btn-primary').click();
    const told = (words: string): Promise<void> =>
      page.locator('.ant-message', { hasText: words }).first().waitFor();

    it('places a facility: the list shows it at once, and the figures are said to be older', async () => {
      await page.locator('.map-tools button', { hasText: '编辑' }).click();
      await tool('设施');
      await click(beside(own, 0.0004, -0.0004));
      await field('名称').fill('试画养老站');
      await field('容量').fill('30');
      await served.picture('drawing-1-facility-zh');
      await store();
      await told('已存入：试画养老站');
      expect((await facilityNamed('试画养老站'))?.capacity).toBe(30);
      await page.getByRole('tab', { name: '设施' }).click();
      await page.locator('.row', { hasText: '试画养老站' }).waitFor();
      await page.locator('.stale', { hasText: '结果还是改动之前的' }).waitFor();
    });

    it('refuses a boundary that crosses itself, marks where, and stores it once it is mended', async () => {
      await tool('小区边界');
      const [a, b, c, d] = [
        beside(own, 0.0004, 0.0001),
        beside(own, 0.0012, 0.0009),
        beside(own, 0.0012, 0.0001),
        beside(own, 0.0004, 0.0009),
      ] as const;
      for (const corner of [a, b, c, d]) await click(corner);
      await page.keyboard.press('Enter');
      await page.locator('.edit-fault', { hasText: '两条边相交：1–2 与 3–4' }).waitFor();
      await field('名称').fill('试画小区');
      expect(await page.locator('.edit-foot .ant-btn-primary').isDisabled()).toBe(true);
      await page.waitForTimeout(800);
      const [share = 0] = await sharesOnMap(page, [DRAWING_COLOURS.fault]);
      expect(share).toBeGreaterThan(0.0001);
      await served.picture('drawing-2-crossing-zh');
      await dragTo(c, beside(own, 0.0008, 0.0011));
      await page.locator('.edit-fault').waitFor({ state: 'detached' });
      await store();
      await told('已存入：试画小区');
    });

    it('warns of a boundary across a neighbour, marks where, and lets it be stored', async () => {
      await tool('小区边界');
      const [west, south, east, north] = boxOf(own);
      const inside: LonLat[] = [
        [east - (east - west) * 0.3, north - (north - south) * 0.3],
        beside(own, 0.0003, 0.0001),
        beside(own, -0.0001, 0.0003),
      ];
      for (const corner of inside) await click(corner);
      await page.keyboard.press('Enter');
      await page.locator('.edit-doubt', { hasText: `压到了“${own.name}”的范围` }).waitFor();
      await field('名称').fill('压界小区');
      expect(await page.locator('.edit-foot .ant-btn-primary').isDisabled()).toBe(false);
      await page.waitForTimeout(800);
      const [share = 0] = await sharesOnMap(page, [DRAWING_COLOURS.fault]);
      expect(share).toBeGreaterThan(0.0001);
      await served.picture('drawing-2-overlap-zh');
      await page.locator('.edit-foot button', { hasText: '取消' }).click();
    });

    it('moves a corner onto the corner of a neighbour, and takes it back', async () => {
      const { rows } = await asked(
        '{ rows: communities(workspaceId: "demo", first: 10, filter: { nameContains: "试画小区" }) { edges { node { boundary } } } }',
      );
      const neighbour = rows.edges[0].node.boundary.coordinates[0][0] as LonLat[];
      const corner = extreme(own.boundary.coordinates[0]![0]!);
      const near = neighbour.reduce((best, to) =>
        distance(corner, to) < distance(corner, best) ? to : best,
      );
      await click(middleOf(own));
      await page.locator('.edit-name', { hasText: own.name }).waitFor();
      await page.waitForTimeout(PAUSE_MILLISECONDS);
      // Beside it by some pixels: what is drawn to it lies on it exactly.
      const beside = 5 / ((512 * 2 ** ZOOM) / 360);
      await dragTo(corner, [near[0] - beside, near[1]]);
      await served.picture('drawing-3-snapped-zh');
      await store();
      await told(`已存入：${own.name}`);
      const ring = (await communityNow(own.id)).boundary.coordinates[0]![0]!;
      expect(ring).toContainEqual(near);
      expect(ring).not.toContainEqual(corner);
      await page.keyboard.press('Control+z');
      await told(`已撤销：${own.name}`);
      expect((await communityNow(own.id)).boundary).toEqual(own.boundary);
    });

    it('shows both versions where somebody else was faster, and keeps mine when told so', async () => {
      const before = (await facilityNamed('试画养老站'))!;
      await click(beside(own, 0.0004, -0.0004));
      await page.locator('.edit-name', { hasText: '试画养老站' }).waitFor();
      await asked(
        'mutation ($id: UUID!, $version: Int!) { updateFacility(id: $id, version: $version, input: { capacity: 60, state: PLANNED }) { id } }',
        { id: before.id, version: before.version },
      );
      await field('容量').fill('45');
      await store();
      const dialog = page.locator('[role=alertdialog]');
      await dialog.waitFor();
      const words = await dialog.innerText();
      expect(words).toMatch(/容量\s+45\s+60/);
      expect(words).toMatch(/状态\s+现状[\s\S]*只有对方改过[\s\S]*规划/);
      await page.waitForTimeout(1200);
      await served.picture('drawing-4-conflict-zh');
      await page.locator('.edit-panel button', { hasText: '保留我的' }).click();
      await told('已存入：试画养老站');
      expect((await facilityNamed('试画养老站'))?.capacity).toBe(45);
    });

    it('computes anew when asked to, and the notice goes', async () => {
      await page.locator('.stale button').click();
      await page.locator('.running').waitFor();
      await page.locator('.running').waitFor({ state: 'detached' });
      await page.locator('.stale').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: '缺口' }).click();
      await page.locator('.headline').waitFor();
    });

    it('complains of nothing', () => {
      expect(served.strangers).toEqual([]);
      expect(served.complaints).toEqual([]);
    });
  },
);

const ringOf = ({ boundary }: Row): readonly LonLat[] => boundary.coordinates[0]![0]!;

function boxOf(row: Row): readonly [west: number, south: number, east: number, north: number] {
  const [lons, lats] = [0, 1].map((axis) => ringOf(row).map((position) => position[axis]!));
  return [Math.min(...lons!), Math.min(...lats!), Math.max(...lons!), Math.max(...lats!)];
}

/** So many degrees east and north of the north-eastern corner of its box. */
function beside(row: Row, east: number, north: number): LonLat {
  const box = boxOf(row);
  return [box[2] + east, box[3] + north];
}

function middleOf(row: Row): LonLat {
  const [west, south, east, north] = boxOf(row);
  // Beside its name, which stands in the middle.
  return [west + (east - west) * 0.35, south + (north - south) * 0.3];
}

/** The corner farthest to the north-east. */
const extreme = (ring: readonly LonLat[]): LonLat =>
  ring.reduce((best, position) => (position[0] + position[1] > best[0] + best[1] ? position : best));

const distance = ([lon, lat]: LonLat, [toLon, toLat]: LonLat): number => Math.hypot(toLon - lon, toLat - lat);
