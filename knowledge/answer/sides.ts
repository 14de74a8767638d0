import {
  askedInTurn,
  askedOfEachThing,
  askedOfTwoNamed,
  askedWhetherApart,
  asksSomething,
  isOneHead,
  kindsOfDocuments,
  readQuestion,
  speaksOfBoth,
  speaksOfEachArea,
  withoutBoth,
  withoutCourtesy,
  withoutEachArea,
  withoutRanking,
  type PlaceName,
  type Question,
} from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { DocumentId } from "../model/index";
import { sidesByNumber, sidesByTitle } from "./document-sides";
import { belongsElsewhere, isNamedByType, schoolYearIn, type AnswerContext } from "./context";
import { fitOf, placesOf } from "./jurisdiction";
import { sidesByJoinedSources } from "./source-sides";
import { sidesByYearBefore } from "./year-before-sides";

/** One of the places that a question asks of side by side, as a question of its own. */
export interface Side {
  readonly question: Question;
  /** The documents of that place. */
  readonly documents: ReadonlySet<DocumentId>;
  /** Its documents do not tell it from the other sides: that one of them was quoted says nothing. */
  readonly sharesDocuments?: true;
  /** Where the whole question is answered from two documents it is answered of both sides. */
  readonly isToldTogether?: true;
  /** It is asked something of its own: that its document was quoted does not say that this was answered. */
  readonly asksItself?: true;
}

/** Longer messages tell circumstances as well; their joints may part anything. Characters. */
const longest = 420;
/** What parts two sides, the surest first: "…, còn …" before "… với …". */
const joints = [
  /[?.]\s/gu,
  /[,;]\s*(?:và|va|còn|con|and|while)\s/giu,
  /[;,]|\s(?:còn|con|so với|so voi|để cạnh|đặt cạnh|de canh|dat canh|while|than|versus)\s/giu,
  /\s(?:và|va|and)\s/giu,
  /\s(?:với|voi|lẫn|lan|hay|or)\s/giu,
];
/** "Giữa A và B", "A kết nghĩa với B": one thing of both. */
const ofBoth =
  /(?:giữa|giua|between)\s[^,;]*$|(?:kết nghĩa|ghép cặp|ket nghia|ghep cap|gửi|gui|trả lời|tra loi|twinned|twins)\s*$/iu;
/** Words of the person's own office, read as the place of her profile. */
const ownOffice =
  /(?<!\p{L})(?:sở|phường|xã|bên|tỉnh|so|phuong|xa|ben|tinh)\s+(?:mình|ta|em|tôi|chúng tôi|chúng em|minh|toi|chung toi|chung em)(?!\p{L})/iu;
/** From so many words of its own on a side says what is asked of it. */
const fewestOwn = 3;
const longestLead = 80;

const preposition = "(?:ở|tại|của|bên|trong|cho|o|tai|cua|ben|cho|in|at|of|for)";
const placeKind = "(?:phường|xã|tỉnh|thành phố|huyện|quận|phuong|xa|tinh|thanh pho|huyen|quan)";
const beforePlace = new RegExp(`\\s+${preposition}?\\s*${placeKind}?\\s*$`, "iu");
const beginsWithPlace = new RegExp(`^${preposition}\\s+(?:${placeKind}\\s+)?\\p{Lu}`, "iu");

/** What a place may have issued, as people name it without marks or with them. */
const paper = `(?:${kindsOfDocuments.join("|")}|kế hoạch|thông báo|công văn|quyết định|hướng dẫn|thông tư|thỏa thuận|quy chế|văn bản|quy định|quy dinh)`;

/** A joint and at most the kind of the next place or of its document. */
const bareJoint = new RegExp(
  `^\\s*(?:,|và|va|với|voi|hay|lẫn|lan|and|or)\\s+(?:${paper}\\s+)?(?:${preposition}\\s+)?(?:sở|so)?(?:${placeKind}\\s+)?$`,
  "iu",
);

