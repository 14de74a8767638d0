/** Gives pairs of unsigned 32-bit numbers ids from 0 in the order in which they are first met. Open addressing, 12 bytes a slot. */
export class PairIds {
  #first = new Uint32Array(2048);
  #second = new Uint32Array(2048);
  /** The id and one; 0 marks a free slot. */
  #marks = new Uint32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The pair's id, or -1 where it was never added. */
  find(first: number, second: number): number {
    return (this.#marks[this.#slotOf(first, second)] ?? 0) - 1;
  }

  add(first: number, second: number): number {
    if (this.#size * 2 > this.#marks.length) this.#grow();
    const slot = this.#slotOf(first, second);
    const known = this.#marks[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#size += 1;
    this.#marks[slot] = this.#size;
    return this.#size - 1;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#marks.length - 1;
    let slot = mix(first, second) & mask;
    while (this.#marks[slot] !== 0 && (this.#first[slot] !== first || this.#second[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [first, second, marks] = [this.#first, this.#second, this.#marks];
    const slots = marks.length * 2;
    [this.#first, this.#second, this.#marks] = [new Uint32Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
    marks.forEach((mark, old) => {
      if (mark === 0) return;
      const slot = this.#slotOf(first[old] ?? 0, second[old] ?? 0);
      this.#first[slot] = first[old] ?? 0;
      this.#second[slot] = second[old] ?? 0;
      this.#marks[slot] = mark;
    });
  }
}

/** Spreads two numbers over 32 bits: multiplications by the odd constants of MurmurHash3. */
function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0xcc9e2d51) ^ Math.imul(second, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
