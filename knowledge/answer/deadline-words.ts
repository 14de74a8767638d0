import { readSpan, type Deadline, type Provision, type ProvisionId } from "../model/index";
import type { Outline } from "../outline";
import { foldText } from "../text/index";
import { deedsIn, type Deed } from "./asked-deed";
import { sectionOf } from "./cite";
import type { AnswerContext } from "./context";
import { partTitle } from "./part-title";
import { termSetOf } from "./rarity";

/** What a deadline is of, as terms. */
export interface DeadlineWords {
  /** Of its own clause, of who must do what to whom; in a table of its row and its column. */
  readonly inClause: ReadonlySet<string>;
  /** `inClause`, and where it leaves out what it sets a time for ("Nộp từ ngày …") what its section says before it. */
  readonly inSense: ReadonlySet<string>;
  /** Of the document's head and the headings down to it. */
  readonly above: ReadonlySet<string>;
  /** `inClause` without what only sets its period off, which is done by itself and at a time of its own: "trong 05 ngày kể từ ngày công bố kết quả". */
  readonly inTask: ReadonlySet<string>;
  /** The table in whose row it stands; null outside tables. */
  readonly table: ProvisionId | null;
  /** What is done at the time, by its clause or row and column. */
  readonly deeds: ReadonlySet<Deed>;
  /** What says which of several of a kind it is of, the nearest first: its column, its clause or row, the headings above. */
  readonly places: readonly string[];
}

const words = new WeakMap<Deadline, DeadlineWords>();

/** Read once for as long as the shelf has the deadline. */
export async function wordsOf(deadline: Deadline, context: AnswerContext): Promise<DeadlineWords> {
  const known = words.get(deadline) ?? (await readWords(deadline, context));
  words.set(deadline, known);
  return known;
}

async function readWords(deadline: Deadline, { shelf }: AnswerContext): Promise<DeadlineWords> {
  const header = shelf.summary(deadline.document)?.header;
  const opened = await shelf.open(deadline.document);
  const { document, outline } = opened;
  const provision = outline.get(deadline.provision);
  const clause = readSpan(document, deadline.start, deadline.end) ?? document.text.slice(deadline.start, deadline.end);
  const row = provision === undefined ? null : rowOf(provision, clause);
  const { rule, expression } = deadline;
  const said = row === null ? clause : row.map((cell) => ownWords(cell, deadline)).join(" ");
  const { column, actor, action, recipient } = deadline;
  const inClause = termsOfParts([said, column, actor, action, recipient]);
  const elided =
    row === null && lacksObject(deadline, clause) ? textBefore(deadline, document.text, provision, outline) : "";
  const isTriggered = rule.kind === "period" || rule.kind === "event";
  const above =
    provision === undefined ? null : row === null ? sectionOf(provision, outline) : sectionAbove(provision, outline);
  return {
    places: [column ?? "", said, above ?? ""],
    deeds: deedsOf(row === null ? said.split(expression) : [`${column ?? ""} ; ${said}`], above),
    inTask: isTriggered ? termsOfParts([clause.replace(expression, " ; "), actor, action]) : inClause,
    table: row === null || provision === undefined ? null : tableOf(provision, outline),
    inClause,
    inSense: elided === "" ? inClause : new Set([...inClause, ...termSetOf(elided)]),
    above: termsOfParts([
      header?.type,
      header?.title,
      header?.issuer,
      header?.jurisdictionName,
      provision === undefined ? null : partTitle(opened, provision),
      above,
      row === null ? leadOf(deadline, document.text, provision) : null,
    ]),
  };
}

/** What is said to be done before the time, else behind it, where what it serves is told too ("để tổng hợp"); else what the headings say. */
function deedsOf(clause: readonly string[], above: string | null): ReadonlySet<Deed> {
  return [...clause, above ?? ""].map(deedsIn).find(({ size }) => size > 0) ?? new Set();
}

/** "Hội thi …: tổ chức từ …; các trường gửi danh sách trước …": what stands before the colon is what all behind it is of. Empty where a clause has none before it. */
function leadOf({ start }: Deadline, text: string, provision: Provision | undefined): string {
  const before = provision === undefined ? "" : text.slice(provision.start, Math.max(provision.start, start));
  const colon = before.indexOf(":");
  return colon < 0 || colon > longestLead ? "" : before.slice(0, colon);
}

const longestLead = 160;

/** Whether a clause does not say what it sets a time for: "Nộp từ ngày 20/5 đến hết ngày 31/5", "Thời gian nhận: …, tại Phòng …". */
function lacksObject({ expression }: Deadline, clause: string): boolean {
  const rest = foldText(clause.replace(expression, " ; "))
    .replace(/[^a-z\d;]+/g, " ")
    .replace(/(?:^|;|,) ?(?:tai|ve|o|cho|qua|den|toi|bang|theo|thong qua) .*$/, " ")
    .replace(bareDeeds, " ");
  return !/[a-z\d]/.test(rest);
}

const bareDeeds =
  /\b(?:thoi (?:gian|han|diem)|han|ngay|cuoi|chot|gui|nop|nhan|tiep nhan|thu|trinh|bao cao|dang ky|ho so|danh sach|phai|duoc|hoan thanh|xong|thuc hien|bat dau|ket thuc|to chuc|cac|nha|truong|don vi)\b/g;

/** What stands before a clause in its section, where what it leaves out is named; the last of it where there is much. */
function textBefore({ start }: Deadline, text: string, provision: Provision | undefined, outline: Outline): string {
  const section = provision === undefined ? undefined : outline.section(provision);
  return section === undefined ? "" : text.slice(Math.max(section.start, start - longestBefore), start);
}

const longestBefore = 500;

/** The cells of a table's row, each with its column's header; null for what is no row. */
function rowOf({ heading }: Provision, clause: string): readonly string[] | null {
  return heading !== null && heading.includes(" | ") && clause.includes("|") ? heading.split(" | ") : null;
}

/** Of the cells of times only the header of its own: "Hạn nộp hồ sơ: 27/11" is of something else than "Ngày phỏng vấn: 05/12". A running number says nothing. */
function ownWords(cell: string, { column, expression }: Deadline): string {
  const [label = "", value] = [cell.slice(0, Math.max(0, cell.indexOf(": "))), cell.slice(cell.indexOf(": ") + 2)];
  if (/^\d+\.?$/u.test(value.trim()) && /^(?:stt|tt|số tt|số thứ tự)$/iu.test(label)) return "";
  if (!isTime.test(value) || value.length > longestTime) return cell;
  return column === undefined || expression.includes(value) || value.includes(expression) ? label : "";
}

const isTime = /\d{1,2}\s?[/.-]\s?\d{1,2}|(?<!\p{L})(?:tháng|ngày|tuần) \d/iu;
const longestTime = 160;

/** The first row of the table. */
function tableOf(provision: Provision, outline: Outline): ProvisionId {
  const [above] = outline.ancestors(provision).slice(-1);
  return above?.kind === "paragraph" ? above.id : provision.id;
}

function sectionAbove(provision: Provision, outline: Outline): string | null {
  const above = outline.ancestors(provision).findLast(({ heading }) => heading === null || !heading.includes(" | "));
  return above === undefined ? null : sectionOf(above, outline);
}

function termsOfParts(parts: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return termSetOf(parts.filter((part) => part !== null && part !== undefined).join(" "));
}
