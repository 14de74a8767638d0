import type { Citation } from "../../../knowledge/index";

/** Citations may have at most this many positions in Teams. */
const mostFootnotes = 20;

/** Numbers the citations of one reply: the same passage keeps its number. */
export interface Footnotes {
  /** "[1]"; empty when no more are possible. */
  mark(citation: Citation): string;
  readonly citations: readonly Citation[];
}

export function createFootnotes(): Footnotes {
  const citations: Citation[] = [];
  return {
    citations,
    mark(citation) {
      const known = citations.findIndex(
        ({ document, start, end }) =>
          document === citation.document && start === citation.start && end === citation.end,
      );
      if (known >= 0) return `[${known + 1}]`;
      if (citations.length >= mostFootnotes) return "";
      citations.push(citation);
      return `[${citations.length}]`;
    },
  };
}
