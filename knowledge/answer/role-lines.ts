import type { Question } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { readSection, type Clause } from "./section-text";

/** The part that somebody takes in a task. */
type Role = "lead" | "partner";

const office = "(?:(?:các\\s+)?(?:cơ quan|đơn vị|bộ phận|phòng|ban|tổ chức|cá nhân|người|lực lượng)[^:.;]{0,40}?\\s)?";
/** "Cơ quan chủ trì tham mưu, thực hiện: …", "Đơn vị phối hợp: …": who takes which part stands behind the colon. */
const lines: Readonly<Record<Role, RegExp>> = {
  lead: new RegExp(
    `^[^\\p{L}]*${office}(?:chủ trì|đầu mối|phụ trách|chịu trách nhiệm|thực hiện)(?:[^:.;]{0,40})?:\\s*\\S`,
    "iu",
  ),
  partner: new RegExp(`^[^\\p{L}]*${office}(?:phối hợp|tham gia|hỗ trợ)(?:[^:.;]{0,40})?:\\s*\\S`, "iu"),
};
const takesPart =
  /\b(?:(?<!\b(?:thoa thuan|quy che|hop dong) )phoi hop|tham gia|cung (?:lam|thuc hien|lo|tham gia|vao cuoc)|chung tay|ho tro|tro giup|giup suc|gop suc|hop suc)\b/;
const leads =
  /\b(?:chu tri|dau moi|cam trich|cam cai|cam can|cam cho|dung dau|dau tau|chiu trach nhiem|phu trach|lam chinh|lo chinh|ganh chinh|ganh vac)\b/;

/** The parts in a task whose takers a question asks for, or asks whether somebody has one; empty where it asks for none. */
function rolesAsked({ folded, asks }: Question): readonly Role[] {
  const isAsked = asks.has("who") || asks.has("members") || asks.has("yes-no");
  if (takesPart.test(folded)) return isAsked || asks.has("open") ? ["partner"] : [];
  return asks.has("who") || (isAsked && leads.test(folded)) ? ["lead"] : [];
}

/** What a line names behind its colon where it says who takes a part in a task; null where it says no such thing. */
export function takersIn(line: string): string | null {
  return Object.values(lines).some((role) => role.test(line)) ? line.slice(line.indexOf(":") + 1) : null;
}

/** Whether a question asks who takes part beside the one who leads: the tasks of the leaders do not tell. */
export function asksForPartners(question: Question): boolean {
  return rolesAsked(question).includes("partner");
}

/** The lines of a place that say who takes the part in its task that a question asks for. */
export function roleLines({ clauses }: { readonly clauses: readonly Clause[] }, question: Question): readonly Clause[] {
  const roles = rolesAsked(question);
  return clauses.filter(({ text }) => roles.some((role) => lines[role].test(text)));
}

/** Whether a question says nothing but who takes a part. */
function asksOnlyRole({ query, folded, asks }: Question): boolean {
  if (!asks.has("who") && !asks.has("members")) return false;
  if (!takesPart.test(folded) && !leads.test(folded)) return false;
  const rest = foldText(query).replace(parts, " ").replace(aroundParts, " ");
  return syllablesOf(rest).length === 0;
}

const parts = new RegExp(`${takesPart.source}|${leads.source}`, "g");
const aroundParts =
  /\b(?:cung|con|va|voi|la|thi|ai|nhung|cac|ben|don vi|co quan|noi|phong|cho|nao|khac|nua|lai|chinh|viec|nay|do|duoc|phai|se|trong|vao|vay|the|co|gom|thuc hien|lam)\b/g;

/** "Còn những ai cùng phối hợp?": the lines of that part in the place that the turn before quoted; null where the question names a matter of its own, or that place has none. */
export async function roleLinesOfPrior(context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, shelf, background, priorSpots } = context;
  const [spot] = priorSpots;
  if (spot === undefined || background === "" || !asksOnlyRole(question)) return null;
  const opened = await shelf.open(spot.document);
  const place = opened.outline.at(spot.start);
  if (place === undefined) return null;
  const lines = roleLines(readSection(opened, opened.outline.section(place)), question);
  const { document, outline } = opened;
  const [first, ...rest] = lines.map(({ provision, start, end }): Quoted => ({
    document,
    citation: cite(document, outline, provision, start, end),
  }));
  return first === undefined ? null : [first, ...rest];
}
