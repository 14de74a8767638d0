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

/** Below this share of the subject, by weight, a list and the headings above it are of other papers. */
const leastListed = 0.6;
/** Where the title of the document must say what the headings do not, more of the subject must be said. */
const leastWithTitle = 0.75;
/** A list with its headings says at least so much of the subject, whatever stands around it. */
const leastBeside = 0.35;
/** Said of any papers: what tells one list from another is the rest. */
const ofAnyPapers: ReadonlySet<string> = new Set(
  "ho so giay to dang ky don xin nop gui bo thanh phan can chuan bi muon".split(" "),
);
/** From this share of the best on a place around the list says that the list is meant. */
const besideShare = 0.85;

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
  const [top] = sections;
  if (top === undefined) return null;
  const { document, outline } = top.opened;
  const { type, title, issuer, jurisdictionName } = document.header;
  const whose = [issuer, jurisdictionName].join(" ");
  const matter: Subject = {
    ...subject,
    terms: subject.terms.filter(({ term }) => !term.split(" ").every((syllable) => ofAnyPapers.has(syllable))),
  };
  const saysOnlyPapers = !matter.terms.some(({ counts, isKnown }) => counts && isKnown);
  const coverageOf = (place: Provision, context: string): number => {
    const above = outline.ancestors(place).flatMap(({ heading }) => heading ?? []);
    const text = new Set(
      termsIn(document.text.slice(place.start, place.end > place.bodyEnd ? place.bodyEnd : place.end)),
    );
    return evidenceIn(text, new Set(termsIn([context, ...above].join(" "))), matter).coverage;
  };
  // "II. Hỗ trợ chi phí học tập" is what is asked about: the list of "I. Học bổng" is of other papers.
  const others = outline.provisions.filter(
    ({ heading, id }) =>
      heading !== null &&
      outline.children(id).some(({ kind }) => kind === "section") &&
      evidenceIn(new Set(termsIn(heading)), new Set(termsIn(whose)), matter).coverage >= leastListed,
  );
  const near = sections.filter(({ opened, score }) => opened === top.opened && score >= top.score * besideShare);
  const isToldElsewhere = (list: Provision): boolean =>
    others.some(
      ({ start, end, parent }) =>
        !(start <= list.start && list.end <= end) &&
        (parent === null || parent !== list.parent) &&
        near.some(({ text: { section } }) => start <= section.start && section.end <= end),
    );
  const [found] = listsIn(top.opened)
    .map((place) => ({
      place,
      own: coverageOf(place, whose),
      all: coverageOf(place, `${whose} ${type ?? ""} ${title ?? ""}`),
    }))
    .filter(
      ({ place, own, all }) =>
        own >= leastListed ||
        (all >= leastWithTitle && !isToldElsewhere(place)) ||
        ((saysOnlyPapers || all >= leastBeside) && !isToldElsewhere(place) && isBeside(place, top.opened, sections)),
    )
    .sort((one, other) => other.own - one.own || other.all - one.all);
  return found === undefined ? null : wholePlace(found.place, top.opened);
}

/** Whether a place that answers well stands in the division that holds the list: "b) Chỉ được thu sau khi …; c) Hồ sơ gồm: …". */
function isBeside(place: Provision, opened: OpenDocument, sections: readonly ScoredSection[]): boolean {
  const { parent } = place;
  const above = parent === null ? undefined : opened.outline.get(parent);
  const division = above?.kind === "section" ? above : place;
  const [top] = sections;
  return sections.some(
    (section) =>
      section.opened === opened &&
      section.score >= (top?.score ?? 0) * besideShare &&
      division.start <= section.text.section.start &&
      section.text.section.end <= division.end,
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
