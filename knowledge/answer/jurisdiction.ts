import { foldText, provinces, provinceToday } from "../text/index";
import type { DocumentHeader } from "../model/index";
import { readPlaces, readProfilePlaces, type PlaceName } from "../question/index";

/** Whether a document's rules hold at a place. `unknown` where the document or the place does not say enough. */
export type Fit = "applies" | "elsewhere" | "unknown";

/**
 * A document of a place holds there and in the places inside it, as far as names tell: a province's holds for "phường …, that province", a ward's for
 * that ward only, and only in its province where both name one. A province that is part of another one today (Nghị quyết 202/2025/QH15) is that one,
 * save that what it has set itself may hold in its old part only. `asker` goes from small to large.
 */
export function fitOf(header: DocumentHeader, asker: readonly PlaceName[]): Fit {
  if (asker.length === 0 || header.jurisdiction === null) return "unknown";
  if (header.jurisdiction === "national") return "applies";
  if (header.jurisdiction === "school") return fitOfSchool(header, asker);
  const own = placesOf(header);
  const smallest = own[0];
  if (smallest === undefined) return "unknown";
  const names = asker.map(({ name }) => name);
  const isNamed = names.includes(smallest.name);
  if (isNamed) return provincesDiffer(own, asker) ? "elsewhere" : "applies";
  if (header.jurisdiction === "province") {
    const [mine, theirs] = [provinceOf(own), provinceOf(asker)];
    if (mine !== undefined && theirs !== undefined && provinceToday(mine) === provinceToday(theirs))
      return mine === provinceToday(theirs) ? "applies" : "unknown";
    // A ward whose province is not said could be anywhere.
    return asker.some(({ kind }) => kind === "province") || asker.length > 1 ? "elsewhere" : "unknown";
  }
  // A ward's or a school's document does not hold for a whole province that is asked for, nor for another ward.
  return "elsewhere";
}

/** A school's document holds in that school. Who only tells a ward or a province may well be of that school, unless it lies elsewhere. */
function fitOfSchool(header: DocumentHeader, asker: readonly PlaceName[]): Fit {
  const name = schoolName(`${header.jurisdictionName ?? ""} ${header.issuer ?? ""}`);
  const told = asker.map(({ label }) => schoolName(label)).find((label) => label !== "");
  if (told !== undefined && name !== "") return told.includes(name) || name.includes(told) ? "applies" : "elsewhere";
  return provincesDiffer(readProfilePlaces(header.jurisdictionName ?? ""), asker) ? "elsewhere" : "unknown";
}

/** "Trường THPT Ung Văn Khiêm, An Giang" -> "ung van khiem"; empty where no school is named. */
function schoolName(text: string): string {
  const match =
    /\btruong\s+(?:(?:trung hoc pho thong|trung hoc co so|tieu hoc|mam non|pho thong|thpt|thcs|th|mn|ptdtnt|ptdtbt|cao dang|dai hoc|trung cap)\s+)*([a-z]+(?: [a-z]+){1,3}?)(?=[,;()]|\s+(?:truong|so|xa|phuong|huyen|quan|tinh)\b|$)/.exec(
      foldText(text),
    );
  return match?.[1] ?? "";
}

const placesRead = new WeakMap<DocumentHeader, readonly PlaceName[]>();

/** The places that a document is of, from small to large. */
export function placesOf(header: DocumentHeader): readonly PlaceName[] {
  const places = placesRead.get(header) ?? placesIn(header);
  placesRead.set(header, places);
  return places;
}

function placesIn(header: DocumentHeader): readonly PlaceName[] {
  const text = header.jurisdictionName ?? header.issuer ?? "";
  const found = readPlaces(text);
  const order = { ward: 0, district: 1, province: 2 } as const;
  const sorted = [...found].sort((one, other) => order[one.kind ?? "ward"] - order[other.kind ?? "ward"]);
  if (sorted.length > 0) return sorted;
  return text === "" ? [] : [{ name: foldText(text).trim(), label: text, kind: null }];
}

function provincesDiffer(own: readonly PlaceName[], asker: readonly PlaceName[]): boolean {
  const [mine, theirs] = [provinceOf(own), provinceOf(asker)];
  return mine !== undefined && theirs !== undefined && provinceToday(mine) !== provinceToday(theirs);
}

/** The folded name of the province among places; a "thành phố" that is no province lies in one. */
function provinceOf(places: readonly PlaceName[]): string | undefined {
  return places.find(
    ({ kind, name, label }) =>
      kind === "province" && (provinces.has(name) || !/^(?:thanh pho|tp)\b/.test(foldText(label))),
  )?.name;
}

/** The province that a document was made in and that is part of the asker's today, whom the asker does not tell by its old name; null where there is none. */
export function mergedProvince(header: DocumentHeader, asker: readonly PlaceName[]): Merger | null {
  const [former, theirs] = [provinceOf(placesOf(header)), provinceOf(asker)];
  if (former === undefined || theirs === undefined || former === theirs) return null;
  const today = provinceToday(former);
  const [formerName, todayName] = [provinces.get(former), provinces.get(today)];
  if (former === today || today !== provinceToday(theirs) || formerName === undefined || todayName === undefined)
    return null;
  return { former: formerName, today: todayName };
}

/** Two provinces as their names are written, without "tỉnh": the one is part of the other. */
export interface Merger {
  readonly former: string;
  readonly today: string;
}
