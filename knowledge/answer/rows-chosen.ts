import type { Provision, Reference } from "../model/index";
import { kindsOfDocuments, unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { AnswerContext } from "./context";
import { isChosen } from "./find-row";

/**
 * Of some references those that may be meant as far as tables go: one that stands in a labelled row is left out where the question's words choose another row of the same table
 * and not its own ("Nhà văn hóa Tây có quyết định số mấy?").
 */
export async function ofRowsChosen(
  references: readonly Reference[],
  context: AnswerContext,
): Promise<readonly Reference[]> {
  const rows = await Promise.all(references.map((reference) => rowChosenBeside(reference, context)));
  return references.filter(({ provision }, at) => (rows[at] ?? null) === null || rows[at]?.id === provision);
}

/** In larger libraries the rows are left to the search: each reference opens the document that it stands in. */
const mostOpened = 300;

/**
 * Whether a question chooses a row that leaves blank what other rows of its table give, a document of a kind that the question names: neither theirs nor a document as a whole is
 * asked for then.
 */
export async function meansBlankRow(context: AnswerContext): Promise<boolean> {
  const { question, shelf } = context;
  const kinds = kindsOfDocuments.filter((kind) => question.folded.includes(kind));
  const ofKind = shelf.references.filter(({ type }) => type !== null && kinds.includes(foldText(type)));
  if (ofKind.length > mostOpened) return false;
  const citing = new Set(ofKind.map(({ provision }) => provision));
  const rows = await Promise.all(ofKind.map((reference) => rowChosenBeside(reference, context)));
  return rows.some((row) => row !== null && !citing.has(row.id));
}

/** The row that a question chooses in the table in whose rows a reference stands, its own first; null where it stands in none or the question chooses none. */
async function rowChosenBeside(
  { document, provision }: Reference,
  { question, shelf }: AnswerContext,
): Promise<Provision | null> {
  const { outline } = await shelf.open(document);
  const own = outline.get(provision);
  if (own === undefined || own.parent === null || !isRow(own)) return null;
  const asked = new Set(syllablesOf(unifyTerms(question.text)));
  return [own, ...outline.children(own.parent)].find((row) => isRow(row) && isChosen(row.heading ?? "", asked)) ?? null;
}

function isRow({ heading }: Provision): boolean {
  return heading?.includes(" | ") === true;
}
