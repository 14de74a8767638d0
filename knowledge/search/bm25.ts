/** The constants k1 and b of BM25 (Robertson and Zaragoza 2009), measured on articles of Vietnamese law. */
const saturation = 0.9;
const lengthWeight = 0.5;

/** What a term that occurs `count` times counts for in a text of a length that is `relativeLength` times the mean. */
export function saturated(count: number, relativeLength: number): number {
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + lengthWeight * relativeLength));
}

/** Inverse document frequency of a term that stands in `count` of `all` texts: never negative, greatest for what stands in none. */
export function rarityWeight(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}
