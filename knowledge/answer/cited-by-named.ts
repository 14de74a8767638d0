import type { Reference } from "../model/index";
import { citedKindAsked, unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Answer, QuotedReference, SingleFinding } from "./answer";
import { isNamedByNumber, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { quoteReferences } from "./quote-references";
import { cited } from "./readers";

/** From this share of what is asked for on, by weight, a place cites a document for just that. */
const leastCitedFor = 0.4;
/** So near to the best place another one may be meant as well. */
const nearCitedFor = 0.9;
/** So many cited documents are told of in one answer. */
const mostTold = 4;

/**
 * "Chỉ thị 09 viện dẫn thông tư số mấy khi nói …": what a document that the question gives the number of cites, of the kind and for the matter asked for. That it cites
 * none so is said, with the place that comes nearest. Null where the question asks otherwise, or for a kind that may be spoken of without a number where it cites none.
 */
export async function findCitedByNamed(context: AnswerContext): Promise<Answer | null> {
  const { question, shelf } = context;
  const [mention, ...others] = question.mentions;
  const asked = mention === undefined || others.length > 0 ? null : citedKindAsked(question.folded);
  if (asked === null) return null;
  const [named, ...alike] = shelf.documents.filter((document) => isNamedByNumber(document, question));
  if (named === undefined || alike.length > 0) return null;
  const isOfAnyKind = asked.kind === "van ban";
  const kinds = [asked.kind, `${asked.kind} lien tich`];
  const cites = shelf.references.filter(
    ({ document, relation, via, type }) =>
      document === named.id &&
      (relation !== "replaces" || via !== null) &&
      type !== null &&
      (isOfAnyKind || kinds.includes(foldText(type))),
  );
  // What one of its rules is based on stands beside that rule.
  const bases = cites.filter(({ relation }) => relation === "basis" || relation === "implements");
  const ofKind = asked.asBasis && bases.length > 0 ? bases : cites;
  if (ofKind.length === 0 && !citedByNumber.has(asked.kind)) return null;
  const ofIssuer = issuedBy(asked.matter, ofKind);
  const scored = await scoredFor(
    ofIssuer.length > 0 ? "" : asked.matter,
    ofIssuer.length > 0 ? ofIssuer : ofKind,
    context,
  );
  const best = Math.max(0, ...scored.map(({ share }) => share));
  if (best < leastCitedFor) {
    const nearest = scored.find(({ share }) => share === best);
    const [quoted] = nearest === undefined ? [] : ((await quoteReferences(context, [nearest.reference])) ?? []);
    return { kind: "not-found", silence: { kind: "lacks", what: "rule" }, nearest: quoted ?? null, contact: null };
  }
  const near = scored.filter(({ share }) => share >= best * nearCitedFor).map(({ reference }) => reference);
  const items = await quoteReferences(context, distinct(near).slice(0, mostTold));
  if (items === null) return null;
  if (asked.asBasis) return cited({ kind: "basis", items, unnumbered: [] });
  // A law has no number to tell.
  const isNumbered = ({ reference: { canonical } }: QuotedReference): boolean => /\d/.test(canonical);
  if (!items.every(isNumbered)) return cited(passagesOf(items, context));
  const [first, second, ...rest] = items.map((item): SingleFinding => {
    const { canonical } = item.reference;
    return { kind: "reference", canonical, items: [item], wants: new Set(["number"]), hasText: true, period: null };
  });
  if (first === undefined) return null;
  return cited(second === undefined ? first : { kind: "several", findings: [first, second, ...rest] });
}

/** Kinds, folded, that are never cited without their number or name: a document that has none of them printed so cites none. */
const citedByNumber = new Set(
  "thong tu,thong tu lien tich,nghi dinh,nghi quyet,nghi quyet lien tich,quyet dinh,chi thi,luat,phap lenh".split(","),
);

/** "… quyết định nào của Bộ KH&CN": what is asked for is whose it is. Stops where more is said of it. */
const issuerAsked =
  /^cua ((?:bo|so|ubnd|uy ban|hoi dong|hdnd|thu tuong|chinh phu|quoc hoi|chu tich|phong|cuc|vu|ban|tinh|thanh pho|huyen|xa|phuong|trung uong)\b(?: (?!(?:ve|khi|de|trong|quy|noi|thi|vay|the|a|nhi|ha|lam|ban|so|ngay)\b)[a-z]+){0,10})/;

/** Of some references those of the issuer that a matter opens with, in its words or by its initials; none where it opens with no issuer. */
function issuedBy(matter: string, references: readonly Reference[]): readonly Reference[] {
  const said = issuerAsked.exec(matter)?.[1]?.split(" ") ?? [];
  if (said.length === 0) return [];
  return references.filter(({ issuer }) => {
    if (issuer === null) return false;
    const words = syllablesOf(`${issuer} ${unifyTerms(issuer)}`).filter((word) => word !== "va");
    const initials = said.filter((word) => word !== "va" && !words.includes(word)).join("");
    const rest = syllablesOf(issuer).filter((word) => word !== "va" && !said.includes(word));
    return initials === "" || initials === rest.map(([letter]) => letter).join("");
  });
}

/** How much of a matter, by weight, each reference is cited for: its title, the place that cites it and the headings above. */
async function scoredFor(
  matter: string,
  references: readonly Reference[],
  { shelf, rarity }: AnswerContext,
): Promise<readonly { readonly reference: Reference; readonly share: number }[]> {
  const said = [...new Set(syllablesOf(unifyTerms(matter)))];
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity.weight(word), 0);
  const scored: { readonly reference: Reference; readonly share: number }[] = [];
  for (const reference of references) {
    const { document, outline } = await shelf.open(reference.document);
    const place = outline.get(reference.provision);
    const headings = place === undefined ? [] : outline.ancestors(place).map(({ heading }) => heading ?? "");
    const around = place === undefined ? "" : document.text.slice(place.start, place.bodyEnd);
    const own = new Set(syllablesOf(unifyTerms([reference.about ?? "", around, ...headings].join(" "))));
    const share = said.length === 0 ? 1 : weigh(said.filter((word) => own.has(word))) / weigh(said);
    scored.push({ reference, share });
  }
  return scored;
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ canonical }) => !seen.has(canonical) && seen.add(canonical));
}