/** What may lead to a place and is no matter of its own: prepositions, kinds of places and papers, a year. */
const leadWord = new RegExp(
  `^(?:${preposition}|${placeKind}|thành|phố|thanh|pho|theo|sở|so|năm|nam|học|hoc|20\\d\\d(?:[-–]20\\d\\d)?)$`,
  "iu",
);

/** "Theo kế hoạch của A và theo kế hoạch năm 2025 của B", "quỹ khuyến học A với quỹ B": a joint and what leads to the next place, said of the first one before. */
function repeatsLead(between: string, lead: string): boolean {
  const joint = joined.exec(between)?.[0] ?? "";
  const words = between.slice(joint.length).replace(anyPaper, " ").trim();
  const said = new Set(
    lead
      .toLowerCase()
      .split(/[\s,]+/u)
      .slice(-longestRepeated),
  );
  const own = words === "" ? [] : words.toLowerCase().split(/\s+/u);
  return joint.trim() !== "" && own.every((word) => leadWord.test(word) || said.has(word));
}

const anyPaper = new RegExp(paper, "giu");
/** Words. */
const longestRepeated = 6;

interface Spot {
  readonly place: PlaceName;
  readonly at: number;
  readonly end: number;
}

/**
 * The sides of a question that asks of two or three places at once ("… ở A và … ở B"), in their order; empty where it names fewer, or asks one thing of both
 * ("giữa A và B"), or a place has no document of its own.
 */
export function sidesOf(asked: AnswerContext): readonly Side[] {
  const context = withoutRankingIn(asked);
  const { question, shelf } = context;
  const text = question.text;
  if (text.length > longest) return [];
  const inTurn = sidesByThing(askedInTurn(text), context);
  if (inTurn.length > 0) return inTurn;
  const byNumber = sidesByNumber(context);
  if (byNumber.length > 0) return byNumber;
  const byTime = [...sidesByYear(context), ...sidesByYearBefore(context), ...sidesByDay(context)];
  if (byTime.length > 0) return byTime;
  const spots = spotsIn(text, context);
  const byThing = spots.length > 1 ? [] : sidesByThing(askedOfEachThing(text), context);
  if (byThing.length > 0) return byThing;
  const byName = spots.length > 1 ? [] : sidesByThing(askedOfTwoNamed(text) ?? askedWhetherApart(text), context);
  if (byName.length > 0) return byName.map((side) => ({ ...side, isToldTogether: true }));
  const [only, ...more] = spots;
  const byKind = more.length > 0 ? [] : sidesByKind(context);
  if (byKind.length > 0) return byKind;
  const byTitle = more.length > 0 ? [] : sidesByTitle(context);
  if (byTitle.length > 0) return byTitle;
  const bySource = more.length > 0 ? [] : sidesByJoinedSources(context);
  if (bySource.length > 0) return bySource;
  if (only !== undefined && more.length === 0) return sidesAcrossTurns(only, context);
  if (spots.length < 2 || spots.length > 3) return [];
  const ofBothClause = sidesOfClause(spots, context);
  if (ofBothClause.length > 0) return ofBothClause;
  const kindsOfTwo = sidesByKind(context);
  if (kindsOfTwo.length > 0) return kindsOfTwo;
  const cuts: number[] = [0];
  for (const [at, spot] of spots.entries()) {
    const before = spots[at - 1];
    if (before === undefined) continue;
    const between = text.slice(before.end, spot.at);
    const found = joints.flatMap((joint) => [...between.matchAll(joint)].slice(-1))[0];
    if (found === undefined || ofBoth.test(text.slice(0, before.end + found.index))) return [];
    if (isOneHead(text.slice(0, before.end + found.index), text.slice(before.end + found.index))) return [];
    cuts.push(before.end + found.index);
  }
  const clauseOf = (from: number, to: number, spot: Spot): string => {
    const before = text.slice(from, spot.at);
    // A long tale before the place is circumstance: its side begins with the clause that names it.
    const begin =
      before.length > longestLead
        ? Math.max(...[...before.matchAll(/[,.;:?!]\s/gu)].map(({ index }) => index + 1), 0)
        : 0;
    return text.slice(from + begin, to);
  };
  const lead = /^[^:]{3,60}:/u.exec(text)?.[0] ?? "";
  // "A: …. B: …": what names a place is that side's own.
  const frame = lead.length > (spots[0]?.at ?? 0) ? "" : lead;
  const shared = text.slice(0, spots[0]?.at ?? 0).replace(beforePlace, " ");
  const areNeighbours = spots.every(({ at }, index) => {
    const before = spots[index - 1];
    if (before === undefined) return true;
    const between = text.slice(before.end, at);
    return bareJoint.test(between) || repeatsLead(between, shared);
  });
  const sides = spots.map((spot, at): Side => {
    const { place } = spot;
    const elided = areNeighbours ? null : withoutElision(text, spots, cuts, at, context);
    const own = withOrganNamed(
      elided ??
        clauseOf(cuts[at] ?? 0, cuts[at + 1] ?? text.length, spot).replace(
          /^[\s,;]*(?:và|va|còn|con|so với|so voi|với|voi|lẫn|lan|hay|and)?\s+/iu,
          "",
        ),
      text.slice(0, cuts[at] ?? 0),
    );
    // "… ở A với ở B": what stands before the first place is said of both.
    const head = at === 0 ? "" : frame !== "" ? frame : beginsWithPlace.test(own) ? shared : "";
    const segment = read(`${head} ${own}`.trim(), context);
    const placeWords = new Set(place.name.split(" "));
    const said = segment.content.filter((word) => !placeWords.has(word) && !/\d/.test(word));
    const others = spots.filter((_, other) => other !== at);
    // "Thuận An với Tân Phong làm theo văn bản nào": all else is said of both.
    const hasOwn = !areNeighbours && said.length >= fewestOwn;
    const ofOne = areNeighbours ? withoutBoth(ofNeighbour(text, spots, at)) : withoutSpots(text, others);
    const whole = hasOwn ? segment : read(ofOne, context);
    // Only its own documents are asked: its name would draw to what says the name again.
    const matter = read(whole.text.replace(namedSpot(text.slice(spot.at, spot.end)), " "), context);
    const asks = [...whole.asks].some((ask) => ask !== "yes-no") ? whole.asks : question.asks;
    const before = text.slice(spots[at - 1]?.end ?? 0, spot.at);
    return {
      question: { ...(matter.content.length > 0 ? matter : whole), asks, places: [place], ownPlaces: [] },
      documents: ofKindSaid(documentsOf(place, shelf), before, context),
      ...(hasOwn && asksSomething(own) ? { asksItself: true } : {}),
    };
  });
  return sides.every(({ documents }) => documents.size > 0) ? sides : [];
}

