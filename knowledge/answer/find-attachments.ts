import { asksForAttachments } from "../question/index";
import { foldText } from "../text/index";
import type { Finding, Quoted } from "./answer";
import { documentAskedAbout } from "./asked-document";
import { cite } from "./cite";
import type { AnswerContext } from "./context";

/** How a document says that something is attached to it: "(Có phụ lục đính kèm)", "Gửi kèm theo công văn này biểu mẫu …". */
const tells =
  /\b(?:phu luc|bieu mau|danh sach|tai lieu|mau|bang)\b[^.;]{0,40}\b(?:dinh kem|kem theo|gui kem)\b|\b(?:dinh kem|gui kem|kem theo)\b[^.;]{0,40}\b(?:phu luc|bieu mau|danh sach|tai lieu|mau|bang|quy che|quy dinh)\b/;
const mostQuotes = 3;

/** Where the document that is asked about says what is attached to it; null where the question does not ask that or the document says nothing of it. */
export async function findAttachments(context: AnswerContext): Promise<Finding | null> {
  if (!asksForAttachments(context.question.folded)) return null;
  const meant = documentAskedAbout(context);
  if (meant === null) return null;
  const { document, outline } = await context.shelf.open(meant.id);
  const quotes = outline.provisions.flatMap((provision): readonly Quoted[] => {
    const { kind, start, bodyEnd } = provision;
    const words = foldText(document.text.slice(start, bodyEnd));
    // What a cited document came with is not attached to this one.
    if (kind === "title" || /^\s*(?:-\s*)?can cu\b/.test(words) || !tells.test(words)) return [];
    return [{ citation: cite(document, outline, provision, start, bodyEnd), document }];
  });
  const [first, ...rest] = quotes;
  return first === undefined
    ? null
    : { kind: "passages", quotes: [first, ...rest.slice(0, mostQuotes - 1)], dates: [], verdict: null };
}
