import { foldText } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.filter((name) => name !== "van ban").join("|")})`;
/** "…, vậy công văn đó số bao nhiêu?": what is asked last, of a document that points back. */
const pointed = new RegExp(
  `[,;.:?!]\\s*(?:(?:vay|the|thi|cho hoi|cho toi hoi|cho em hoi|xin hoi|hoi|ma|nen|la)\\s+)*(?:cai\\s+|ban\\s+)?(?<kind>${kind})\\s+(?:do|ay|day|kia|noi tren|tren)\\s+(?<asked>[^,;.?!]+)[.?!\\s]*$`,
  "d",
);
/** Fewer words beside its kind tell no document from others. */
const fewestWords = 3;

/**
 * The question with what was told of the document that it points at in the place of the words that point ("công văn cấp tỉnh từ năm 2017 mà thỏa thuận dựa vào số bao nhiêu");
 * null where it points at none, or nothing was told of one.
 */
export function withAntecedent(text: string): string | null {
  const typed = text.normalize("NFC");
  const folded = foldText(typed);
  if (folded.length !== typed.length) return null;
  const found = pointed.exec(folded);
  const [from] = found?.indices?.groups?.asked ?? [];
  if (found === null || from === undefined) return null;
  const told = folded.slice(0, found.index);
  const start = told.search(new RegExp(`\\b${found.groups?.kind ?? ""}\\b(?!.*\\b${found.groups?.kind ?? ""}\\b)`));
  if (start < 0) return null;
  const clause = /^[^,;.?!]+/.exec(told.slice(start))?.[0] ?? "";
  const words = clause.trim().split(/\s+/).length - (found.groups?.kind ?? "").split(" ").length;
  return words < fewestWords ? null : `${typed.slice(start, start + clause.length).trim()} ${typed.slice(from).trim()}`;
}
