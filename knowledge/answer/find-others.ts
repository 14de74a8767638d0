import type { Provision } from "../model/index";
import { othersAsked, readQuestion } from "../question/index";
import { plainWords, syllablesOf } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { cite } from "./cite";
import type { AnswerContext, Spot } from "./context";
import { findPassages } from "./find-passages";
import type { OpenDocument } from "./shelf";

const onDemand = /đột xuất|khi (?:có|được) yêu cầu/iu;
const mostOthers = 6;
/** A longer item is quoted by its beginning. Characters. */
const wholeItem = 900;

/**
 * What stands beside the place that the turn before quoted, or that the question itself leaves out, where the others are asked for ("ngoài cái đó ra còn loại báo cáo nào nữa",
 * "ngoài báo cáo sơ kết còn phải báo cáo lúc nào nữa"): those that are of the kind asked for. Null where none are asked for or none stand there.
 */
export async function findOthers(context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, priorSpots, shelf } = context;
  const asked = question.language === "en" ? null : othersAsked(question.folded);
  if (asked === null) return null;
  const told = asked.besides === null ? priorSpots : await spotsOf(asked.besides, asked.kind, context);
  for (const spot of told) {
    const opened = await shelf.open(spot.document);
    // One sentence may tell of both: "định kỳ … và đột xuất khi có yêu cầu".
    const namesDemand = /\b(?:dot xuat|yeu cau)\b/.test(asked.besides ?? "");
    if (asked.isOfTime && !namesDemand && onDemand.test(opened.document.text.slice(spot.start, spot.end))) return null;
    const others = othersBeside(spot, told, asked.kind, opened);
    const [first, ...rest] = others.slice(0, mostOthers).map((item): Quoted => ({
      document: opened.document,
      citation: cite(
        opened.document,
        opened.outline,
        item,
        item.start,
        item.end - item.start <= wholeItem ? item.end : item.bodyEnd,
      ),
    }));
    if (first !== undefined) return [first, ...rest];
  }
  return null;
}

/** Where the library tells of what a question leaves out, folded; empty where that is not of the kind that is asked for, or nowhere told. */
async function spotsOf(besides: string, kind: string, context: AnswerContext): Promise<readonly Spot[]> {
  const { question, shelf } = context;
  const head = headOf(kind);
  if (context.background !== "" || head === "" || !` ${besides} `.includes(` ${head} `)) return [];
  const left = readQuestion(besides, shelf.places, shelf.shortNames);
  const passages = await findPassages({
    ...context,
    question: { ...left, places: question.places, ownPlaces: question.ownPlaces },
  });
  if (passages.kind !== "found") return [];
  const [{ citation, document }] = passages.quotes;
  const { document: opened, outline } = await shelf.open(document.id);
  // Of a list that is quoted whole the item that says most of it is left out.
  const words = syllablesOf(besides);
  const saidBy = ({ start, end }: Provision): number => {
    const own = new Set(syllablesOf(opened.text.slice(start, end)));
    return words.filter((word) => own.has(word)).length;
  };
  const [item] = outline.provisions
    .filter(({ kind, start, end }) => kind === "bullet" && citation.start <= start && end <= citation.end)
    .sort((one, other) => saidBy(other) - saidBy(one));
  const { start, end } = item ?? citation;
  return [{ document: document.id, start, end }];
}

/** What things are called: "báo cáo" of "báo cáo định kỳ". */
function headOf(kind: string): string {
  return kind.split(" ").slice(0, 2).join(" ");
}

/** The items of the spot's own list that were not told, from the deepest list up; of a kind that has a name those that say it. */
function othersBeside(
  spot: Spot,
  told: readonly Spot[],
  kind: string,
  { document, outline }: OpenDocument,
): readonly Provision[] {
  const place = outline.at(spot.start);
  if (place === undefined) return [];
  const chain = [place, ...[...outline.ancestors(place)].reverse()];
  for (const [at, item] of chain.entries()) {
    const parent = chain[at + 1];
    if (parent === undefined || (item.kind !== "section" && item.kind !== "bullet")) continue;
    const isTold = ({ start, end }: Provision): boolean =>
      told.some((one) => one.document === spot.document && one.start < end && start < one.end);
    const others = outline.children(parent.id).filter((other) => other.kind === item.kind && !isTold(other));
    const head = headOf(kind);
    const says = ({ start, end }: Provision): boolean =>
      ` ${plainWords(document.text.slice(start, end))} `.includes(` ${head} `);
    const named = head === "" ? others : others.filter(says);
    if (named.length > 0) return named;
    if (others.length > 0 && ofAnyItem.test(head)) return others;
  }
  return underHeading(told, headOf(kind), { document, outline });
}

/** Syllables of a heading beside the kind of thing that it is of. */
const mostBesideKind = 2;

/** The items of the places of a document whose heading is of a kind of things ("CHẾ ĐỘ BÁO CÁO") that say it and were not told. */
function underHeading(told: readonly Spot[], head: string, { document, outline }: OpenDocument): readonly Provision[] {
  if (head === "" || ofAnyItem.test(head)) return [];
  const says = (text: string): boolean => ` ${plainWords(text)} `.includes(` ${head} `);
  // "Phạm vi hoạt động liên kết" is of what is done, "CHẾ ĐỘ BÁO CÁO" of reports.
  const isOfThem = (heading: string): boolean => syllablesOf(heading).length <= head.split(" ").length + mostBesideKind;
  const isTold = ({ start, end }: Provision): boolean =>
    told.some((one) => one.document === document.id && one.start < end && start < one.end);
  return outline.provisions
    .filter(({ kind, heading }) => kind === "section" && heading !== null && says(heading) && isOfThem(heading))
    .flatMap(({ id }) => outline.children(id))
    .filter((item) => !isTold(item) && says(document.text.slice(item.start, item.end)));
}

/** What the items of a list are called, whatever they say. */
const ofAnyItem =
  /^(?:nhiem vu|trach nhiem|nghia vu|cong viec|viec|noi dung|yeu cau|dieu kien|nguyen tac|tieu chi|muc tieu|muc dich|hoat dong|giai phap|bien phap|truong hop|quyen|buoc|y)\b/;
