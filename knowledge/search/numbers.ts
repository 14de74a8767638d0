/** Numbers that are never negative, in the narrowest array that takes the greatest of them. */
export type Numbers = Uint16Array | Uint32Array;

/** Room for `length` numbers up to and including `greatest`. */
export function roomFor(greatest: number, length: number): Numbers {
  return greatest <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
}

/** The same numbers in as little room as they need. */
export function narrowed(numbers: Uint32Array, greatest: number): Numbers {
  return greatest <= 0xffff ? Uint16Array.from(numbers) : numbers;
}
