import type { Reference } from "../model/index";
import { citedByOther, unifyTerms, type CitedByOther } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding } from "./answer";
import { belongingOf, isNamedByNumber, type AnswerContext } from "./context";
import { aboutDocument } from "./find-contacts";
import { quoteReferences } from "./quote-references";
import type { DocumentSummary } from "../store/library";

/** From this share of what is said of it on, by weight, a cited document of that kind is the one that is meant; of another kind, from the second. */
const leastOfKind = 0.3;
const leastOfOther = 0.6;
/** What the name of the citing document weighs beside what is said of the cited one. */
const citingShare = 0.3;
/** A clause that cites several tells no more of one than this. Characters. */
const longestCited = 300;

/**
 * "Hướng dẫn … mà thỏa thuận viện dẫn mang số nào?": the document, cited by one of the library, that the question describes and asks the number or the day of. Null where it describes
 * none so, or nothing that is cited fits.
 */
export async function findCitedInside(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf } = context;
  const described = question.language === "vi" ? citedByOther(question.text) : null;
  if (described === null) return null;
  const citing = citingOnes(described, context);
  const scored: { readonly reference: Reference; readonly score: number }[] = [];
  for (const document of citing) {
    const named = shareSaid(syllablesOf(described.citing), new Set(aboutDocument(document)), context);
    for (const reference of shelf.factsOf(document.id).references) {
      if (!/^\d/.test(reference.canonical)) continue;
      const share = shareSaid(matterOf(described, document), await wordsOf(reference, context), context);
      const isOfKind = foldText(reference.type ?? "") === described.kind;
      if (share < (isOfKind ? leastOfKind : leastOfOther)) continue;
      scored.push({
        reference,
        score: (share + citingShare * named + (isOfKind ? citingShare : 0)) * belongingOf(document, context),
      });
    }
  }
  const best = scored.reduce<(typeof scored)[number] | null>(
    (so, next) => (so === null || next.score > so.score ? next : so),
    null,
  );
  const items = best === null ? null : await quoteReferences(context, [best.reference]);
  if (best === null || items === null) return null;
  return {
    kind: "reference",
    canonical: best.reference.canonical,
    items,
    wants: new Set(["number", "issued-on"]),
    hasText: true,
    period: null,
  };
}

/** The documents whose number the question gives, else those of the kind that it says cites. */
function citingOnes({ citingKind }: CitedByOther, { question, shelf }: AnswerContext): readonly DocumentSummary[] {
  const numbered = shelf.documents.filter((document) => isNamedByNumber(document, question));
  if (numbered.length > 0 || question.mentions.length > 0) return numbered;
  return shelf.documents.filter(({ header }) => foldText(header.type ?? "") === citingKind);
}

/** What is said of the cited document, without what names its kind and without the citing one's number. */
function matterOf({ matter, kind }: CitedByOther, { header }: DocumentSummary): readonly string[] {
  const other = new Set([...kind.split(" "), ...syllablesOf(header.number ?? ""), ...empty]);
  return [...new Set(syllablesOf(unifyTerms(matter)))].filter((syllable) => !other.has(syllable));
}

const empty = "cua ve va voi cho trong mot cac nhung la duoc ma tren theo tu den".split(" ");

/** What a document is cited as: its name and issuer, as read and as they stand behind its number. */
async function wordsOf(reference: Reference, { shelf }: AnswerContext): Promise<ReadonlySet<string>> {
  const { document } = await shelf.open(reference.document);
  const [printed = ""] = document.text.slice(reference.start, reference.start + longestCited).split(/[;\n]/u);
  return new Set(syllablesOf(unifyTerms([reference.about ?? "", reference.issuer ?? "", printed].join(" "))));
}

function shareSaid(syllables: readonly string[], words: ReadonlySet<string>, { rarity }: AnswerContext): number {
  const weigh = (list: readonly string[]): number => list.reduce((sum, one) => sum + rarity.weight(one), 0);
  const mass = weigh(syllables);
  return mass === 0 ? 0 : weigh(syllables.filter((syllable) => words.has(syllable))) / mass;
}
