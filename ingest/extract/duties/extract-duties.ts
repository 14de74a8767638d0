import { outlineOf, type Outline } from "../../../knowledge/outline";
import type { Duty, Modality, Provision, ProvisionId } from "../../../knowledge/model/index";
import type { ParsedDocument } from "../../parse/index";
import { clausesOf, type Clause } from "../clauses";
import { findEmails, findPhones } from "../contacts/contact-marks";
import { recipientOf } from "../deadlines/duty-parts";
import { actionFirst, modalFirst } from "./action-words";
import { startsLikeActor } from "./actor-words";
import {
  isAssignment,
  isDescriptive,
  isRequirement,
  readAnnouncement,
  readRequestAbove,
  type Announcement,
} from "./announce";
import { modalityOfClause } from "./modality";
import { readSubject } from "./read-subject";
import { readRoleLine, readRowTasks } from "./role-lines";

/** Components that give nobody a task. */
const skipped: ReadonlySet<Provision["kind"]> = new Set(["letterhead", "title", "recipients", "signature", "footnote"]);
/** A blank to be filled in: a form, not a duty. */
const blank = /\.{4,}|…{2,}|_{4,}/u;
const longestAction = 300;
/** A task and the lines that name who does it are quoted together up to this length. In characters. */
const longestTask = 900;
/** What no task begins with, even where everything around it is one. */
const noTask =
  /^(?:kinh phí|việc|thời gian|địa điểm|số lượng|số|tổng(?! hợp| kết| rà soát| vệ sinh)|danh sách|nội dung|hình thức|thành phần|điện thoại|email|địa chỉ|họ và tên|lưu ý|ghi chú|ví dụ|trường hợp|trên đây|căn cứ vào các văn bản|quyết định này|thông tư này|quy định này|kế hoạch này|nghị định này|quy chế này|văn bản này|có hiệu lực|bãi bỏ|nơi nhận|mức|một|hai|ba)(?!\p{L})/iu;
/** The document speaks of itself: in force from, replaces, "trên đây là …". */
const ofDocument =
  /^(?:trên (?:đây )?là|(?:quyết định|thông tư|quy định|kế hoạch|nghị định|quy chế|văn bản|hướng dẫn|thông báo) này (?:có hiệu lực|thay thế|được|gồm|quy định|điều chỉnh|áp dụng))(?!\p{L})/iu;
const told = /(?<!\p{L})(?:đã|vừa qua|thời gian qua)(?!\p{L})/iu;

/**
 * Who must, should, may or must not do what, clause by clause. The actor is the sentence's own subject or the one to whom it speaks; else who is named
 * by the heading or the line above ("Trách nhiệm của …", "Đề nghị …", "… có trách nhiệm:"); else the lines below or the cells beside
 * ("Cơ quan chủ trì: …").
 */
export function extractDuties({ document, provisions }: ParsedDocument): readonly Duty[] {
  const { text, header } = document;
  // A form is filled in; whose duty it is stands in the rule that it belongs to.
  if (header.type === "Biểu mẫu") return [];
  const places = outlineOf(provisions);
  const above = announcementsAbove(text, places, header.issuer);
  const duties: Duty[] = [];
  for (const provision of provisions) {
    if (skipped.has(provision.kind) || isUnderDescription(provision, places, text)) continue;
    const announced = above(provision);
    const roles = rolesOf(text, provision, places);
    if (roles !== null) duties.push(...roles);
    else if (provision.kind !== "preamble" && !isOnlyLead(provision, places, text, announced, header.issuer))
      duties.push(...dutiesIn(text, provision, places, announced, header.issuer));
  }
  return duties.sort((one, other) => one.start - other.start);
}

function leadOf(text: string, { start, bodyEnd, marker }: Provision): string {
  const body = text.slice(start, bodyEnd);
  return body
    .slice(marker !== null && body.startsWith(marker) ? marker.length : 0)
    .replace(/\s+/gu, " ")
    .trim();
}

