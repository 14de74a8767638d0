import { agreement, asksSomething, kindsOfDocuments, readQuestion, type Ask, type Question } from "../question/index";
import type { DocumentId } from "../model/index";
import { foldText } from "../text/index";
import type { AnswerContext } from "./context";
import { evidenceIn, subjectOf } from "./evidence";
import { numberPattern } from "./own-number";
import { termSetOf } from "./rarity";
import type { Side } from "./sides";

interface Named {
  readonly documents: ReadonlySet<DocumentId>;
  readonly at: number;
  readonly end: number;
}

/** What parts the questions of two documents, the surest first. */
const joints = [/[,;.?]\s*(?:(?:và|còn|va|con|and|while)\s)?/giu, /\s(?:và|còn|va|con|and|while)\s/giu];
const conjunction = /^[\s,;.?]*(?:(?:và|còn|va|con|and|while)\s+)?/iu;
const joint = "(?:\\s*,|\\s+(?:và|với|so với|hay|hoặc|va|voi|so voi|hoac|and|or))";
/** From so many syllables on a clause asks something of its own. */
const fewestOwn = 3;

/**
 * "QĐ 15/2010 với QĐ 93/2007, mỗi cái …": each document of the library that is named by its number. Where each is asked something of its own it is asked
 * that alone; else all of the question but the others' names.
 */
export function sidesByNumber(context: AnswerContext): readonly Side[] {
  const { question, shelf } = context;
  const named = question.mentions.flatMap((mention) => {
    const documents = shelf.numbered([mention]);
    const found = numberPattern(mention.serial).exec(question.text);
    return documents.length !== 1 || found === null
      ? []
      : [
          {
            mention,
            documents: new Set(documents.map(({ id }) => id)),
            at: found.index,
            end: found.index + found[0].length,
          },
        ];
  });
  const isEach = named.length >= 2 && named.length === question.mentions.length;
  if (!isEach || new Set(named.flatMap(({ documents }) => [...documents])).size !== named.length) return [];
  const spots = [...named].sort((one, other) => one.at - other.at);
  const clauses = clausesOf(question.text, spots);
  const { places, ownPlaces, asks } = question;
  return spots.map(({ mention, documents }, at): Side => {
    const clause = clauses?.[at];
    const text = clause ?? withoutNames(question.text, spots, at);
    const asked = read(text, context);
    const own = clause !== undefined && [...asked.asks].some((ask) => ask !== "yes-no") ? asked.asks : asks;
    return {
      question: { ...asked, asks: own, places, ownPlaces, mentions: [mention] },
      documents,
      ...(clause === undefined ? {} : { sharesDocuments: true }),
    };
  });
}

/** The clause of each document, where each asks something; null where they do not fall apart so. */
function clausesOf(text: string, spots: readonly Named[]): readonly string[] | null {
  const cuts = [0];
  for (const [at, { at: start }] of spots.entries()) {
    const before = spots[at - 1];
    if (before === undefined) continue;
    const between = text.slice(before.end, start);
    const found = joints.flatMap((one) => [...between.matchAll(one)].slice(-1))[0];
    if (found === undefined) return null;
    cuts.push(before.end + found.index);
  }
  const clauses = cuts.map((cut, at) => text.slice(cut, cuts[at + 1] ?? text.length).replace(conjunction, ""));
  return clauses.every((clause) => asksSomething(clause) && clause.split(/\s+/).length > fewestOwn) ? clauses : null;
}

/** The question with the name of one document alone, and without what joined the others to it. */
function withoutNames(text: string, spots: readonly Named[], kept: number): string {
  return spots
    .flatMap((spot, at) => (at === kept ? [] : [spot]))
    .reverse()
    .reduce((rest, { at, end }) => {
      const [before, after] = [rest.slice(0, at), rest.slice(end)];
      const joined = new RegExp(`${joint}\\s*$`, "iu");
      return joined.test(before)
        ? `${before.replace(joined, " ")}${after}`
        : `${before}${after.replace(new RegExp(`^${joint}\\s`, "iu"), " ")}`;
    }, text);
}

