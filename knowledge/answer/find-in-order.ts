import type { Provision } from "../model/index";
import { besidesOrder, readOrder, type OrderAsked } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { cite } from "./cite";
import type { AnswerContext, Spot } from "./context";
import { documentAskedAbout } from "./asked-document";
import type { OpenDocument } from "./shelf";

/** A list of a document: its items in their order. */
interface List {
  readonly opened: OpenDocument;
  readonly items: readonly Provision[];
}

/** More words than these besides say which place is meant; it is looked for by them. */
const mostOwn = 3;
const mostItems = 10;
/** An item up to this length is quoted whole; of a longer one its own words. Characters. */
const wholeItem = 900;
const wholeOfSeveral = 420;

/**
 * The places that a question asks for by their order: one of a list ("nội dung thứ hai"), or what comes after or before what was just told
 * ("rồi sao nữa?", "bước tiếp theo"). Null where it asks for none, or the documents keep no such order there.
 */
export async function findInOrder(context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const order = readOrder(context.question.folded);
  if (order === null || ownWords(order, context) > mostOwn) return null;
  return order.kind === "item" ? itemOfList(order, context) : neighbours(order, context);
}

/** How much the question says besides order and asking. */
function ownWords({ kind }: OrderAsked, { question, background }: AnswerContext): number {
  // A question that stands alone says whose list it means.
  return background === "" ? 0 : besidesOrder(question.query, kind === "after" ? background : "").length;
}

async function neighbours(
  order: Extract<OrderAsked, { readonly kind: "after" | "before" }>,
  context: AnswerContext,
): Promise<NonEmpty<Quoted> | null> {
  const { priorSpots, shelf } = context;
  const [spot] = priorSpots;
  if (spot === undefined) return null;
  const opened = await shelf.open(spot.document);
  const place = opened.outline.at(spot.start);
  // Where a whole course was quoted, its own steps come before what stands beside it.
  const inside = place === undefined ? [] : itemsUnder(place, null, opened).filter(({ start }) => start < spot.end);
  const levels = levelsAt(spot, opened).map(({ parent, item }) => ({
    parent,
    item,
    items: itemsUnder(parent, item, opened),
  }));
  const [own] = inside;
  const within =
    place === undefined || own === undefined || stepAsked(inside, context, opened) < 0
      ? []
      : [{ parent: place, item: own, items: itemsUnder(place, null, opened) }];
  for (const { parent, item, items } of [...within, ...levels]) {
    if (!isCourse(parent, items, opened)) continue;
    const at = items.findIndex(({ id }) => id === item.id);
    // What was quoted together was told together; the next of one step is the next of the one that was asked for.
    const told = Math.max(
      at,
      items.findLastIndex(({ start }) => start < Math.max(spot.end, spot.start + 1)),
    );
    const asked = order.isAll ? -1 : stepAsked(items, context, opened);
    const wanted =
      order.kind === "after"
        ? items.slice((asked < 0 ? told : asked) + 1)
        : items.slice(0, Math.max(at, asked)).reverse();
    const chosen = order.isAll ? wanted : wanted.slice(0, 1);
    const inOrder = order.kind === "before" ? [...chosen].reverse() : chosen;
    const quotes = quoteItems({ opened, items: inOrder });
    if (quotes !== null) return quotes;
  }
  return null;
}

/** The step that the turn before asked of, among several: the one that says most of its words, and clearly more than any other; -1 where none does. */
function stepAsked(
  items: readonly Provision[],
  { background, rarity }: AnswerContext,
  { document }: OpenDocument,
): number {
  const said = [...new Set(syllablesOf(background))];
  const scores = items.map(({ start, end }) => {
    const own = new Set(syllablesOf(document.text.slice(start, end)));
    return said.reduce((sum, word) => sum + (own.has(word) ? rarity.weight(word) : 0), 0);
  });
  const most = Math.max(0, ...scores);
  const [first = -1, ...others] = scores.flatMap((score, at) => (score >= most * clearlyMore ? [at] : []));
  return most === 0 || others.length > 0 ? -1 : first;
}

const clearlyMore = 0.8;

async function itemOfList(
  order: Extract<OrderAsked, { readonly kind: "item" }>,
  context: AnswerContext,
): Promise<NonEmpty<Quoted> | null> {
  const list = (await listJustTold(order, context)) ?? (await listByHeading(order, context));
  const item = list?.items.at(order.number === -1 ? -1 : order.number - 1);
  return list === null || item === undefined ? null : quoteItems({ ...list, items: [item] });
}

/** The list that the turn before quoted from: the one that its first two places stand in, or the first one's own. */
async function listJustTold(
  { noun, number }: Extract<OrderAsked, { readonly kind: "item" }>,
  { priorSpots, shelf }: AnswerContext,
): Promise<List | null> {
  const [spot, other] = priorSpots;
  if (spot === undefined) return null;
  const opened = await shelf.open(spot.document);
  const place = opened.outline.at(spot.start);
  if (place === undefined) return null;
  const levels = levelsAt(spot, opened);
  const own = { parent: place, items: itemsUnder(place, null, opened) };
  const lists = [own, ...levels.map(({ parent, item }) => ({ parent, items: itemsUnder(parent, item, opened) }))];
  const enough = lists.filter(({ items }) => items.length >= Math.max(2, number));
  if (noun !== null) {
    const found = enough.find(({ parent, items }) =>
      isStep.test(noun) ? isCourse(parent, items, opened) : saysNoun(parent, noun, opened),
    );
    return found === undefined ? null : { opened, items: found.items };
  }
  const shared =
    other?.document === spot.document
      ? enough.find(
          ({ parent, items }) =>
            parent.start <= other.start && other.start < parent.end && items.some(({ id }) => id !== items[0]?.id),
        )
      : undefined;
  const found = other === undefined ? enough[0] : (shared ?? enough[0]);
  return found === undefined ? null : { opened, items: found.items };
}

