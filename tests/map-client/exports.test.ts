/** What is taken away, and from where. */
import { describe, expect, it } from '@jest/globals';
import { coordinateSystem } from '../../api/intake/crs.js';
import { nameIn } from '../../map-client/operations/exports.js';
import { FIRST_EXPORT, layerAddress, reportAddress, zoneAt } from '../../map-client/state/exports.js';

describe('the zone of a place', () => {
  it.each([
    [116.35, 'EPSG:4548', 117],
    [120.1, 'EPSG:4549', 120],
    [75.2, 'EPSG:4534', 75],
    [135.9, 'EPSG:4554', 135],
    [103.49, 'EPSG:4543', 102],
    [103.51, 'EPSG:4544', 105],
  ])('at %d° E is %s', (lon, code, meridian) => {
    expect(zoneAt(lon)).toEqual({ code, meridian });
    expect(coordinateSystem('crs', code).name).toContain(String(meridian));
  });

  it('is none outside China', () => {
    expect(zoneAt(-15.4)).toBeNull();
    expect(zoneAt(7.4)).toBeNull();
    expect(zoneAt(140)).toBeNull();
  });
});

describe('addresses', () => {
  const asked = { placeId: '示范/区', runId: 'r1', language: 'zh' } as const;
  it('name layer, format, system, language and run', () => {
    const wish = { ...FIRST_EXPORT, layer: 'sites', format: 'shp', system: 'EPSG:4548' } as const;
    expect(layerAddress(wish, asked)).toBe(
      '/files/%E7%A4%BA%E8%8C%83%2F%E5%8C%BA/sites.shp?crs=EPSG%3A4548&lang=zh&run=r1',
    );
    expect(reportAddress('docx', { ...asked, runId: null, language: 'en' })).toBe(
      '/reports/%E7%A4%BA%E8%8C%83%2F%E5%8C%BA.docx?lang=en',
    );
  });

  it('a file has the name the server gives it', () => {
    expect(nameIn(`attachment; filename="??.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`)).toBe('报告.pdf');
    expect(nameIn('attachment; filename="gaps.csv"')).toBe('gaps.csv');
    expect(nameIn(null)).toBe('linli');
  });
});
