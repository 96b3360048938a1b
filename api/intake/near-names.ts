/** Which stored places a name could mean that none of them bears: by its letters, and by its sound. */

import { bareOf, letterPairs, normalName, normalScore } from './name-match.js';
import { type ReadingsOf, soundKeys, soundScore } from './name-sound.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NearName<Place extends Named> {
  readonly place: Place;
  /** 0..1; 1 only for names that differ in signs of one sound and meaning, such as 3 and 三. */
  readonly score: number;
  readonly by: 'letters' | 'sound';
}

/** Our choices. */
const LIKELY_SCORE = 0.6;
const MOST_PROPOSED = 3;
/** A word such as 小区 on one side only. */
const OTHER_ENDING = 0.1;

/** A name as it is compared: normal, and without a word such as 小区. */
interface Compared {
  readonly normal: string;
  readonly bare: string;
}

const comparedOf = (name: string): Compared => {
  const normal = normalName(name);
  return { normal, bare: bareOf(normal) };
};

export class NearNames<Place extends Named> {
  readonly #known: readonly (Compared & { readonly place: Place })[];
  readonly #readingsOf: ReadingsOf | null;
  readonly #byPair = new Map<string, Set<number>>();
  readonly #bySound = new Map<string, Set<number>>();

  /** @param readingsOf null to compare letters only */
  constructor(known: readonly Place[], readingsOf: ReadingsOf | null) {
    this.#known = known.map((place) => ({ ...comparedOf(place.name), place }));
    this.#readingsOf = readingsOf;
    for (const [at, { normal, bare }] of this.#known.entries()) {
      for (const pair of letterPairs(normal)) put(this.#byPair, pair, at);
      if (readingsOf) for (const key of soundKeys(bare, readingsOf)) put(this.#bySound, key, at);
    }
  }

  /** The likely ones, the best first. */
  of(name: string): readonly NearName<Place>[] {
    const wanted = comparedOf(name);
    const byId = new Map<string, NearName<Place>>();
    for (const near of [...this.#byLetters(wanted), ...this.#byEar(wanted)])
      if (near.score > (byId.get(near.place.id)?.score ?? 0)) byId.set(near.place.id, near);
    return [...byId.values()]
      .filter(({ score }) => score >= LIKELY_SCORE)
      .sort((a, b) => b.score - a.score || (a.place.name < b.place.name ? -1 : 1))
      .slice(0, MOST_PROPOSED);
  }

  /** Those whose shared pairs of letters could be enough; only they are compared in full. */
  #byLetters({ normal }: Compared): NearName<Place>[] {
    const sharedCounts = new Map<number, number>();
    const pairs = letterPairs(normal);
    for (const pair of pairs)
      for (const at of this.#byPair.get(pair) ?? []) sharedCounts.set(at, (sharedCounts.get(at) ?? 0) + 1);
    const found: NearName<Place>[] = [];
    for (const [at, count] of sharedCounts) {
      const { place, normal: known } = this.#known[at]!;
      if (2 * count < LIKELY_SCORE * (pairs.length + known.length - 1)) continue;
      found.push({ place, score: normalScore(normal, known), by: 'letters' });
    }
    return found;
  }

  #byEar({ normal, bare }: Compared): NearName<Place>[] {
    const readingsOf = this.#readingsOf;
    if (!readingsOf) return [];
    const found = new Set(soundKeys(bare, readingsOf).flatMap((key) => [...(this.#bySound.get(key) ?? [])]));
    return [...found].map((at) => {
      const { place, normal: known, bare: knownBare } = this.#known[at]!;
      if (bare === knownBare) return { place, score: normalScore(normal, known), by: 'letters' };
      const alike = soundScore(bare, knownBare, readingsOf);
      return { place, score: known.length === normal.length ? alike : alike - OTHER_ENDING, by: 'sound' };
    });
  }
}

/** "幸福里 (score 0.92, it sounds alike), or 兴福里 (score 0.82, it sounds alike)" */
export const nearText = (near: readonly NearName<Named>[]): string =>
  near
    .map(({ place, score, by }) => {
      const how = by === 'sound' ? ', it sounds alike' : '';
      return `${place.name} (score ${score.toFixed(2)}${how})`;
    })
    .join(', or ');

function put(lists: Map<string, Set<number>>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.add(at);
  else lists.set(key, new Set([at]));
}
