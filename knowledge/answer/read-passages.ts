import { plainWords } from "../text/index";
import type { Answer, Finding, Quoted } from "./answer";
import { findConfirmed } from "./confirmed-count";
import type { AnswerContext } from "./context";
import { findCounted } from "./counted-place";
import { passagesOf } from "./dates-in-quotes";
import { verdictOn } from "./duty-verdict";
import { findExcepted } from "./excepted";
import { findContacts } from "./find-contacts";
import { findDecider } from "./find-decider";
import { findDuties } from "./find-duties";
import { findParticipants } from "./find-participants";
import { findPassages } from "./find-passages";
import { levelVerdict } from "./level-verdict";
import { holderIn, officesAsked } from "./office-held";
import { cited } from "./readers";
import { findWeekdays } from "./weekdays-told";

type NotFound = Extract<Answer, { kind: "not-found" }>;
type Found = Extract<Awaited<ReturnType<typeof findPassages>>, { kind: "found" }>;

/** Answers from the passages that say most of what is asked, or that none does: with the place nearest to it and whom to ask. */
export async function readPassages(context: AnswerContext): Promise<Answer> {
  const passages = await findPassages(context);
  if (passages.kind === "found") return cited(await tellFound(passages, context));
  const confirmed = await findConfirmed(null, context);
  if (confirmed !== null) return cited(confirmed);
  if (passages.answer.kind === "off-topic") return passages.answer;
  const told = await findTasksNear(passages.answer.nearest, context);
  if (told !== null) return cited(told);
  return { ...passages.answer, contact: await contactFor(context, passages.answer) };
}

/** What the places found say, by what was asked: yes or no, who, how many, or as they stand. */
async function tellFound({ quotes, verdict, near, isExact }: Found, context: AnswerContext): Promise<Finding> {
  if (verdict !== undefined) {
    // A duty that says the same names whom it binds.
    const duty = verdict?.modality === "stated" ? verdictOn(quotes, context) : null;
    const isSame = duty !== null && duty.isYes === verdict?.isYes;
    // What is denied to all is not denied to whom the place beside it takes out.
    const excepted = verdict?.modality === "stated" && !verdict.isYes ? await findExcepted(quotes, context) : null;
    if (excepted?.kind === "passages") return { ...excepted, verdict: null };
    return passagesOf(quotes, context, isSame ? duty : verdict);
  }
  // Who holds the office asked for is no other one who has a task there.
  if (holderIn(officesAsked(plainWords(context.question.folded)))(quotes[0].citation.quote))
    return passagesOf(quotes, context, null);
  const weekdays = await findWeekdays(quotes, context);
  if (weekdays !== null) return passagesOf(weekdays, context, null);
  const decided = (await findDecider(quotes, context)) ?? (await findParticipants(quotes, context));
  if (decided !== null) return passagesOf(decided.quotes, context, decided.verdict);
  return (
    (isExact === true ? null : await findCounted(quotes, near, context)) ??
    (await findConfirmed(quotes[0], context)) ??
    (await findExcepted(quotes, context)) ??
    passagesOf(quotes, context, levelVerdict(quotes, context) ?? verdictOn(quotes, context))
  );
}

/** The tasks of the one asked about, where the place that lies nearest is one of them: what is said around the name may hide it from the search of passages. */
async function findTasksNear(nearest: Quoted | null, context: AnswerContext): Promise<Finding | null> {
  if (nearest === null || !context.question.asks.has("duties")) return null;
  const duties = await findDuties(context);
  const { document, start } = nearest.citation;
  const isThere = ({ citation }: Quoted): boolean =>
    citation.document === document && citation.start <= start && start < citation.end;
  return duties?.kind === "duties" && duties.items.some(isThere) ? duties : null;
}

/** Whom to ask: a contact that the nearest document prints. */
async function contactFor(context: AnswerContext, { nearest }: NotFound): Promise<NotFound["contact"]> {
  const document = nearest?.document.id;
  if (document === undefined) return null;
  const found = await findContacts({
    ...context,
    shelf: {
      ...context.shelf,
      contacts: context.shelf.factsOf(document).contacts.filter(({ name }) => name === null),
    },
  });
  return found?.items[0] ?? null;
}
