import type { Provision } from "../model/index";
import { othersAsked } from "../question/index";
import { plainWords } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { cite } from "./cite";
import type { AnswerContext, Spot } from "./context";
import type { OpenDocument } from "./shelf";

const mostOthers = 6;
/** A longer item is quoted by its beginning. Characters. */
const wholeItem = 900;

/**
 * What stands beside the place that the turn before quoted, where the others are asked for ("ngoài cái đó ra còn loại báo cáo nào nữa"): those that
 * are of the kind asked for. Null where none are asked for or none stand there.
 */
export async function findOthers(context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, background, priorSpots, shelf } = context;
  const asked = background === "" || question.language === "en" ? null : othersAsked(question.folded);
  if (asked === null || asked.besides !== null) return null;
  for (const spot of priorSpots) {
    const opened = await shelf.open(spot.document);
    const others = othersBeside(spot, priorSpots, asked.kind, opened);
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
    const head = kind.split(" ").slice(0, 2).join(" ");
    const says = ({ start, end }: Provision): boolean =>
      ` ${plainWords(document.text.slice(start, end))} `.includes(` ${head} `);
    const named = head === "" ? others : others.filter(says);
    if (named.length > 0) return named;
    if (others.length > 0 && ofAnyItem.test(head)) return others;
  }
  return [];
}

/** What the items of a list are called, whatever they say. */
const ofAnyItem =
  /^(?:nhiem vu|trach nhiem|nghia vu|cong viec|viec|noi dung|yeu cau|dieu kien|nguyen tac|tieu chi|muc tieu|muc dich|hoat dong|giai phap|bien phap|truong hop|quyen|buoc|y)\b/;