const kind = `\\b(?:${[...kindsOfDocuments, "quy dinh", "phuong an", "noi quy", "dieu le", "hop dong", "de an", "ban(?= luu y| ghi nho| tin| huong dan| cam ket| ke| ve| tom tat)", "to(?= roi| khai)", "mau", "don(?! vi)"].join("|")})\\b`;
const agree = `(?:co )?(?:${agreement})(?: (?:nhau|biet|khop|voi nhau))*`;
const ending = "(?: (?:hay )?(?:khong|ko|chua))?[ ?.!]*$";
const shapes = [
  new RegExp(
    `(?<first>${kind}.{2,120}?) (?:va|voi|so voi) (?<second>${kind}.{2,120}?) ${agree} (?:ve|o|trong|cho) (?<matter>.+?)${ending}`,
    "d",
  ),
  new RegExp(
    `^(?:so sanh |doi chieu )?(?<matter>.+?) (?:trong|cua|o|theo|tai|giua) (?<first>${kind}.{2,120}?) (?:va|voi|so voi) (?:(?:trong|cua|o|theo) )?(?<second>${kind}.{2,120}?)(?: (?:thi )?${agree}.*?)?${ending}`,
    "d",
  ),
];
/** What is compared must be asked for: a joint of two documents alone compares nothing. */
const compares = new RegExp(`\\b(?:so sanh|doi chieu|${agree})\\b`);
const amount = /^(?:so|muc|ty le|ti le|thoi luong|tong so)\b/;
/** So much of how a document is called, by weight, its head must say. */
const leastNamed = 0.6;

/** "Quy chế … và biên bản … có thống nhất về số ngày … không?": each of two documents that are called by what they are. */
export function sidesByTitle(context: AnswerContext): readonly Side[] {
  const { question } = context;
  const text = question.text.trim();
  const folded = foldText(text);
  if (folded.length !== text.length || !compares.test(folded)) return [];
  for (const shape of shapes) {
    const spans = shape.exec(folded)?.indices?.groups;
    const part = (name: string): string => text.slice(...(spans?.[name] ?? [0, 0]));
    const [first, second] = [calledSo(part("first"), context), calledSo(part("second"), context)];
    if (first === null || second === null || first === second) continue;
    const asked = read(withoutIssuers(part("matter"), [first, second], context), context);
    const asks: ReadonlySet<Ask> =
      amount.test(foldText(part("matter"))) && !asked.asks.has("percentage") && !asked.asks.has("money")
        ? new Set<Ask>(["count"])
        : asked.asks;
    return [first, second].map((id) => ({
      question: { ...asked, asks, places: [], ownPlaces: question.ownPlaces, mentions: [] },
      documents: new Set([id]),
    }));
  }
  return [];
}

/** "Quy định về … của Trường A": the name of who issued them is of both and would draw to what says it again. */
function withoutIssuers(matter: string, ids: readonly DocumentId[], { shelf }: AnswerContext): string {
  return ids.reduce((rest, id) => {
    const issuer = shelf.summary(id)?.header.issuer ?? null;
    const folded = foldText(rest);
    const name = foldText(issuer ?? "");
    const at = name === "" || folded.length !== rest.length ? -1 : folded.lastIndexOf(name);
    if (at <= 0) return rest;
    return `${rest.slice(0, at).replace(ofIssuer, "")} ${rest.slice(at + name.length)}`.trim();
  }, matter);
}

const ofIssuer = /\s+(?:(?:của|tại|ở|cua|tai|o)\s+)?$/iu;

/**
 * The one document that a name means: by its number, else the one whose head says most of it, and of two that say as much the one whose title has the years that the
 * question names; null where none or two do.
 */
export function calledSo(name: string, context: AnswerContext): DocumentId | null {
  const { shelf, rarity } = context;
  if (name === "") return null;
  const called = read(name, context);
  const numbered = called.mentions.length === 0 ? [] : shelf.numbered(called.mentions);
  if (numbered.length === 1) return numbered[0]?.id ?? null;
  const subject = subjectOf(called.query, "", rarity, called);
  const ranked = shelf.documents
    .map(({ id, header: { type, title, issuer, jurisdictionName } }) => {
      const head = [type, title, issuer, jurisdictionName].filter((part) => part !== null).join(" ");
      return { id, title: title ?? "", coverage: evidenceIn(termSetOf(head), new Set(), subject).coverage };
    })
    .sort((one, other) => other.coverage - one.coverage);
  const alike = ranked.filter(({ coverage }) => coverage >= leastNamed && coverage === ranked[0]?.coverage);
  const { years } = context.question;
  const ofYears =
    years.length === 0 ? [] : alike.filter(({ title }) => years.every((year) => title.includes(`${year}`)));
  const [best, next] = alike.length > 1 ? ofYears : alike;
  return best === undefined || next !== undefined ? null : best.id;
}

function read(text: string, { shelf }: AnswerContext): Question {
  return readQuestion(text, shelf.places, shelf.shortNames);
}
