/** The constants k1 and b of BM25 (Robertson and Zaragoza 2009), measured on articles of Vietnamese law. */
const saturation = 0.9;
const lengthWeight = 0.5;

/** How far a text's length, given as a multiple of the mean, holds back what occurs in it: 0.9 for the mean. */
export function damping(relativeLength: number): number {
  return saturation * (1 - lengthWeight + lengthWeight * relativeLength);
}

/** What a term that occurs `count` times counts for in a text of that damping. */
export function saturated(count: number, damped: number): number {
  return (count * (saturation + 1)) / (count + damped);
}

/** No count reaches it. */
export const greatestSaturated = saturation + 1;

/** Inverse document frequency of a term that stands in `count` of `all` texts: never negative, greatest for what stands in none. */
export function rarityWeight(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}
