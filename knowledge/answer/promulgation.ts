import { foldText } from "../text/index";
import type { Quoted } from "./answer";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { documentAskedAbout } from "./asked-document";
import type { DocumentSummary } from "../store/library";

const kinds = "quyet dinh|nghi quyet|thong tu|nghi dinh|cong van|thong bao|ke hoach|to trinh";
/** "Quy chế … ban hành (kèm) theo quyết định số mấy?" asks by which document this one was given. */
const asksByWhich = new RegExp(
  `\\b(?:ban hanh|duoc ban hanh|kem|dinh kem|phe duyet)(?: kem)? theo (?:cac |nhung )?(${kinds})(?: nao| gi|(?: co)? so (?:may|nao|bao nhieu|gi|hieu))\\b`,
);

/**
 * The document of the library that puts in force what the question names and asks the number of, with the line in which what is put in force says so.
 * Null where none is asked for, or the one meant is not on the shelf.
 */
export async function promulgatingDocument(
  context: AnswerContext,
): Promise<{ readonly document: DocumentSummary; readonly line: Quoted | null } | null> {
  const kind = asksByWhich.exec(context.question.folded)?.[1];
  if (kind === undefined) return null;
  const document = documentAskedAbout(context);
  if (document === null || foldText(document.header.type ?? "") !== kind) return null;
  if (!/^(?:v\/v |ve viec )?(?:ban hanh|phe duyet)\b/.test(foldText(document.header.title ?? ""))) return null;
  const opened = await context.shelf.open(document.id);
  const { outline } = opened;
  const place = outline.provisions.find(({ start, bodyEnd }) =>
    new RegExp(`^\\s*\\(?\\s*(?:ban hanh )?kem theo ${kind}`).test(
      foldText(opened.document.text.slice(start, bodyEnd)).replace(/\s+/g, " "),
    ),
  );
  return {
    document,
    line:
      place === undefined
        ? null
        : { document, citation: cite(opened.document, outline, place, place.start, place.bodyEnd) },
  };
}
