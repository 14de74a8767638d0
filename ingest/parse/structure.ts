import type { ProvisionKind, ReadingWarning } from "../../knowledge/model";
import { isCapitals } from "../normalise";
import { follows, readMarker, type Marker } from "./marker";
import type { Range } from "./layout";
import { misreadRoman } from "./misread-roman";
import { findQuoted } from "./quoted";

/** A paragraph with its place in the document's text. */
export interface PlacedParagraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly row: boolean;
  readonly labelled: string | null;
  readonly recognised: boolean;
}

/** A provision before it has its number in the document; `children` lie inside it. */
export interface ProvisionDraft {
  readonly kind: ProvisionKind;
  readonly address: string | null;
  readonly marker: string | null;
  heading: string | null;
  readonly bullet: number | null;
  readonly start: number;
  bodyEnd: number;
  end: number;
  readonly page: number;
  readonly children: ProvisionDraft[];
}

interface OpenPlace {
  readonly draft: ProvisionDraft;
  readonly marker: Marker;
  readonly rank: number;
}

/** Places of a smaller rank contain those of a larger one. */
const ranks: Readonly<Record<Exclude<Marker["kind"], "bullet" | "footnote">, number>> = {
  part: 10,
  chapter: 20,
  division: 30,
  subdivision: 35,
  article: 40,
  upper: 44,
  roman: 50,
  number: 60,
  decimal: 61,
  letter: 70,
};
/** No administrative document counts further in figures; "2025." is a year. */
const largestFirstNumber = 30;
/** A gap of more missing numbers than this is no gap but another thing. */
const widestGap = 15;
/** So many repeated numbers are named in the warning. */
const mostNamed = 8;
/** A lead that is longer is a sentence, and its heading only its first words. */
const longestHeading = 160;
const headingWords = 12;

/** Builds the tree of numbered places, bullets and paragraphs of a body, numbers kept as printed. */
export function buildStructure(
  paragraphs: readonly PlacedParagraph[],
  range: Range,
): { readonly drafts: readonly ProvisionDraft[]; readonly warnings: readonly ReadingWarning[] } {
  return new StructureBuilder(paragraphs, range).build();
}

class StructureBuilder {
  private readonly roots: ProvisionDraft[] = [];
  private readonly warnings: ReadingWarning[] = [];
  /** Sections that are open, from large to small. */
  private sections: OpenPlace[] = [];
  /** Bullets open under the innermost section, from outer to inner. */
  private bullets: OpenPlace[] = [];
  private table: ProvisionDraft | null = null;
  private readonly quoted: ReadonlySet<number>;
  private readonly addresses = new Map<ProvisionDraft | null, Set<string>>();
  private readonly repeated = new Set<string>();

  constructor(
    private readonly paragraphs: readonly PlacedParagraph[],
    private readonly range: Range,
  ) {
    this.quoted = findQuoted(paragraphs.map(({ text }) => text));
  }

  build(): { readonly drafts: readonly ProvisionDraft[]; readonly warnings: readonly ReadingWarning[] } {
    for (let at = this.range.from; at < this.range.to; at += 1) {
      const paragraph = this.paragraphs[at];
      if (paragraph === undefined) break;
      if (paragraph.row) this.addRow(paragraph);
      else {
        this.table = null;
        const marker = this.quoted.has(at) ? null : (this.misread(paragraph, at) ?? readMarker(paragraph.text));
        if (marker === null || !this.place(paragraph, marker)) this.addPlain(paragraph);
      }
    }
    closeSpans(this.roots);
    return { drafts: this.roots, warnings: [...this.warnings, ...this.repeatWarnings()] };
  }

  /** The right Roman number of a heading whose strokes recognition lost. */
  private misread(paragraph: PlacedParagraph, at: number): Marker | null {
    if (!paragraph.recognised) return null;
    const last = this.sections.find((place) => place.marker.kind === "roman")?.marker.value ?? 0;
    const marker = misreadRoman(this.paragraphs, at, last);
    if (marker !== null) {
      this.warnings.push({
        code: "misread-number",
        text: `Trang ${paragraph.page}: số mục nhận dạng là "${marker.printed}" được hiểu là "${marker.label}."; hãy đối chiếu với bản gốc.`,
      });
    }
    return marker;
  }

  private place(paragraph: PlacedParagraph, marker: Marker): boolean {
    if (marker.kind === "bullet") {
      this.addBullet(paragraph, marker);
      return true;
    }
    if (marker.kind === "footnote") {
      this.bullets = [];
      this.attach(draftOf("footnote", paragraph, { marker: marker.printed }));
      return true;
    }
    const rank = this.rankOf(marker, marker.kind);
    if (rank === null) return false;
    this.addSection(paragraph, marker, rank);
    return true;
  }

