import type { Reference } from "../model/index";
import { kindCitedOfIssuer, kindsOfDocuments, namesOffice, unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding } from "./answer";
import type { AnswerContext } from "./context";
import { quoteReferences } from "./quote-references";

const ofKinds = new Set(kindsOfDocuments.flatMap((kind) => kind.split(" ")));
/** Words that go on from the turn before, as they stand without marks. */
const goingOn = new Set("con the vay thi sao cua va a nhi".split(" "));
const peoplesCommittee = "ubnd uy ban nhan dan";

/**
 * "Công văn của A căn cứ văn bản nào của Bộ?" and then "thế còn của Sở B?": what the same document cites of the office that is named now. Null where the turn before
 * asked for nothing cited of an office, or that document cites nothing of this one.
 */
export async function findOfOtherIssuer(context: AnswerContext): Promise<Finding | null> {
  const { question, background, shelf, priorDocuments } = context;
  const kind = background === "" || question.mentions.length > 0 ? null : kindCitedOfIssuer(background);
  const said = question.content.filter((syllable) => !ofKinds.has(syllable) && !goingOn.has(syllable));
  if (kind === null || said.length === 0 || !namesOffice(question.folded)) return null;
  for (const id of priorDocuments) {
    const own = shelf.references.filter(
      ({ document, relation, via, issuer }) =>
        document === id && (relation !== "replaces" || via !== null) && issuer !== null && isIssuer(issuer, said),
    );
    const ofKind = own.filter(({ type }) => kind === "van ban" || foldText(type ?? "") === kind);
    const items = await quoteReferences(context, distinct(ofKind.length > 0 ? ofKind : own));
    if (items !== null) return { kind: "basis", items, unnumbered: [] };
  }
  return null;
}

function isIssuer(issuer: string, said: readonly string[]): boolean {
  const folded = `${foldText(issuer)} ${unifyTerms(issuer)}`;
  const own = new Set(
    syllablesOf(/\b(?:ubnd|uy ban nhan dan)\b/.test(folded) ? `${folded} ${peoplesCommittee}` : folded),
  );
  return said.every((syllable) => own.has(syllable));
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ canonical }) => !seen.has(canonical) && seen.add(canonical));
}