/** For each provision what its parent, a line before it or the nearest heading above announces. */
function announcementsAbove(
  text: string,
  places: Outline,
  issuer: string | null,
): (provision: Provision) => Announcement | null {
  const inherited = new Map<ProvisionId, Announcement | null>();
  const own = new Map<ProvisionId, Announcement | null>();
  const assigns = new Set<ProvisionId>();
  /** By parent: the last line that ended with a colon, for the dashes that follow it. */
  const lines = new Map<ProvisionId | null, Announcement | null>();
  for (const provision of places.provisions) {
    const { id, parent, kind } = provision;
    const lead = leadOf(text, provision);
    const inAssignment = parent !== null && assigns.has(parent);
    const fromParent = parent === null ? null : (own.get(parent) ?? inherited.get(parent) ?? null);
    const fromLine = kind === "bullet" || parent === null || kind === "section" ? lines.get(parent) : undefined;
    const announced = fromLine ?? fromParent;
    inherited.set(id, announced);
    if ((isHeadingLike(lead) && isAssignment(lead)) || (inAssignment && isDivision(provision))) assigns.add(id);
    const hasBelow = places.children(id).length > 0 || /:\s*$/u.test(lead);
    const announcement =
      !hasBelow || skipped.has(kind) || isDivision(provision)
        ? null
        : kind === "preamble"
          ? readRequestAbove(lead, issuer)
          : readAnnouncement(lead, inAssignment, issuer);
    if (kind === "section" || kind === "bullet") own.set(id, announcement);
    // A heading that names a matter ends what was announced above it.
    if (kind === "section" && hasBelow && announcement === null && isDescriptive(lead)) inherited.set(id, null);
    if (kind === "paragraph" || kind === "preamble") {
      lines.set(parent, /:\s*$/u.test(lead) ? announcement : null);
      if (places.children(id).length > 0) own.set(id, announcement);
    }
  }
  return ({ id }) => inherited.get(id) ?? null;
}

/** A chapter gathers the tasks of several: its own heading names nobody in particular. */
function isDivision({ address }: Provision): boolean {
  return /^(?:Phần|Chương|Mục|Tiểu mục)\s/u.test(address ?? "");
}

function isHeadingLike(lead: string): boolean {
  return lead.length < 160 && !/[.;]\s/u.test(lead);
}

/** The nearest heading that says what stands below it decides: requirements may stand under "Mục đích, yêu cầu". */
function isUnderDescription(provision: Provision, places: Outline, text: string): boolean {
  for (const place of [...places.ancestors(provision), provision].reverse()) {
    if (place.kind !== "section") continue;
    const lead = leadOf(text, place);
    if (isRequirement(lead)) return false;
    if (isDescriptive(lead)) return true;
  }
  return false;
}

/** A heading, or a line that only leads over to what stands below it. */
function isOnlyLead(
  provision: Provision,
  places: Outline,
  text: string,
  announced: Announcement | null,
  issuer: string | null,
): boolean {
  const lead = leadOf(text, provision);
  const hasBelow = places.children(provision.id).length > 0;
  const isNumbered = places.children(provision.id).some(({ kind }) => kind === "section");
  if (/:\s*$/u.test(lead))
    return (
      readAnnouncement(lead, announced?.isSure ?? false, issuer) !== null ||
      (isNumbered && readSubject(lead, issuer) === null)
    );
  return hasBelow && provision.kind === "section" && !/[.;]$/u.test(lead);
}

/** Clauses; what goes on after a semicolon without a verb of its own belongs to the one before it. */
function tasksOf(text: string, provision: Provision): readonly Clause[] {
  return clausesOf(text, provision).reduce<Clause[]>((tasks, clause) => {
    const words = text.slice(clause.start, clause.end);
    const last = tasks.at(-1);
    const goesOn =
      last !== undefined &&
      text.slice(last.start, last.end).endsWith(";") &&
      !actionFirst.test(words) &&
      !startsLikeActor(words);
    if (goesOn) tasks[tasks.length - 1] = { start: last.start, end: clause.end };
    else tasks.push(clause);
    return tasks;
  }, []);
}

/** The duties of a provision's own clauses; a clause without a subject goes on with that of the clause before it. */
function dutiesIn(
  text: string,
  provision: Provision,
  places: Outline,
  announced: Announcement | null,
  issuer: string | null,
): readonly Duty[] {
  const duties: Duty[] = [];
  let going: Announcement | null = announced;
  for (const clause of tasksOf(text, provision)) {
    const duty = dutyOf(text, provision, clause, going, issuer);
    if (duty === null) continue;
    duties.push(withList(duty, text, provision, places));
    if (!duty.actorFromHeading && duty.actor !== null)
      going = { actor: duty.actor, modality: duty.modality === "must-not" ? "must" : duty.modality, isSure: false };
  }
  return duties;
}