/** "…, năm nào cao hơn?" is no part of what each side is asked. */
function withoutRankingIn(context: AnswerContext): AnswerContext {
  const { text, places, ownPlaces, mentions } = context.question;
  const rest = withoutRanking(text);
  return rest === text ? context : { ...context, question: { ...read(rest, context), places, ownPlaces, mentions } };
}

/** "Bếp ăn bên A giữ mẫu mấy tiếng, còn bên B mấy tiếng": what is asked of the first place, of this one; null where it is asked something of its own. */
function withoutElision(
  text: string,
  spots: readonly Spot[],
  cuts: readonly number[],
  at: number,
  context: AnswerContext,
): string | null {
  const [first, spot] = [spots[0], spots[at]];
  if (first === undefined || spot === undefined || at === 0) return null;
  const asked = text.slice(0, cuts[1] ?? text.length);
  const names = new Set([first, spot].flatMap(({ place }) => place.name.split(" ")));
  const own = read(text.slice(cuts[at] ?? 0, cuts[at + 1] ?? text.length), context).content;
  const said = new Set(read(asked, context).content);
  if (!asksSomething(asked) || own.some((word) => !said.has(word) && !names.has(word))) return null;
  return `${asked.slice(0, first.at)}${text.slice(spot.at, spot.end)}${asked.slice(first.end)}`;
}

