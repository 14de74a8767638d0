import { isCapitals } from "../normalise";
import { readMarker, writeRoman, type Marker } from "./marker";

/** "II.", "H.", "IL." in front of a heading in capitals. */
const shape = /^([IVXHLTl1!|\]]{1,6})\s?[.)]\s+(?=\p{Lu})/u;
const strokes: ReadonlyArray<readonly [RegExp, string]> = [
  [/H/g, "II"],
  [/[LTl1!|\]]/g, "I"],
];
/** So many paragraphs further on the next Roman heading is looked for. */
const reach = 400;

/**
 * The Roman number that a heading of a recognised page must be, where recognition lost or changed a stroke of it: "H." after "I.", or a
 * second "I." before "III.". Null where it reads right, or where nothing says what it should be.
 */
export function misreadRoman(
  paragraphs: readonly { readonly text: string }[],
  at: number,
  last: number,
): Marker | null {
  const text = paragraphs[at]?.text ?? "";
  const found = shape.exec(text);
  const printed = found?.[1] ?? "";
  const expected = writeRoman(last + 1);
  if (found === null || !isCapitals(text) || printed === expected) return null;
  const marker: Marker = {
    kind: "roman",
    label: expected,
    value: last + 1,
    series: "roman",
    printed: found[0].trim(),
    length: found[0].length,
  };
  if (strokes.reduce((sign, [from, to]) => sign.replace(from, to), printed) === expected) return marker;
  const isRepeated = expected.startsWith(printed) && readMarker(text)?.kind === "roman";
  return isRepeated && nextRoman(paragraphs, at + 1) === last + 2 ? marker : null;
}

function nextRoman(paragraphs: readonly { readonly text: string }[], from: number): number | null {
  for (const { text } of paragraphs.slice(from, from + reach)) {
    const marker = readMarker(text);
    if (marker?.kind === "roman" && isCapitals(text)) return marker.value;
  }
  return null;
}