/** The list under the heading that names what is counted, in the document that the question or the turn before is of. */
async function listByHeading(
  { noun, number }: Extract<OrderAsked, { readonly kind: "item" }>,
  context: AnswerContext,
): Promise<List | null> {
  if (noun === null) return null;
  const id = context.priorDocuments[0] ?? documentAskedAbout(context)?.id;
  if (id === undefined) return null;
  const opened = await context.shelf.open(id);
  const named = opened.outline.provisions
    .filter(({ kind }) => kind === "section")
    .map((parent) => ({ parent, items: itemsUnder(parent, null, opened) }))
    .filter(({ items }) => items.length >= Math.max(2, number))
    .filter(({ parent, items }) =>
      isStep.test(noun) ? isCourse(parent, items, opened) : saysNoun(parent, noun, opened),
    )
    .sort((one, two) => depthOf(one.parent, opened) - depthOf(two.parent, opened));
  const [found] = named;
  return found === undefined ? null : { opened, items: found.items };
}

function depthOf(place: Provision, { outline }: OpenDocument): number {
  return outline.ancestors(place).length;
}

const isStep = /^(?:buoc|viec|cong viec|khau|cong doan)$/;

/** The places around a spot, from the deepest up, each with the place above it. */
function levelsAt(
  { start }: Spot,
  { outline }: OpenDocument,
): readonly { readonly parent: Provision; readonly item: Provision }[] {
  const place = outline.at(start);
  if (place === undefined) return [];
  const chain = [place, ...[...outline.ancestors(place)].reverse()];
  return chain.flatMap((item, at) => {
    const parent = chain[at + 1];
    return parent === undefined ? [] : [{ parent, item }];
  });
}

/** The numbered places below a place, or its dashes; those of the kind of `item` where one is given. */
function itemsUnder(parent: Provision, item: Provision | null, { outline }: OpenDocument): readonly Provision[] {
  const children = outline.children(parent.id);
  if (item !== null) return children.filter(({ kind, marker }) => kind === item.kind && sameMark(marker, item.marker));
  const sections = children.filter(({ kind }) => kind === "section");
  return sections.length >= 2 ? sections : children.filter(({ kind }) => kind === "bullet");
}

function sameMark(one: string | null, other: string | null): boolean {
  const isDash = (mark: string | null): boolean => mark !== null && /^[-–+*•]/.test(mark.trim());
  return isDash(one) === isDash(other);
}

const opensStep =
  /^\W*(?:bước|giai đoạn|đợt|tuần|quý|tháng|từ tháng|từ ngày|trước ngày|trước tháng|đến ngày|ngày|chậm nhất)(?!\p{L})/iu;
const ofCourse = /nội dung|quy trình|trình tự|(?<!từng )bước|lộ trình|thủ tục|tiến độ|giai đoạn/iu;

/** Whether the items are done one after the other: they open with times or steps, or the place above says so. */
function isCourse(parent: Provision, items: readonly Provision[], { document }: OpenDocument): boolean {
  // A chapter's articles stand beside each other.
  if (items.length < 2 || items.every(({ marker }) => /^điều\s/iu.test(marker ?? ""))) return false;
  const textOf = ({ start, bodyEnd }: Provision): string => document.text.slice(start, bodyEnd);
  if (items.filter((item) => opensStep.test(withoutMarker(item, textOf(item)))).length >= 2) return true;
  const above = withoutMarker(parent, textOf(parent));
  return ofCourse.test(parent.heading ?? above) && !/^bước\s+\d/iu.test(above);
}

function saysNoun(place: Provision, noun: string, { document }: OpenDocument): boolean {
  const said = foldText(place.heading ?? document.text.slice(place.start, place.bodyEnd)).replace(/\s+/g, " ");
  return new RegExp(`\\b${noun}\\b`).test(said);
}

function withoutMarker({ marker }: Provision, text: string): string {
  return (marker !== null && text.startsWith(marker) ? text.slice(marker.length) : text).trim();
}

function quoteItems({ opened: { document, outline }, items }: List): NonEmpty<Quoted> | null {
  const most = items.length === 1 ? wholeItem : wholeOfSeveral;
  const [first, ...rest] = items.slice(0, mostItems).map((item): Quoted => {
    const end = item.end - item.start <= most ? endWithAnnounced(item, { document, outline }) : item.bodyEnd;
    return { document, citation: cite(document, outline, item, item.start, end) };
  });
  return first === undefined ? null : [first, ...rest];
}

/** "+ Bước 2:" announces the paragraph below it, which the layout sets apart. */
function endWithAnnounced(item: Provision, { document, outline }: Pick<OpenDocument, "document" | "outline">): number {
  if (!/:\s*$/u.test(document.text.slice(item.start, item.end))) return item.end;
  const next = outline.provisions[outline.provisions.findIndex(({ id }) => id === item.id) + 1];
  return next?.kind === "paragraph" && next.end - item.start <= wholeItem ? next.end : item.end;
}
