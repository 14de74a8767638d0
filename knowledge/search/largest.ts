/** Positions of the `count` largest values above zero, largest first, equals in their order. Cheap for a small `count` of many. */
export function largest(values: Float64Array, count: number): readonly number[] {
  const best: number[] = [];
  let threshold = 0;
  values.forEach((value, at) => {
    if (value <= threshold) return;
    let place = best.length;
    while (place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value) place -= 1;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
    if (best.length === count) threshold = values[best[count - 1] ?? 0] ?? 0;
  });
  return best;
}