  /** The rank at which a number belongs, judged by the series that are open; null where it counts nothing. */
  private rankOf(marker: Marker, kind: keyof typeof ranks): number | null {
    const open = [...this.sections].reverse().filter((place) => place.marker.series === marker.series);
    const continued = open.find((place) => follows(place.marker, marker));
    if (continued !== undefined) return continued.rank;
    const usual = this.usualRank(marker, kind);
    const nearest = open[0];
    if (marker.value === 1) {
      // A count that begins anew inside a smaller place is that place's own.
      const innermost = this.sections.at(-1);
      const isInside = nearest !== undefined && innermost !== undefined && innermost.rank > nearest.rank;
      return isInside ? innermost.rank + 0.5 : usual;
    }
    if (nearest !== undefined) {
      const gap = marker.value - nearest.marker.value;
      if (gap > 1 && gap <= widestGap) {
        this.warnGap(nearest, marker);
        return nearest.rank;
      }
      return gap === 0 || kind === "article" ? nearest.rank : null;
    }
    if (kind === "decimal") return usual;
    return marker.value <= largestFirstNumber ? usual : null;
  }

  private usualRank(marker: Marker, kind: keyof typeof ranks): number {
    const isOpen = (other: Marker["kind"]) => this.sections.some((place) => place.marker.kind === other);
    if (kind === "decimal") return ranks.number + marker.label.split(".").length - 1;
    if (kind === "upper" && isOpen("roman")) return ranks.roman + 5;
    if (kind === "number") {
      const other = this.sections.find(
        (place) => place.marker.kind === "number" && place.marker.series !== marker.series,
      );
      if (other !== undefined) return other.rank + 5;
    }
    return ranks[kind];
  }

  private warnGap(last: OpenPlace, marker: Marker): void {
    if (marker.kind === "letter" || marker.kind === "upper") return;
    this.warnings.push({
      code: "numbering-gap",
      text: `Đánh số nhảy từ ${last.marker.label} đến ${marker.label} (sau "${last.draft.address ?? ""}"); giữ nguyên như văn bản.`,
    });
  }

  /** Remembers an address; one that its parent has already is repeated. */
  private note(address: string): void {
    const parent = this.sections.at(-1)?.draft ?? null;
    const known = this.addresses.get(parent) ?? new Set();
    this.addresses.set(parent, known);
    if (known.has(address)) this.repeated.add(address);
    known.add(address);
  }

  private repeatWarnings(): readonly ReadingWarning[] {
    const [first, ...others] = [...this.repeated].slice(0, mostNamed).map((address) => `"${address}"`);
    if (first === undefined) return [];
    const more = this.repeated.size > mostNamed ? ` và ${this.repeated.size - mostNamed} chỗ khác` : "";
    const text = `Số thứ tự ${[first, ...others].join(", ")}${more} được ghi nhiều lần; giữ nguyên như văn bản.`;
    return [{ code: "numbering-repeat", text }];
  }

  private addSection(paragraph: PlacedParagraph, marker: Marker, rank: number): void {
    while ((this.sections.at(-1)?.rank ?? -1) >= rank) this.sections.pop();
    this.bullets = [];
    const lead = paragraph.text.slice(marker.length).trim();
    const address = addressOf(this.sections, marker);
    this.note(address);
    const draft = draftOf("section", paragraph, {
      address,
      marker: marker.printed,
      heading: lead === "" ? null : headingOf(lead),
    });
    this.attach(draft);
    this.sections.push({ draft, marker, rank });
  }

  private addBullet(paragraph: PlacedParagraph, marker: Marker): void {
    const same = this.bullets.findIndex((place) => place.marker.series === marker.series);
    if (same !== -1) this.bullets = this.bullets.slice(0, same);
    else if (marker.label === "*") this.bullets = [];
    const parent = this.bullets.at(-1)?.draft ?? this.sections.at(-1)?.draft ?? null;
    const siblings = (parent?.children ?? this.roots).filter((child) => child.kind === "bullet");
    const draft = draftOf("bullet", paragraph, { marker: marker.printed, bullet: siblings.length + 1 });
    (parent?.children ?? this.roots).push(draft);
    this.bullets.push({ draft, marker, rank: 100 + this.bullets.length });
  }

