import { foldText, provinces } from "../text/index";

/** A place as a question or a profile names it: folded bare name and, where said, its kind. */
export interface PlaceName {
  /** Folded, without the kind: "long bien". */
  readonly name: string;
  /** As printed or typed, with its kind: "phường Long Biên". */
  readonly label: string;
  readonly kind: "ward" | "district" | "province" | null;
}

const kinds: Readonly<Record<string, PlaceName["kind"]>> = {
  phuong: "ward",
  xa: "ward",
  "thi tran": "ward",
  "dac khu": "ward",
  quan: "district",
  huyen: "district",
  "thi xa": "district",
  tinh: "province",
  "thanh pho": "province",
  tp: "province",
};

const printedPlace =
  /(?<!\p{L})(phường|xã(?!\s+hội(?:\s*$|[,.;)]|\s+(?:chủ nghĩa|việt nam|học|tỉnh|thành phố|huyện|quận|phường|xã|cơ sở)))|thị trấn|đặc khu|quận|huyện|thị xã|tỉnh|thành phố|tp\.?)\s+((?:\p{Lu}[\p{L}'’]*(?:\s+|$|(?=[,.;()]))){1,4}|\d{1,2}(?!\d))/giu;

/** The places in text with capitals: "phường Long Biên (thành phố Hà Nội)" names two. */
export function readPlaces(text: string): readonly PlaceName[] {
  const found: PlaceName[] = [];
  for (const match of text.normalize("NFC").matchAll(printedPlace)) {
    const words = (match[2] ?? "").trim().split(/\s+/);
    // The flag i makes \p{Lu} match small letters too; a name ends at the first word without a capital.
    const capitals = words.slice(0, words.findIndex((word) => !/^[\p{Lu}\d]/u.test(word)) >>> 0);
    if (capitals.length === 0) continue;
    found.push({
      name: foldText(capitals.join(" ")),
      label: `${match[1] ?? ""} ${capitals.join(" ")}`,
      kind: kinds[foldText(match[1] ?? "").replace(".", "")] ?? null,
    });
  }
  return found;
}

/** Reads a profile's place, where kinds may be left out: "phường Long Biên, Hà Nội". From small to large. */
export function readProfilePlaces(place: string): readonly PlaceName[] {
  return place
    .normalize("NFC")
    .split(/[,;()–-]+/)
    .map((piece) => piece.trim().replace(/\s+/g, " "))
    .filter((piece) => piece !== "")
    .map((label, index, all) => {
      const piece = unabbreviated(foldText(label));
      const kind = Object.keys(kinds).find((word) => piece.startsWith(`${word} `));
      if (kind !== undefined) return { name: piece.slice(kind.length + 1), label, kind: kinds[kind] ?? null };
      const isProvince = provinces.has(piece) || (index === all.length - 1 && all.length > 1);
      return { name: piece, label, kind: isProvince ? "province" : null };
    });
}

/** Kinds of places as they are shortened, always with a full stop save for "tp": "P. Tân Phong", "TP Huế", "TX.Sơn Tây". */
const shortKinds: Readonly<Record<string, string>> = {
  p: "phuong",
  x: "xa",
  tt: "thi tran",
  q: "quan",
  h: "huyen",
  tx: "thi xa",
  t: "tinh",
  tp: "thanh pho",
};

/** A folded place with its kind in full, and the one city that is known by its letters by its name: "tphcm" -> "thanh pho ho chi minh". */
function unabbreviated(piece: string): string {
  return piece
    .replace(
      /^(p|x|tt|q|h|tx|t|tp)\.\s*(?=\S)|^tp(?:\s+|(?=hcm$))/,
      (short) => `${shortKinds[short.replace(/\W/g, "")] ?? ""} `,
    )
    .replace(/^(thanh pho )?(?:hcm|sai gon)$/, "$1ho chi minh");
}

/** Those of `known` (folded bare names; it must not change) that stand in the question, longest first, none inside another. */
export function findKnownPlaces(folded: string, known: Iterable<PlaceName>): readonly PlaceName[] {
  let rest = ` ${folded} `;
  const found: PlaceName[] = [];
  const byFirstWord = groupByFirstWord(known);
  const possible = [...new Set(folded.split(" "))].flatMap((word) => byFirstWord.get(word) ?? []);
  for (const place of possible.sort((one, other) => other.name.length - one.name.length)) {
    if (!rest.includes(` ${place.name} `)) continue;
    found.push(place);
    rest = rest.replaceAll(` ${place.name} `, " \u0000 ");
  }
  return found;
}

/** Whether one of `known` (folded bare names; it must not change) stands in the folded text. */
export function namesKnownPlace(folded: string, known: Iterable<PlaceName>): boolean {
  const text = ` ${folded} `;
  const byFirstWord = groupByFirstWord(known);
  return folded
    .split(" ")
    .some((word) => byFirstWord.get(word)?.some(({ name }) => text.includes(` ${name} `)) ?? false);
}

/** The longest of `known` (folded bare names; it must not change) that the folded text begins with; null where none. */
export function knownPlaceAt(folded: string, known: Iterable<PlaceName>): PlaceName | null {
  const [word = ""] = folded.split(/[^a-z0-9]/, 1);
  const fitting = (groupByFirstWord(known).get(word) ?? []).filter(
    ({ name }) => folded.startsWith(name) && !/^[a-z0-9]/.test(folded.slice(name.length)),
  );
  return fitting.reduce<PlaceName | null>(
    (longest, place) => (place.name.length > (longest?.name.length ?? 0) ? place : longest),
    null,
  );
}

/** A large library knows thousands of places, the same ones for one question after the other. */
const grouped = new WeakMap<Iterable<PlaceName>, ReadonlyMap<string, readonly PlaceName[]>>();

function groupByFirstWord(known: Iterable<PlaceName>): ReadonlyMap<string, readonly PlaceName[]> {
  const before = grouped.get(known);
  if (before !== undefined) return before;
  const groups = new Map<string, PlaceName[]>();
  for (const place of known) {
    if (place.name.length < 3) continue;
    const [word = ""] = place.name.split(" ", 1);
    const group = groups.get(word);
    if (group === undefined) groups.set(word, [place]);
    else group.push(place);
  }
  grouped.set(known, groups);
  return groups;
}