/** "… hồ sơ dự thi với báo cáo thu chi, hạn của từng cái là ngày nào?": each of the two things, wherever it is told. */
function sidesByThing(two: readonly string[] | null, context: AnswerContext): readonly Side[] {
  const { question, shelf } = context;
  const documents = new Set(shelf.documents.map(({ id }) => id));
  const asked = (two ?? []).map((text) => read(withoutCourtesy(text).replace(helping, " ").trim(), context));
  const titled = documentsTitledApart(asked, context);
  return asked.map((part, at) => ({
    question: { ...part, places: question.places },
    documents: titled?.[at] ?? documents,
    sharesDocuments: true,
  }));
}

/** "Báo cáo về A với về B": the documents whose titles say what each of two is about and the other is not; null where titles do not tell the two apart. */
function documentsTitledApart(
  parts: readonly Question[],
  context: AnswerContext,
): readonly ReadonlySet<DocumentId>[] | null {
  const near = context.shelf.documents.filter((document) => !belongsElsewhere(document, context));
  const titled = parts.map((part, at) => {
    const others = new Set(parts.filter((_, other) => other !== at).flatMap(({ content }) => content));
    const own = part.content.filter((syllable) => !others.has(syllable));
    const saysOwn = near.filter(({ header: { title } }) => {
      const said = new Set(syllablesOf(title ?? ""));
      return own.length >= fewestOwn && own.every((syllable) => said.has(syllable));
    });
    return new Set(saysOwn.map(({ id }) => id));
  });
  const all = titled.flatMap((documents) => [...documents]);
  return titled.every(({ size }) => size > 0) && new Set(all).size === all.length ? titled : null;
}

/** "… thông báo của phường, kế hoạch của Sở … cả hai có nói tới …?": the documents of each of the two kinds, those of her place where she told one. */
function sidesByKind(context: AnswerContext): readonly Side[] {
  const { question, shelf, asker } = context;
  const inBoth = inEach.exec(question.text)?.[1];
  const clause = inBoth ?? clauseOfBoth(context);
  if (clause === undefined) return [];
  const named = shelf.documents.filter((document) => isNamedByType(document, question));
  const kinds = [...new Set(named.map(({ header }) => header.type))];
  const asked = read(askedOfEach(clause, question.text), context);
  if (kinds.length !== 2 || asked.content.length < fewestOfBoth) return [];
  return kinds.map((kind) => {
    const ofKind = named.filter(({ header }) => header.type === kind);
    const own = ofKind.filter(({ header }) => fitOf(header, asker) === "applies");
    return { question: asked, documents: new Set((own.length > 0 ? own : ofKind).map(({ id }) => id)) };
  });
}

/** "Em từ A về B … so sánh nhiệm vụ của phòng trong hai văn bản đó": each place is asked what the clause asks of both, whatever was told of it before. */
function sidesOfClause(spots: readonly Spot[], context: AnswerContext): readonly Side[] {
  const { question, shelf } = context;
  const clause = clauseOfEachArea(spots, context) ?? clauseOfBoth(context);
  if (clause === undefined || spots.some(({ place }) => saysPlace(clause, place))) return [];
  if (!question.asks.has("compare") && !asksSomething(clause)) return [];
  const asked = read(askedOfEach(clause, question.text), context);
  // "Bình An Đông dưới Đồng Nai": where a place lies is no place of its own.
  const named = spots.filter((spot, at) => {
    const before = spots[at - 1];
    const between = before === undefined ? "," : question.text.slice(before.end, spot.at);
    return !liesIn.test(between);
  });
  const sides = named.map(({ place, at }): Side => ({
    question: { ...asked, asks: asked.asks, places: [place], ownPlaces: [] },
    documents: ofKindSaid(
      documentsOf(place, shelf),
      question.text.slice(Math.max(0, ...spots.filter(({ end }) => end < at).map(({ end }) => end)), at),
      context,
    ),
  }));
  const distinct = new Map(sides.map((side) => [[...side.documents].sort().join(" "), side]));
  // "Mỗi nơi theo văn bản nào?": what it is about was told before.
  const matter = asked.content.filter((syllable) => !kindSyllables.has(syllable) && !comparingSyllables.has(syllable));
  return matter.length < fewestOfBoth || distinct.size !== 2 || distinct.has("") ? [] : [...distinct.values()];
}

