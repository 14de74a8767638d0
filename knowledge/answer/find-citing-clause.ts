import type { Provision, Reference } from "../model/index";
import { englishOfKind, kindsOfDocuments, unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Quoted } from "./answer";
import { cite } from "./cite";
import { belongsElsewhere, type AnswerContext } from "./context";
import { placesOf } from "./jurisdiction";

/** So much of the question, by weight, the clause and the headings above it say. */
const leastSaid = 0.75;
/** So many syllables of who is asked of stand in the heading alone. */
const fewestOfHeading = 2;
const nothingSaid = new Set(
  "theo can cu dua tren vao co so quy dinh tai thuc hien lam viec nao gi nhung cac phan muc trong cua o".split(" "),
);

/**
 * "Tổ dân phố rà soát … theo thông tư nào?": the clause below the heading of who is asked of that says by which document it is done. Null where the question asks for the basis of a whole document,
 * or for more of a cited one than which it is.
 */
export async function findCitingClause(context: AnswerContext): Promise<Quoted | null> {
  const { question, shelf, rarity } = context;
  const { asks } = question;
  const isOfMore = (
    ["document-number", "issued-on", "issuer", "signer", "validity", "replaces", "compare"] as const
  ).some((ask) => asks.has(ask));
  if (!asks.has("basis") || isOfMore || question.mentions.length > 0 || context.background !== "") return null;
  const kinds = kindsAsked(question.folded, question.language === "en" ? foldText(question.text) : null);
  if (kinds.length === 0) return null;
  const named = question.places.map(({ name }) => name);
  const ofPlaces = new Set([...question.places, ...question.ownPlaces].flatMap(({ name }) => name.split(" ")));
  const ofKinds = new Set(kinds.flatMap((kind) => kind.split(" ")));
  const subject = syllables(question.query).filter(
    (word) => !ofPlaces.has(word) && !ofKinds.has(word) && !nothingSaid.has(word) && rarity.isKnown(word),
  );
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity.weight(word), 0);
  let best: { readonly reference: Reference; readonly place: Provision; readonly said: number } | null = null;
  for (const reference of shelf.references) {
    const document = shelf.summary(reference.document);
    if (document === undefined || reference.type === null || !kinds.includes(foldText(reference.type))) continue;
    if (belongsElsewhere(document, context)) continue;
    if (named.length > 0 && !placesOf(document.header).some(({ name }) => named.includes(name))) continue;
    const opened = await shelf.open(reference.document);
    const place = opened.outline.get(reference.provision);
    if (place === undefined || place.kind === "preamble") continue;
    const { title, issuer, jurisdictionName } = document.header;
    const head = new Set(syllables([title, issuer, jurisdictionName].filter((part) => part !== null).join(" ")));
    const above = new Set(
      syllables(
        opened.outline
          .ancestors(place)
          .flatMap(({ heading }) => heading ?? [])
          .join(" "),
      ),
    );
    const own = new Set(syllables(opened.document.text.slice(place.start, place.bodyEnd)));
    if (subject.filter((word) => above.has(word) && !head.has(word)).length < fewestOfHeading) continue;
    const said = weigh(subject.filter((word) => own.has(word) || above.has(word)));
    if (said > (best?.said ?? 0)) best = { reference, place, said };
  }
  if (best === null || best.said < weigh(subject) * leastSaid) return null;
  const { document, outline } = await shelf.open(best.reference.document);
  return { document, citation: cite(document, outline, best.place, best.place.start, best.place.bodyEnd) };
}

function syllables(text: string): readonly string[] {
  return [...new Set(syllablesOf(unifyTerms(text)))];
}

/** The kinds of documents of which the question asks which one it is, folded. */
function kindsAsked(folded: string, english: string | null): readonly string[] {
  return kindsOfDocuments.filter((kind) => {
    const name = englishOfKind(kind);
    return english === null
      ? new RegExp(`\\b${kind} (?:nao|gi)\\b`).test(folded)
      : name !== null && new RegExp(`\\b(?:which|what) (?:\\S+ )?(?:${name.source})`).test(english);
  });
}
