/**
 * Positions of the `count` largest values above zero, largest first, of equals the one with the smaller id first. Cheap for a small
 * `count` of many.
 */
export function largest(values: Float64Array, ids: Uint32Array, count: number): readonly number[] {
  const best: number[] = [];
  const valueAt = (rank: number) => values[best[rank] ?? 0] ?? 0;
  const idAt = (rank: number) => ids[best[rank] ?? 0] ?? 0;
  let threshold = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value === 0 || value < threshold) continue;
    const id = ids[at] ?? 0;
    let place = best.length;
    while (place > 0 && (valueAt(place - 1) < value || (valueAt(place - 1) === value && idAt(place - 1) > id))) {
      place -= 1;
    }
    if (place === count) continue;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
    if (best.length === count) threshold = valueAt(count - 1);
  }
  return best;
}
