import type { Provision } from "../model/index";
import type { Question } from "../question/index";
import { foldText } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { wholePlace } from "./choose-clauses";
import { evidenceIn, type Subject } from "./evidence";
import { termsIn } from "./rarity";
import type { ScoredSection } from "./score-sections";
import type { OpenDocument } from "./shelf";

/** "Hồ sơ … gồm những gì", "nộp những giấy tờ gì", and of two places "hồ sơ … khác nhau chỗ nào"; folded. */
const papersAsked =
  /\b(?:ho so|giay to)\b.{0,70}\b(?:gom|can|gom co|bao gom|phai co|chuan bi|co) (?:co )?(?:nhung |cac |may )?(?:loai )?(?:giay to |giay |thu )?(?:gi|nao)\b|\b(?:nop|can|chuan bi|mang|kem|co)(?: theo)? (?:nhung |cac |may )?(?:loai )?(?:giay to|giay|ho so)(?: gi| nao)\b|\b(?:thanh phan|danh muc) ho so\b|\bho so\b.{0,70}\b(?:khac|giong) (?:nhau|gi|the nao|o)\b/;

/** The place that lists papers begins with their name: "3. Hồ sơ", "Điều 7. Thành phần hồ sơ", "c) Hồ sơ đề nghị gồm: …". */
const opensList = /^(?:(?:thanh phan|danh muc|noi dung) )?ho so\b/;
const marker = /^(?:(?:chuong|muc|dieu|khoan|buoc) )?(?:[ivxl]+|\d+(?:\.\d+)*|[a-z])\s*[.):/]\s*|^[-+•*]\s*/;
/** What is said about the papers and lists none: "Hồ sơ gửi về …". */
const tellsOther =
  /^(?:(?:thanh phan|danh muc|noi dung) )?ho so [^:.]*\b(?:gui|nop|phai|duoc|khong|luu|tra|thuc hien|chuyen|lap)\b/;
const announces = /\b(?:gom|bao gom)\b|:\s*$/;

/** So near to the best a document must be for its list to be meant. */
const ofListShare = 0.7;
/** Below this share of the subject, by weight, a list is of other papers. */
const leastListed = 0.5;

/** Whether a question asks which papers there must be. */
export function asksForPapers({ folded }: Question): boolean {
  return papersAsked.test(folded);
}

/**
 * All of the place that lists the papers asked for, in the documents of the best sections; null where no papers are asked for or none are listed. Whoever brings one
 * paper of three is sent home.
 */
export function dossierAskedFor(
  sections: readonly ScoredSection[],
  subject: Subject,
  question: Question,
): NonEmpty<Quoted> | null {
  if (!asksForPapers(question)) return null;
  const bestOf = new Map<OpenDocument, number>();
  for (const { opened, score } of sections) bestOf.set(opened, Math.max(score, bestOf.get(opened) ?? 0));
  const top = Math.max(...bestOf.values());
  const lists = [...bestOf]
    .filter(([, best]) => best >= top * ofListShare)
    .flatMap(([opened, best]) => {
      const { type, title, issuer, jurisdictionName } = opened.document.header;
      const own = [type, title, issuer, jurisdictionName].join(" ");
      return listsIn(opened).map((place) => {
        const above = opened.outline.ancestors(place).flatMap(({ heading }) => heading ?? []);
        const context = new Set(termsIn([own, ...above].join(" ")));
        const text = new Set(termsIn(opened.document.text.slice(place.start, place.end)));
        const { coverage } = evidenceIn(text, context, subject);
        return { opened, place, coverage, score: coverage * best };
      });
    })
    .filter(({ coverage, place }) => coverage >= leastListed || isBeside(place, sections))
    .sort((one, other) => other.score - one.score);
  const [found] = lists;
  return found === undefined ? null : wholePlace(found.place, found.opened);
}

/** Whether the list stands under the same number as a place that answers well: "b) Chỉ được thu sau khi …; c) Hồ sơ gồm: …". */
function isBeside({ document, parent }: Provision, sections: readonly ScoredSection[]): boolean {
  const [top] = sections;
  return sections.some(
    ({ opened, text, score }) =>
      parent !== null &&
      opened.document.id === document &&
      text.section.parent === parent &&
      score >= (top?.score ?? 0) * ofListShare &&
      opened.outline.get(parent)?.kind === "section",
  );
}

/** The innermost places that list papers. */
function listsIn({ document, outline }: OpenDocument): readonly Provision[] {
  const places = outline.provisions.filter((place) => {
    if (place.kind !== "section") return false;
    const lead = foldText(document.text.slice(place.start, place.bodyEnd)).replace(marker, "").trim();
    if (!opensList.test(lead) || tellsOther.test(lead)) return false;
    return place.end > place.bodyEnd || announces.test(lead);
  });
  return places.filter(
    (place) => !places.some((other) => other !== place && place.start <= other.start && other.end <= place.end),
  );
}
