/**
 * Numbers pairs of 32-bit integers 0, 1, 2 … in the order in which they are first seen.
 * Open addressing with linear probing; at most half of the slots are taken.
 *
 *   number(3, 7) → 0    number(4, 7) → 1    number(3, 7) → 0 again
 */

// Bound once: where tests run, a global costs more to look up than all else in these loops.
const { ceil, imul, max } = Math;

export class PairTable {
  /** Pairs numbered so far. */
  count = 0;
  /** The pairs by number; read up to `count`. */
  first: Int32Array;
  second: Int32Array;
  /** Number + 1 of the pair in a slot, 0 where the slot is free. */
  #slots: Int32Array;

  /** @param capacity pairs expected; grows beyond it */
  constructor(capacity = 512) {
    const size = 2 ** ceil(Math.log2(max(8, capacity)));
    this.first = new Int32Array(size);
    this.second = new Int32Array(size);
    this.#slots = new Int32Array(size * 2);
  }

  /** The number of a pair of 32-bit integers; a new pair takes the next number. */
  number(a: number, b: number): number {
    const slot = this.#slotOf(a, b);
    const known = this.#slots[slot];
    if (known > 0) return known - 1;
    if (this.count === this.first.length) {
      this.#grow();
      return this.number(a, b);
    }
    this.first[this.count] = a;
    this.second[this.count] = b;
    this.#slots[slot] = ++this.count;
    return this.count - 1;
  }

  /** The number of a pair, −1 when it has none. */
  find(a: number, b: number): number {
    return this.#slots[this.#slotOf(a, b)] - 1;
  }

  /** Forgets all pairs; costs what was stored, not what there is room for. */
  clear(): void {
    if (this.count * 8 > this.#slots.length) this.#slots.fill(0);
    else
      for (let i = this.count - 1; i >= 0; i--) this.#slots[this.#slotOf(this.first[i], this.second[i])] = 0;
    this.count = 0;
  }

  /** Where the pair is, or the free slot where it belongs. */
  #slotOf(a: number, b: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = imul(a, 0x9e3779b1) ^ imul(b, 0x85ebca6b);
    hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let known = slots[slot]; known > 0; known = slots[slot]) {
      if (this.first[known - 1] === a && this.second[known - 1] === b) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const { first, second } = this;
    this.first = new Int32Array(first.length * 2);
    this.second = new Int32Array(first.length * 2);
    this.first.set(first);
    this.second.set(second);
    this.#slots = new Int32Array(first.length * 4);
    for (let i = 0; i < this.count; i++) this.#slots[this.#slotOf(first[i], second[i])] = i + 1;
  }
}