/** What is asked of both; a clause that asks is meant before one that asks for the difference, and that before one that tells of both. */
function clauseOfBoth({ question: { text } }: AnswerContext): string | undefined {
  const ofBothParts = text.split(/[,.;:?]\s/u).filter(speaksOfBoth);
  return (
    ofBothParts.find((part) => asksSomething(part) && !readsCompare.test(foldText(part))) ??
    ofBothParts.find((part) => readsCompare.test(foldText(part))) ??
    ofBothParts[0]
  );
}

/** "Năm nay hai xã đều thi …, mỗi xã nộp ngày nào?": what is asked of each area, with what is told of both before; undefined where nothing is. */
function clauseOfEachArea(spots: readonly Spot[], { question: { text } }: AnswerContext): string | undefined {
  const parts = text.split(/[,.;:?]\s/u);
  const at = parts.findIndex((part) => speaksOfEachArea(part) && asksSomething(part));
  const asked = parts[at];
  if (asked === undefined) return undefined;
  const before = parts.slice(0, at).filter((part) => !asksSomething(part));
  const ofAll = before.find((part) => spots.every(({ place }) => saysPlace(part, place))) ?? "";
  const told = before.findLast(speaksOfBoth) ?? withoutNamed(ofAll, spots, text);
  return `${told} ${withoutEachArea(withoutCourtesy(asked))}`.trim();
}

/** A part of a text without the places that are named in it. */
function withoutNamed(part: string, spots: readonly Spot[], text: string): string {
  return spots.reduce((rest, { at, end }) => rest.replace(text.slice(at, end), " "), part);
}

