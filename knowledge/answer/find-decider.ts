import { readSpan } from "../model/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { NonEmpty, Quoted, Verdict } from "./answer";
import { cite } from "./cite";
import { belongsElsewhere, type AnswerContext } from "./context";
import { askedActor, namesActor } from "./duty-actors";
import { evidenceIn, subjectOf } from "./evidence";
import { termSetOf } from "./rarity";

/** What only one organ may do (Luật Tổ chức chính quyền địa phương 2025 calls it "thẩm quyền"), folded, and with its marks. */
const powers: readonly (readonly [string, string])[] = [
  ["cong nhan", "công nhận"],
  ["phe duyet", "phê duyệt"],
  ["cap phep", "cấp phép"],
  ["cho phep", "cho phép"],
  ["xep loai", "xếp loại"],
  ["cap giay", "cấp giấy"],
  ["cap bang", "cấp bằng"],
  ["khen thuong", "khen thưởng"],
  ["quyet dinh", "quyết định"],
];
const organ =
  "(?<organ>(?:Chủ tịch |Giám đốc )?(?:Sở|Bộ|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Phòng|Hội đồng|Chính phủ|Thủ tướng|Hội|Ban)(?:,? \\p{L}+){0,10}?)";
const leastCoverage = 0.5;

/** "Cơ quan nào … công nhận" */
const who = "\\b(?:(?:co quan|noi|cap|don vi|phong|so|ben|to chuc|nguoi) nao|ai|o dau|dau)";

/** Whether a question asks if somebody may do, or does, what needs a power: "tổ dân phố có quyền công nhận … không", "trường tự phê duyệt được không". */
const asksIf = /\b(?:khong|ko|chua|phai khong|dung khong|a|ha|u)$|\b(?:co quyen|tham quyen)\b/;

/**
 * The place of a quoted document that says whose a power is, "gửi Sở … công nhận", with the verdict whether it is theirs where the question asks of somebody; null where it
 * asks of no power, or the document gives it to nobody by name.
 */
export async function findDecider(
  quotes: readonly Quoted[],
  context: AnswerContext,
): Promise<{ readonly quotes: NonEmpty<Quoted>; readonly verdict: Verdict | null } | null> {
  const { question, shelf, rarity } = context;
  const folded = plainWords(question.folded);
  const [first] = quotes;
  const named = powers.find(([name]) => ` ${folded} `.includes(` ${name} `));
  const power = named ?? powerBehind(folded, first?.citation.quote ?? "");
  if (power === undefined || first === undefined) return null;
  const asksWho =
    named === undefined ||
    new RegExp(`${who} (?:(?!phai|can|nop|gui|lam|chu tri|phoi hop)[a-z]+ ){0,6}?${power[0]}\\b`).test(folded);
  if (!asksWho && !(question.asks.has("yes-no") && asksIf.test(folded))) return null;
  if (belongsElsewhere(first.document, context)) return null;
  const duties = shelf.factsOf(first.document.id).duties;
  const asked = askedActor(folded, context.role, duties);
  const own = asked === null || asked.words === 0 ? undefined : duties.find((duty) => asked.isMeant(duty));
  const actor = own?.actor ?? null;
  const others = new Set([...syllablesOf(actor ?? ""), "quyen", "tham"]);
  const words = question.query
    .split(" ")
    .filter((word) => !syllablesOf(word).every((syllable) => others.has(syllable)));
  const subject = subjectOf(words.join(" "), "", rarity, question);
  const { document, outline } = await shelf.open(first.document.id);
  const gives = [
    new RegExp(
      `(?:gửi|trình|nộp)[^.;]{0,60}?(?:đến |tới |lên |về |cho )?${organ} (?:xem xét|thẩm định|kiểm tra|đánh giá|để|,| )*${power[1]}`,
      "u",
    ),
    new RegExp(
      `(?:đề nghị|xin) (?:[^.;]{0,30}, )?${power[1]}[^.;]{0,60}? (?:đến|tới|lên|về|cho) ${organ}(?=[.;,]|$)`,
      "u",
    ),
    new RegExp(
      `(?:^|[.;:,] )${organ} (?:là nơi |có thẩm quyền |chủ trì |ra quyết định |xem xét, |đánh giá, )+${power[1]}`,
      "u",
    ),
  ];
  for (const place of outline.provisions) {
    if (place.bodyEnd <= place.start || place.kind === "preamble") continue;
    const text = (readSpan(document, place.start, place.bodyEnd) ?? document.text.slice(place.start, place.bodyEnd))
      .replace(/[“”"]/gu, "")
      .replace(/\s+/gu, " ");
    const decider = gives.flatMap((pattern) => pattern.exec(text)?.groups?.organ ?? [])[0];
    if (decider === undefined) continue;
    const isTheirs =
      (actor !== null && isSame(decider, actor)) ||
      namesActor(folded, decider) ||
      saysKindOf(decider, folded, power[0]);
    if (!asksWho && !isTheirs && actor === null) continue;
    const { coverage } = evidenceIn(termSetOf(text), new Set(), subject);
    if (coverage < leastCoverage) continue;
    const giving: Quoted = {
      document: first.document,
      citation: cite(document, outline, place, place.start, place.bodyEnd),
    };
    const rest = quotes.filter(({ citation }) => citation.provision !== giving.citation.provision);
    return {
      quotes: [giving, ...rest.slice(0, 1)],
      verdict: asksWho
        ? null
        : isTheirs
          ? { isYes: true, modality: "decides", actor: decider }
          : { isYes: false, modality: "decides", actor: decider, instead: actor ?? "" },
    };
  }
  return null;
}

const assesses = "danh gia|xem xet|xet|tham dinh|kiem tra";

/** "Ai đánh giá …?" of what a place says is to be "đánh giá, công nhận" in one breath: the power that goes with what is asked. */
function powerBehind(folded: string, quote: string): (typeof powers)[number] | undefined {
  const asked = new RegExp(`${who} (?:(?:se|duoc|co quyen|dung ra) )?(${assesses})\\b`).exec(folded)?.[1];
  return asked === undefined
    ? undefined
    : powers.find(([name]) => new RegExp(`\\b${asked},? (?:va )?${name}\\b`).test(foldText(quote)));
}

/** A question without the words that say that it is of a power: no place repeats them. */
export function withoutPower(context: AnswerContext): AnswerContext {
  const { question } = context;
  const query = question.query
    .replace(/(?<!\p{L})(?:thẩm quyền|tham quyen|quyền|quyen)(?!\p{L})/giu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const isOfPower =
    question.asks.has("yes-no") &&
    /\b(?:co|thuoc) (?:tham )?quyen\b/.test(question.folded) &&
    powers.some(([name]) => ` ${question.folded} `.includes(` ${name} `));
  return isOfPower && query !== "" ? { ...context, question: { ...question, query } } : context;
}

/** "Sở có quyền công nhận không" names the organ by its kind alone. */
function saysKindOf(named: string, folded: string, power: string): boolean {
  const [kind = ""] = syllablesOf(foldText(named));
  return new RegExp(`^(?:[a-z]+ )?${kind} (?:giao duc |gd ?dt |tinh |thanh pho )?(?:(?:[a-z]+) ){0,3}${power}\\b`).test(
    folded,
  );
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [syllablesOf(foldText(one)).join(" "), syllablesOf(foldText(other)).join(" ")];
  return a.includes(b) || b.includes(a);
}
