import { readSpan, type Provision } from "../model/index";
import { foldText, plainWords } from "../text/index";
import type { NonEmpty, Quoted, Verdict } from "./answer";
import { actorOfHeading } from "./actor";
import { wholePlace } from "./choose-clauses";
import { belongsElsewhere, type AnswerContext } from "./context";
import { takersIn } from "./role-lines";
import type { OpenDocument } from "./shelf";

/** "Các trường có dự họp … không", "công an có phải phối hợp … không": whether somebody takes part in what is done. */
const asksIfPart =
  /^(?<who>.{3,80}?) (?:co|phai|duoc|can)(?: (?:phai|duoc|can|cung))* (?:tham gia|tham du|du hop|du|phoi hop|vao hop|hop|chu tri|cung lam|cung hop|goi du|moi du|moi)\b.*\b(?:khong|ko|chua)$/;
/** Before who is meant. */
const around = /^(?:(?:vay|the|con|theo ke hoach|trong ke hoach|trong do|luc|khi) )+/;

/**
 * The whole place of a task whose lines name who leads it and who takes part, with the verdict whether the one asked about is among them; null where the question asks
 * of nobody's part, or the best place has no such lines.
 */
export async function findParticipants(
  quotes: readonly Quoted[],
  context: AnswerContext,
): Promise<{ readonly quotes: NonEmpty<Quoted>; readonly verdict: Verdict } | null> {
  const { question, shelf } = context;
  const folded = plainWords(question.folded);
  const who = asksIfPart.exec(folded)?.groups?.who?.replace(around, "");
  const [first] = quotes;
  if (who === undefined || first === undefined || belongsElsewhere(first.document, context)) return null;
  const opened = await shelf.open(first.document.id);
  const own = opened.outline.at(first.citation.start);
  if (own === undefined) return null;
  const place = opened.outline.section(own);
  const takers = opened.outline.children(place.id).flatMap((line) => takersIn(textOf(line, opened)) ?? []);
  const whole = takers.length === 0 ? null : wholePlace(place, opened);
  if (whole === null) return null;
  const kind = actorOfHeading(who);
  const names = takers.flatMap((list) => list.split(/[;,.]/u)).map((name) => foldText(name).trim());
  const isAmong = names.some(
    (name) => (kind !== null && actorOfHeading(name) === kind) || ` ${name} `.includes(` ${who.replace(/^cac /, "")} `),
  );
  return { quotes: whole, verdict: { isYes: isAmong, modality: "takes-part", actor: null } };
}

function textOf({ start, end }: Provision, { document }: OpenDocument): string {
  return (readSpan(document, start, end) ?? document.text.slice(start, end)).replace(/\s+/gu, " ").trim();
}
