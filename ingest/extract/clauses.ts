import type { Provision } from "../../knowledge/model/index";

/** A sentence or a part of one that ends at a semicolon; offsets count in the document's text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** A full stop ends a sentence before a capital, a dash, a quote or the end; not in "TP. Hà Nội", "v.v.", "1.2". */
const boundary =
  /(?:(?<!(?:^|[\s(])(?:TP|Tp|Q|P|TX|TT|ThS|TS|PGS|GS|v\.v|KT|TM|TL|Đ\/c))[.!?]+["”»)]*(?=\s+["“«(\-–•+]*\p{Lu}|\s*$)|;)|\n/gu;

/** The clauses of a provision's own text, without its marker and without the blanks around them. */
export function clausesOf(text: string, provision: Pick<Provision, "start" | "bodyEnd" | "marker">): readonly Clause[] {
  const body = text.slice(provision.start, provision.bodyEnd);
  const clauses: Clause[] = [];
  let from = markerLength(body, provision.marker);
  const push = (to: number): void => {
    // Nobody writes such a sentence: a table or a text without marks is cut at a blank, so that reading stays linear.
    while (to - from > longestClause) {
      const blank = body.lastIndexOf(" ", from + longestClause);
      pushPiece(blank > from ? blank : from + longestClause);
    }
    pushPiece(to);
  };
  const pushPiece = (to: number): void => {
    const piece = body.slice(from, to);
    const lead = /^[\s\-–•+*]*/u.exec(piece)?.[0].length ?? 0;
    const trimmed = piece.trimEnd().length;
    if (trimmed > lead) clauses.push({ start: provision.start + from + lead, end: provision.start + from + trimmed });
    from = to;
  };
  for (const match of body.matchAll(boundary)) {
    if (match.index >= from && !isInParentheses(body, match.index, match[0])) push(match.index + match[0].length);
  }
  push(body.length);
  return clauses;
}

function markerLength(body: string, marker: string | null): number {
  return marker !== null && body.startsWith(marker) ? marker.length : 0;
}

const longestClause = 3000;
const longestParenthesis = 200;

function isInParentheses(body: string, at: number, stop: string): boolean {
  if (stop === "\n") return false;
  const before = body.slice(Math.max(0, at - longestParenthesis), at);
  return before.lastIndexOf("(") > before.lastIndexOf(")") && body.slice(at, at + longestParenthesis).includes(")");
}