  private addPlain(paragraph: PlacedParagraph): void {
    this.bullets = [];
    const section = this.sections.at(-1);
    const wantsHeading = section !== undefined && section.draft.heading === null && section.draft.children.length === 0;
    if (wantsHeading && section.rank < ranks.roman && (isCapitals(paragraph.text) || section.rank < ranks.article)) {
      section.draft.heading = paragraph.text;
      section.draft.bodyEnd = paragraph.end;
      section.draft.end = paragraph.end;
      return;
    }
    this.attach(draftOf("paragraph", paragraph, {}));
  }

  /** Rows that follow each other are one table: its first row leads, each further one is a piece of its own. */
  private addRow(paragraph: PlacedParagraph): void {
    if (this.table !== null) {
      this.table.children.push(draftOf("paragraph", paragraph, { heading: paragraph.labelled }));
      return;
    }
    this.bullets = [];
    this.table = draftOf("paragraph", paragraph, { heading: paragraph.labelled });
    this.attach(this.table);
  }

  private attach(draft: ProvisionDraft): void {
    (this.sections.at(-1)?.draft.children ?? this.roots).push(draft);
  }
}

export function draftOf(
  kind: ProvisionKind,
  span: { readonly start: number; readonly end: number; readonly page: number },
  given: {
    readonly address?: string;
    readonly marker?: string;
    readonly heading?: string | null;
    readonly bullet?: number;
  },
): ProvisionDraft {
  return {
    kind,
    address: given.address ?? null,
    marker: given.marker ?? null,
    heading: given.heading ?? null,
    bullet: given.bullet ?? null,
    start: span.start,
    bodyEnd: span.end,
    end: span.end,
    page: span.page,
    children: [],
  };
}

function closeSpans(drafts: readonly ProvisionDraft[]): void {
  for (const draft of drafts) {
    closeSpans(draft.children);
    draft.end = Math.max(draft.end, draft.children.at(-1)?.end ?? 0);
  }
}

/** "III.3", "Điều 5 khoản 2 điểm a"; divisions above the articles stand alone and prefix nothing but each other. */
function addressOf(open: readonly OpenPlace[], marker: Marker): string {
  const parent = open.at(-1) ?? null;
  switch (marker.kind) {
    case "part":
      return `Phần ${marker.label}`;
    case "chapter":
      return `Chương ${marker.label}`;
    case "article":
      return `Điều ${marker.label}`;
    case "division":
    case "subdivision": {
      const word = marker.kind === "division" ? "Mục" : "Tiểu mục";
      return parent === null ? `${word} ${marker.label}` : `${parent.draft.address ?? ""} ${word} ${marker.label}`;
    }
    case "upper":
    case "roman":
    case "number":
    case "decimal":
    case "letter":
    case "bullet":
    case "footnote":
      return numberedAddress(open, marker);
  }
}

function numberedAddress(open: readonly OpenPlace[], marker: Marker): string {
  const parent = open.at(-1) ?? null;
  const address = parent?.draft.address ?? "";
  if (parent === null || parent.marker.kind === "chapter") return marker.label;
  // Roman numbers begin anew in each Phần, so that the part is needed to tell them apart.
  if (["part", "division", "subdivision"].includes(parent.marker.kind)) return `${address} ${marker.label}`;
  const inArticle = open.some((place) => place.marker.kind === "article");
  const base = repeatedBase(open, marker) ?? address;
  if (!inArticle || base === "") return base === "" ? marker.label : `${base}.${marker.label}`;
  if (marker.kind === "letter") return `${base} điểm ${marker.label}`;
  // A programme's decision numbers the content of its Điều 1 by Roman figures.
  if (marker.kind === "roman" || marker.kind === "upper") return `${base} mục ${marker.label}`;
  return `${base} ${parent.marker.kind === "letter" ? "tiết" : "khoản"} ${marker.label}`;
}

/** "2.1.3" repeats the numbers that it stands under: its base is the place above them. */
function repeatedBase(open: readonly OpenPlace[], marker: Marker): string | null {
  if (marker.kind !== "decimal") return null;
  const repeats = (place: OpenPlace) =>
    (place.marker.kind === "number" || place.marker.kind === "decimal") &&
    marker.label.startsWith(`${place.marker.label}.`);
  const first = open.findIndex(repeats);
  return first === -1 ? null : (open[first - 1]?.draft.address ?? "");
}

/** The whole lead where it is a heading; of a sentence the part before its colon, or its first words. */
function headingOf(lead: string): string {
  if (lead.length <= longestHeading && !/[.;]\s+\p{Lu}/u.test(lead)) return lead;
  const colon = lead.indexOf(":");
  if (colon > 0 && colon <= longestHeading / 2) return lead.slice(0, colon + 1);
  return `${lead.split(/\s+/).slice(0, headingWords).join(" ")} …`;
}