const quotedName = /[“"][^“”"]{4,120}[”"]/u;

/** What a clause asks of each of two, with the name in quotes that was told before it. */
function askedOfEach(clause: string, text: string): string {
  const asked = withoutCourtesy(withoutBoth(clause)).replace(helping, " ");
  const name = quotedName.exec(text)?.[0];
  return name === undefined || quotedName.test(clause) ? asked : `${asked} ${name}`;
}

/** "… là kế hoạch của Hà Nội": of a place's documents those of the kind said last before it; all where none is said. */
function ofKindSaid(
  documents: ReadonlySet<DocumentId>,
  before: string,
  { shelf }: AnswerContext,
): ReadonlySet<DocumentId> {
  const folded = foldText(before);
  const placeOfKind = (id: DocumentId): number => {
    const type = shelf.summary(id)?.header.type ?? null;
    return type === null ? -1 : folded.lastIndexOf(foldText(type));
  };
  const last = Math.max(-1, ...[...documents].map(placeOfKind));
  return last < 0 ? documents : new Set([...documents].filter((id) => placeOfKind(id) === last));
}

const readsCompare = /\b(?:so sanh|doi chieu|khac|giong|chenh|lech)\b/;

const liesIn =
  /^\s*(?:(?:ở|tại|của|thuộc|trên|dưới|trong|ngoài|o|tai|cua|thuoc|tren|duoi|ngoai)\s+(?:(?:tỉnh|thành phố|TP\.?|tinh|thanh pho)\s+)?|,?\s*(?:tỉnh|thành phố|TP\.?|tinh|thanh pho)\s+)$/iu;

/** "Phòng cùng tên ở đó", "phòng ấy": the office of that kind that was named before. */
const sameOrgan =
  /(?<!\p{L})(?<kind>phòng|sở|ban|hội|trạm|trung tâm|công an|ủy ban|cơ quan|đơn vị)\s+(?:(?:cũng\s+)?(?:cùng|trùng)\s+tên|tương (?:tự|ứng)|(?:như\s+)?(?:vậy|thế)|ấy|đó|này)(?:\s+(?:ở|bên|của)\s+(?:đó|đấy|ấy|kia|họ|nơi (?:đó|ấy)))?(?!\p{L})/giu;
const namedOrgan =
  /(?<!\p{L})(?:Phòng|Sở|Ban|Hội|Trạm|Trung tâm|Công an|Ủy ban)\s+\p{Lu}\p{L}*(?:(?:\s+[-–]\s+|,?\s+)(?:\p{Lu}\p{L}*|(?:hóa|hội|và|tế|tầng|thị|dục|tạo|học|ủy|trận|quốc|chính|sự)(?!\p{L})))*/gu;

function withOrganNamed(clause: string, before: string): string {
  const named = before.match(namedOrgan) ?? [];
  return clause.replace(sameOrgan, (said, kind: string) => {
    const isAny = /^(?:cơ quan|đơn vị)$/iu.test(kind);
    return named.findLast((organ) => isAny || organ.toLowerCase().startsWith(kind.toLowerCase())) ?? said;
  });
}

function saysPlace(clause: string, { name }: PlaceName): boolean {
  return new RegExp(`(?<![a-z])${name}(?![a-z])`).test(foldText(clause));
}

function documentsOf({ name }: PlaceName, shelf: AnswerContext["shelf"]): ReadonlySet<DocumentId> {
  return new Set(
    shelf.documents.filter(({ header }) => placesOf(header).some((place) => place.name === name)).map(({ id }) => id),
  );
}

/** Who is asked for help, and that it is asked for. */
const helping =
  /(?<!\p{L})(?:(?:nhờ\s+)?(?:anh\s*\/?\s*chị|thầy\s*\/?\s*cô|bạn|ad)\s+)?(?:xem\s+)?(?:so sánh|đối chiếu|phân biệt|so|giúp|hộ|giùm|dùm)(?:\s+(?:giúp|hộ|giùm|dùm))?(?:\s+(?:chúng tôi|em|tôi|mình|tui))?(?:\s+xem)?(?:\s+với)?(?!\p{L})/giu;

/** "… có trong cả thông báo … và kế hoạch … không?" */
const inEach =
  /^(.{4,120}?)\s(?:có|xuất hiện|nằm|(?:được\s)?(?:nêu|ghi|nhắc|nói|quy định)|co|xuat hien|nam|(?:duoc\s)?(?:neu|ghi|nhac|noi|quy dinh))\s(?:ở|trong|o)\s(?:cả|ca)\s.+\s(?:và|lẫn|với|va|lan|voi)\s/iu;
const fewestOfBoth = 2;
const comparingSyllables = new Set("khac giong nhau chenh lech so sanh doi chieu biet".split(" "));
const kindSyllables = new Set(kindsOfDocuments.flatMap((kind) => kind.split(" ")));

/** "So với Phòng … ở B thì khác nhau thế nào?" after a question of A: B beside A. */
function sidesAcrossTurns({ place, at, end }: Spot, context: AnswerContext): readonly Side[] {
  const { question, shelf, background, priorDocuments } = context;
  if (background === "" || !question.asks.has("compare")) return [];
  const before = shelf.documents.find(({ id }) => id === priorDocuments[0]);
  const former = before === undefined ? undefined : placesOf(before.header)[0];
  if (former === undefined || former.name === place.name) return [];
  const text = `${question.text.slice(0, at).replace(beforePlace, " ")} ${question.text.slice(end)}`;
  const asked = read(text.replace(comparing, " "), context);
  return [former, place].map((one) => ({
    question: { ...asked, asks: question.asks, places: [one], ownPlaces: [] },
    documents: documentsOf(one, shelf),
  }));
}

const comparing =
  /(?<!\p{L})(?:so với|so sánh|đối chiếu|với|thì|có|khác|giống|nhau|gì|thế nào|như thế nào|không|so voi|so sanh|doi chieu|voi|thi|khac|giong|the nao|compare|compared|with|differ|different|difference)(?!\p{L})/giu;

const schoolYears = /(?<!\d)20\d\d\s*[-–]\s*20\d\d(?!\d)/gu;

/** "Giữa năm học 2023-2024 và 2024-2025": the documents of each school year. */
function sidesByYear(context: AnswerContext): readonly Side[] {
  const { question, shelf } = context;
  const years = [...new Set((question.text.match(schoolYears) ?? []).map((year) => schoolYearIn(year)))];
  if (years.length !== 2) return [];
  const ownTitles = withOwnTitles(question.text);
  const sides = years.map((year, at): Side => {
    const text =
      ownTitles[at] ?? question.text.replace(schoolYears, (found) => (schoolYearIn(found) === year ? found : " "));
    const ofYear = shelf.documents.filter(
      ({ header, validity }) => schoolYearIn(`${validity.schoolYear ?? ""} ${header.title ?? ""}`) === year,
    );
    const asked = read(text, context);
    return { question: { ...asked, asks: question.asks }, documents: new Set(ofYear.map(({ id }) => id)) };
  });
  return sides.every(({ documents }) => documents.size > 0) ? sides : [];
}

const titled = new RegExp(`(?<!\\p{L})${paper}(?!\\p{L})`, "iu");

/** "… trong thông báo tuyển sinh năm học 2023-2024 và trong thông báo tựu trường năm học 2024-2025": the text with each one's title alone; empty where the years are of no two documents that are called so. */
function withOwnTitles(text: string): readonly string[] {
  const ends = [...text.matchAll(schoolYears)].map(({ 0: { length }, index }) => index + length);
  const titles = ends.map((end, at) => {
    const from = ends[at - 1] ?? 0;
    const found = titled.exec(text.slice(from, end));
    return found === null ? null : { at: from + found.index, end };
  });
  const [first, second, ...more] = titles;
  if (first === null || first === undefined || second === null || second === undefined || more.length > 0) return [];
  return [first, second].map(
    ({ at, end }) => `${text.slice(0, first.at)}${text.slice(at, end)}${text.slice(second.end)}`,
  );
}

const days = /(?<![\d/])\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])/gu;

