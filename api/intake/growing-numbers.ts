/** A Float64Array that doubles when full: for numbers met one by one, a quarter of the memory of boxed ids. */
export class GrowingNumbers {
  #values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  take(): Float64Array {
    return this.#values.slice(0, this.length);
  }
}
