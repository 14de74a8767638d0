import { kindsOfDocuments, type Ask } from "../question/index";
import { foldText, plainWords } from "../text/index";
import type { Answer } from "./answer";
import { cite } from "./cite";
import { isNamedByNumber, type AnswerContext } from "./context";

const attachable = `\\b(${[...kindsOfDocuments, "quy dinh", "quy che", "noi quy", "dieu le", "danh muc", "bo tieu chi", "phuong an"].join("|")})(?: [a-z]+){0,8}? (?:(?:duoc )?ban hanh )?kem`;
const attached = new RegExp(`${attachable} (?:theo )?(?:${kindsOfDocuments.join("|")}) (?:so )?\\d`);
/** "Quy định kèm theo đó", "quy chế kèm theo quyết định này": with the document of the turn before. */
const attachedToPrior = new RegExp(
  `${attachable} (?:theo )?(?:(?:${kindsOfDocuments.join("|")}) )?(?:do|nay|no|ay|noi tren|vua neu)\\b`,
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
export async function findAttachedMissing(context: AnswerContext): Promise<Answer | null> {
  const { question, shelf, background, priorDocuments } = context;
  const words = plainWords(question.folded);
  const [, named] = attached.exec(words) ?? [];
  const [, pointed] = named !== undefined || background === "" ? [] : (attachedToPrior.exec(words) ?? []);
  const kind = named ?? pointed;
  if (kind === undefined || !ofContent.some((ask) => question.asks.has(ask))) return null;
  const meant = shelf.documents.find((document) =>
    pointed === undefined ? isNamedByNumber(document, question) : document.id === priorDocuments[0],
  );
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
