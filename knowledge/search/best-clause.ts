import { damping, saturated } from "./bm25";
import { boundary, walkSegments, type PassageStream } from "./passage-stream";

/** A term (`first` is the boundary) or a pair of neighbours of a query, by their numbers in the stream's vocabulary. */
export interface QueryPart {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

export interface ClauseScore {
  /** BM25 of the passage's best clause read under its breadcrumb. */
  readonly best: number;
  /** Share of the query's single terms, 0..1, by weight, that stand anywhere in the passage. */
  readonly coverage: number;
}

/** A function that reads one passage after another clause by clause for the same query. */
export function clauseScorer(
  stream: PassageStream,
  parts: readonly QueryPart[],
  meanLength: number,
): (passage: number) => ClauseScore {
  const { terms, vocabulary } = stream;
  const keyOf = (first: number, second: number) => first * (vocabulary.size + 1) + second;
  const partOf = new Map(parts.map((part, at) => [keyOf(part.first, part.second), at]));
  const single = parts.map(({ first, weight }) => (first === boundary ? weight : 0));
  const wholeWeight = single.reduce((sum, weight) => sum + weight, 0);

  const count = (start: number, end: number, counts: Uint16Array) => {
    const add = (part: number | undefined) => {
      if (part !== undefined) counts[part] = (counts[part] ?? 0) + 1;
    };
    for (let at = start; at < end; at += 1) {
      const term = terms[at] ?? boundary;
      const part = partOf.get(keyOf(boundary, term));
      if (part === undefined) continue;
      add(part);
      if (at > start) add(partOf.get(keyOf(terms[at - 1] ?? boundary, term)));
    }
  };

  return (passage) => {
    const inPath = new Uint16Array(parts.length);
    const met = new Uint8Array(parts.length);
    let pathLength = 0;
    let best = 0;
    walkSegments(stream, passage, (start, end, isPath) => {
      const counts = isPath ? inPath : inPath.slice();
      count(start, end, counts);
      counts.forEach((times, part) => {
        if (times > 0) met[part] = 1;
      });
      if (isPath) pathLength = end - start;
      else {
        const damped = damping((pathLength + end - start) / meanLength);
        best = Math.max(
          best,
          sumOf(parts, (part, at) => part.weight * saturated(counts[at] ?? 0, damped)),
        );
      }
    });
    const covered = sumOf(single, (weight, at) => (met[at] === 0 ? 0 : weight));
    return { best, coverage: wholeWeight === 0 ? 0 : covered / wholeWeight };
  };
}

/** Visits the clauses of a passage: the number of terms of each with its breadcrumb. */
export function walkClauses(stream: PassageStream, passage: number, visit: (length: number) => void): void {
  let pathLength = 0;
  walkSegments(stream, passage, (start, end, isPath) => {
    if (isPath) pathLength = end - start;
    else visit(pathLength + end - start);
  });
}

function sumOf<T>(list: readonly T[], valueOf: (item: T, at: number) => number): number {
  return list.reduce((sum, item, at) => sum + valueOf(item, at), 0);
}