const bothDays = new RegExp(
  `${days.source}\\s*(?:,|và|với|hay|hoặc|va|voi|hoac|and|or)\\s+(?:[\\p{L}]+\\s+){0,3}${days.source}`,
  "iu",
);
const ofTwo =
  /(?<!\p{L})(?:(?:cả|ca)\s+)?(?:hai|2|mỗi|từng|moi|tung)\s+(?=(?:việc|mốc|hạn|nơi|cái|đợt|văn bản|viec|moc|han|noi|cai|dot|van ban)(?!\p{L}))/giu;

/** What two days are the days of, not which of them is meant. */
const asksOfWhat = /\b(?:viec|cong viec|noi dung|nhiem vu|su kien|hoat dong) (?:gi|nao)\b/;

/** "Mốc 15/12 và mốc 28/02/2026 là hạn của việc gì?": each of the days. */
function sidesByDay(context: AnswerContext): readonly Side[] {
  const { question, shelf } = context;
  const named = [...new Set(question.text.match(days) ?? [])];
  const ofWhat = asksOfWhat.test(question.folded);
  if (named.length !== 2 || !(ofWhat || question.asks.has("deadline")) || question.mentions.length > 0) return [];
  const documents = new Set(shelf.documents.map(({ id }) => id));
  // "Hạn 15/12 với hạn 28/02 là của hai việc gì": one day stands where the two did.
  const [pair] = bothDays.exec(question.text) ?? [];
  const text = question.text.replace(ofTwo, "");
  return named.map((day) => {
    if (ofWhat) return { question: read(`Ngày ${day} là hạn của việc gì?`, context), documents, sharesDocuments: true };
    const asked = read(
      pair === undefined ? text.replace(days, (found) => (found === day ? found : " ")) : text.replace(pair, day),
      context,
    );
    return { question: { ...asked, asks: question.asks }, documents, sharesDocuments: true };
  });
}

function read(text: string, { shelf }: AnswerContext): Question {
  return readQuestion(text, shelf.places, shelf.shortNames);
}

