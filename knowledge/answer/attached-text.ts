import { kindsOfDocuments, type Ask } from "../question/index";
import { foldText, plainWords } from "../text/index";
import type { Answer } from "./answer";
import { cite } from "./cite";
import { isNamedByNumber, type AnswerContext } from "./context";

const attached = new RegExp(
  `\\b(${[...kindsOfDocuments, "quy dinh", "quy che", "noi quy", "dieu le", "danh muc", "bo tieu chi", "phuong an"].join("|")})(?: [a-z]+){0,8}? (?:(?:duoc )?ban hanh )?kem (?:theo )?(?:${kindsOfDocuments.join("|")}) (?:so )?\\d`,
);
/** What only the attached text itself can tell. */
const ofContent: readonly Ask[] = [
  "open",
  "members",
  "steps",
  "procedure",
  "duties",
  "form",
  "consequence",
  "count",
  "money",
  "percentage",
  "deadline",
  "definition",
];

/**
 * Silence on what a text says that a document of the library was published with ("Quy định ban hành kèm theo Quyết định 09"), where the file holds the document alone; null where it holds
 * both, or no such text is asked of.
 */
export async function findAttachedMissing({ question, shelf }: AnswerContext): Promise<Answer | null> {
  const [, kind] = attached.exec(plainWords(question.folded)) ?? [];
  if (kind === undefined || !ofContent.some((ask) => question.asks.has(ask))) return null;
  const meant = shelf.documents.find((document) => isNamedByNumber(document, question));
  if (meant === undefined || foldText(meant.header.type ?? "") === kind) return null;
  const { document, outline } = await shelf.open(meant.id);
  if (outline.provisions.some(({ part }) => part !== null)) return null;
  const place = outline.provisions.find(({ start, bodyEnd }) =>
    foldText(document.text.slice(start, bodyEnd)).includes("kem theo"),
  );
  if (place === undefined) return null;
  const citation = cite(document, outline, place, place.start, place.bodyEnd);
  const name = new RegExp(
    kind
      .split(" ")
      .map(() => "\\p{L}+")
      .join(" "),
    "u",
  ).exec(question.text.slice(Math.max(0, foldText(question.text).indexOf(kind))))?.[0];
  return {
    kind: "not-found",
    silence: {
      kind: "only-cited",
      canonical: `${name ?? kind} kèm theo ${meant.header.type ?? ""} số ${meant.header.number ?? ""}`,
    },
    nearest: { document: meant, citation },
    contact: null,
  };
}
