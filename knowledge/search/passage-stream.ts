import { termsOf } from "../text/index";
import { clausesOf } from "./clauses";
import { NumberList } from "./number-list";
import { narrowed, type Numbers } from "./numbers";

/** What a chunk offers to search: the headings above it and its own text, as it is read where it is damaged. */
export interface Passage {
  readonly path: string;
  readonly text: string;
}

/** Ends the breadcrumb and each clause in the stream. It is no term, and no bigram reaches across it. */
export const boundary = 0;

/** Passages as numbers one after another: breadcrumb, boundary, clause, boundary, clause, boundary… */
export interface PassageStream {
  /** Terms are numbered from 1, in the order of the map. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly terms: Numbers;
  /** Where each passage begins in `terms`; its last entry is the stream's end. */
  readonly begins: Uint32Array;
}

/** Takes passages one by one, so that the caller can pause between them. */
export class PassageStreamBuilder {
  readonly #vocabulary = new Map<string, number>();
  readonly #terms = new NumberList();
  readonly #begins = new NumberList();

  get passages(): number {
    return this.#begins.length;
  }

  add(passage: Passage): void {
    this.#begins.push(this.#terms.length);
    for (const segment of [termsOf(passage.path), ...clausesOf(passage.text)]) {
      for (const term of segment) this.#terms.push(this.#numberOf(term));
      this.#terms.push(boundary);
    }
  }

  /** Takes over passages of another stream as they are: `from` up to, not including, `to`, for each of the spans. */
  copy(stream: PassageStream, spans: readonly { readonly from: number; readonly to: number }[]): void {
    const names = [...stream.vocabulary.keys()];
    const renumbered = new Uint32Array(names.length + 1);
    for (const { from, to } of spans) {
      for (let passage = from; passage < to; passage += 1) {
        this.#begins.push(this.#terms.length);
        for (let at = stream.begins[passage] ?? 0; at < (stream.begins[passage + 1] ?? 0); at += 1) {
          const term = stream.terms[at] ?? boundary;
          if (term !== boundary && renumbered[term] === 0) renumbered[term] = this.#numberOf(names[term - 1] ?? "");
          this.#terms.push(renumbered[term] ?? boundary);
        }
      }
    }
  }

  finish(): PassageStream {
    const terms = narrowed(this.#terms.toArray(), this.#vocabulary.size);
    this.#begins.push(this.#terms.length);
    return { vocabulary: this.#vocabulary, terms, begins: this.#begins.toArray() };
  }

  #numberOf(term: string): number {
    const known = this.#vocabulary.get(term);
    if (known !== undefined) return known;
    const number = this.#vocabulary.size + 1;
    this.#vocabulary.set(term, number);
    return number;
  }
}

/** How many passages a stream holds. */
export function passagesIn({ begins }: PassageStream): number {
  return begins.length - 1;
}

/** Visits every term of every passage in order; `previous` is the term before it, `boundary` at the beginning of a segment. */
export function walkTerms(
  { terms, begins }: PassageStream,
  visit: (term: number, previous: number, passage: number) => void,
): void {
  for (let passage = 0; passage + 1 < begins.length; passage += 1) {
    let previous = boundary;
    for (let at = begins[passage] ?? 0; at < (begins[passage + 1] ?? 0); at += 1) {
      const term = terms[at] ?? boundary;
      if (term !== boundary) visit(term, previous, passage);
      previous = term;
    }
  }
}

/** Visits the segments of one passage in order, its breadcrumb first: `start..end` of the stream's terms, the boundary excluded. */
export function walkSegments(
  { terms, begins }: PassageStream,
  passage: number,
  visit: (start: number, end: number, isPath: boolean) => void,
): void {
  const first = begins[passage] ?? 0;
  let start = first;
  for (let at = first; at < (begins[passage + 1] ?? 0); at += 1) {
    if (terms[at] !== boundary) continue;
    visit(start, at, start === first);
    start = at + 1;
  }
}