/** Where the places are named, in their order; the person's own office is her place. */
function spotsIn(text: string, { question, asker, shelf }: AnswerContext): readonly Spot[] {
  const folded = foldText(text);
  if (folded.length !== text.length) return [];
  const isHeld = ({ name }: PlaceName): boolean =>
    shelf.documents.some(({ header }) => placesOf(header)[0]?.name === name);
  // "Vợ em dạy bên A còn em dạy bên B, mỗi xã …": the speaker's own is one of the two.
  const own = speaksOfEachArea(text) ? question.ownPlaces.filter(isHeld) : [];
  const spots = [...question.places, ...own].flatMap((place): Spot[] => {
    // Foreigners write "Hanoi" in one word.
    const found =
      new RegExp(`(?<![a-z])${place.name.replaceAll(" ", " ?")}(?![a-z])`).exec(folded) ??
      new RegExp(`(?<!\\p{L})${initialsOf(place)}(?!\\p{L})`, "u").exec(text);
    return found === null ? [] : [{ place, at: found.index, end: found.index + found[0].length }];
  });
  const office = ownOffice.exec(text);
  const ownPlace = asker.find(isHeld);
  if (office !== null && ownPlace !== undefined && !spots.some(({ place }) => place.name === ownPlace.name))
    spots.push({ place: ownPlace, at: office.index, end: office.index + office[0].length });
  const distinct = new Map(spots.map((spot) => [spot.place.name, spot]));
  return [...distinct.values()].sort((one, other) => one.at - other.at);
}

/** "Sở HN": a place that the question was read to name may be written by its initials, in capitals. */
function initialsOf({ name }: PlaceName): string {
  return name.replace(/(\p{L})\p{L}*\s*/gu, "$1").toUpperCase();
}

/** A paper that leads to a place, and what it is done by: "theo kế hoạch năm 2025 của". */
const paperAtEnd = `${paper}(?:\\s+[\\p{L}\\p{Nd}]+){0,4}\\s+$`;
const byPaper = new RegExp(`(?<!\\p{L})theo\\s+${paperAtEnd}`, "iu");
const paperBefore = new RegExp(`(?:(?<!\\p{L})theo\\s+)?${paperAtEnd}`, "iu");

/** "… mà kế hoạch của A và công văn của B đều …": the text with one of the neighbours, and what is its own, alone. */
function ofNeighbour(text: string, spots: readonly Spot[], at: number): string {
  const [first, last] = [spots[0], spots.at(-1)];
  const spot = spots[at];
  if (first === undefined || last === undefined || spot === undefined) return text;
  const head = text.slice(0, first.at);
  const own = at === 0 ? "" : text.slice(spots[at - 1]?.end ?? 0, spot.at).replace(joined, "");
  // "Quỹ khuyến học A với quỹ B": what is named again by fewer words is told by the more.
  const isNamedAgain =
    !saysPaper.test(own) &&
    own
      .trim()
      .split(/\s+/u)
      .some((word) => word !== "" && !leadWord.test(word));
  if (isNamedAgain) return `${head}${text.slice(spot.at, spot.end)}${text.slice(last.end)}`;
  // "Theo kế hoạch của A" says by what is asked; "kế hoạch của A … ai ký" what of.
  const lead =
    own.trim() === "" && !byPaper.test(head) ? head : head.replace(paperBefore, "").replace(beforePlace, " ");
  return `${lead}${own}${text.slice(spot.at, spot.end)}${text.slice(last.end)}`;
}

const saysPaper = new RegExp(paper, "iu");
const joined = /^\s*(?:,|(?:và|va|với|voi|hay|lẫn|lan|and|or)(?!\p{L}))\s*/iu;

/** A place where it is named, with what leads to it: "của phường An Lạc". */
function namedSpot(name: string): RegExp {
  return new RegExp(
    `\\s+(?:${preposition}\\s+)?(?:${placeKind}\\s+)?${name.replace(/[^\p{L}\p{Nd} ]/gu, ".")}(?!\\p{L})`,
    "giu",
  );
}

function withoutSpots(text: string, spots: readonly Spot[]): string {
  return [...spots]
    .sort((one, other) => other.at - one.at)
    .reduce((rest, { at, end }) => `${rest.slice(0, at).replace(beforePlace, "")} ${rest.slice(end)}`, text);
}