/** A task that ends with a colon is told whole, with the list below it, as long as that is short. */
function withList(duty: Duty, text: string, provision: Provision, places: Outline): Duty {
  const isLead = /:\s*$/u.test(text.slice(duty.start, duty.end)) && places.children(provision.id).length > 0;
  return isLead && provision.end - duty.start <= longestTask ? { ...duty, end: provision.end } : duty;
}

function dutyOf(
  text: string,
  provision: Provision,
  clause: Clause,
  announced: Announcement | null,
  issuer: string | null,
): Duty | null {
  const words = text.slice(clause.start, clause.end).replace(/\s+/gu, " ");
  if (blank.test(words) || ofDocument.test(words) || words.length < 6 || !/\p{Ll}/u.test(words)) return null;
  if (findPhones(words).length > 0 && !/(?<!\p{L})(?:gửi|báo cáo|nộp|liên hệ)(?!\p{L})/u.test(words)) return null;
  const place = { document: provision.document, provision: provision.id, start: clause.start, end: clause.end };
  const subject = readSubject(words, issuer);
  if (subject !== null) {
    const { actor, modality, actionStart } = subject;
    const above = announced?.modality === "should" ? "should" : "must";
    return { ...place, actor, ...saidOf(words, actionStart), modality: modality ?? above, actorFromHeading: false };
  }
  const own = modalityOfClause(words);
  const isToldOf = told.test(words.slice(0, 60));
  if (
    announced !== null &&
    (announced.isSure ? isTask(words) : actionFirst.test(words) || modalFirst.test(words)) &&
    !isToldOf
  )
    return {
      ...place,
      actor: announced.actor,
      ...saidOf(words, 0),
      modality: modalityUnder(announced.modality, own),
      actorFromHeading: announced.actor !== null,
    };
  // "Nghiêm cấm …", "Việc … phải bảo đảm …": it binds whoever it concerns.
  const binds = (own === "must" || own === "must-not") && !isToldOf;
  return binds && !startsLikeActor(words) && provision.kind !== "closing"
    ? { ...place, actor: null, ...saidOf(words, 0), modality: own, actorFromHeading: false }
    : null;
}

function isTask(words: string): boolean {
  return !noTask.test(words) && !findEmails(words).some(({ start }) => start < 20) && /^\p{L}/u.test(words);
}

/** What is forbidden above stays so whatever word its items use; else the item's own word decides. */
function modalityUnder(above: Modality, own: Modality | null): Modality {
  return above === "must-not" || own === null ? above : own;
}

function saidOf(words: string, actionStart: number): Pick<Duty, "action" | "recipient"> {
  const action = words
    .slice(actionStart)
    .replace(/^[\s\p{P}]+|[\s;:.,/]+$/gu, "")
    .slice(0, longestAction);
  return { action: action === "" ? words.slice(0, longestAction) : action, recipient: recipientOf(words) };
}

/** The duties of a line or a row that names who does a task; null for any other provision. */
function rolesOf(text: string, provision: Provision, places: Outline): readonly Duty[] | null {
  const lead = leadOf(text, provision);
  const place = { document: provision.document, provision: provision.id };
  if (provision.heading !== null && provision.kind === "paragraph") {
    const tasks = readRowTasks(provision.heading);
    if (tasks.length === 0) return null;
    return tasks.flatMap(({ actors, role, task }) =>
      actors.map((actor) => ({
        ...place,
        start: provision.start,
        end: provision.bodyEnd,
        actor,
        action: `${role}: ${task}`.slice(0, longestAction),
        recipient: null,
        modality: "must" as const,
        actorFromHeading: false,
      })),
    );
  }
  const line = provision.kind === "bullet" || provision.kind === "paragraph" ? readRoleLine(lead) : null;
  const task = line === null || provision.parent === null ? undefined : places.get(provision.parent);
  if (line === null || task === undefined) return null;
  const start = provision.end - task.start <= longestTask ? task.start : provision.start;
  return line.actors.map((actor) => ({
    ...place,
    start,
    end: provision.bodyEnd,
    actor,
    action: `${line.role}: ${leadOf(text, task)}`.slice(0, longestAction),
    recipient: null,
    modality: "must",
    actorFromHeading: false,
  }));
}
