import { channelMessages } from "../../bot/messages/channel-messages";
import type { StateStore } from "../../bot/state/index";
import type { Received } from "../bot/channel/fake-connector";
import { reminderWords, type Chatter, type Reader, type Said } from "./people";

type Shown = Received["activity"];

const offer = channelMessages.maybeNotArrived;
const isOffer = ({ text }: Shown): boolean => text?.startsWith(offer) ?? false;

function shownTo({ chat }: Chatter, shown: readonly Shown[]): readonly Shown[] {
  return shown.filter(({ conversation }) => (conversation as { id: string }).id === chat);
}

/** What answers something, in the order in which people see it; what is offered again is not among it. */
export function answersTo(who: Chatter, shown: readonly Shown[]): readonly Shown[] {
  return shownTo(who, shown).filter((message) => !isOffer(message) && message["replyToId"] !== undefined);
}

/** Reminders, once as such, and again or only as an offer. */
export function remindersOf(
  who: Chatter,
  shown: readonly Shown[],
): { readonly told: number; readonly offered: number } {
  const all = shownTo(who, shown).filter(({ text }) => text?.includes(reminderWords));
  const offered = all.filter(isOffer).length;
  return { told: all.length - offered, offered };
}

function idOf(message: Shown): string {
  return String(message["replyToId"]);
}

/** What a person sees against what was taken of her. */
export function wrongAnswers(who: Chatter, shown: readonly Shown[]): readonly string[] {
  const problems: string[] = [];
  const answers = answersTo(who, shown);
  const ids = answers.map(idOf);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) problems.push(`answered twice: ${twice.join(", ")}`);

  const taken = who.accepted.map(({ id }) => id);
  const order = [...new Set(ids)];
  const expected = taken.filter((id) => ids.includes(id));
  if (JSON.stringify(order) !== JSON.stringify(expected))
    problems.push(`answered ${order.join(", ")} where ${expected.join(", ")} was said`);

  const said = new Map(who.accepted.map((one) => [one.id, one]));
  for (const message of answers) {
    const { token, id } = said.get(idOf(message)) ?? { token: "", id: "" };
    if (message.text === channelMessages.tookElsewhere) problems.push(`${id} is said to have come from elsewhere`);
    if (!isApology(message) && !message.text?.includes(token))
      problems.push(`${id} is answered with “${message.text?.slice(0, 80) ?? ""}”`);
  }

  const offers = shownTo(who, shown).filter(isOffer);
  // An apology that may not have arrived is offered like an answer; nobody can tell what it was for.
  let apologies = offers.filter(({ text }) => text?.includes(channelMessages.turnFailed)).length;
  for (const token of new Set(who.accepted.map((one) => one.token))) {
    const missing = who.accepted.filter((one) => one.token === token && !ids.includes(one.id));
    const offered = offers.filter(({ text }) => text?.includes(token)).length;
    if (missing.length <= offered) continue;
    const lost = missing.length - offered;
    if (lost <= apologies) apologies -= lost;
    else problems.push(`no answer to ${missing.map(({ id }) => id).join(", ")}; ${offered} offered with “${token}”`);
  }

  const { told, offered } = remindersOf(who, shown);
  if (told > 1) problems.push(`reminded ${told} times`);
  if (told + offered === 0) problems.push("never reminded");
  return problems.map((problem) => `${who.name}: ${problem}`);
}

export function isApology({ text }: Shown): boolean {
  return text === channelMessages.turnFailed;
}

/** How many people were asked to say something again. */
export function countApologies(shown: readonly Shown[]): number {
  return shown.filter(({ text }) => text?.includes(channelMessages.turnFailed)).length;
}

/** The notes of people who were told that they are kept, against what is kept. */
export async function wrongNotes(
  chatters: readonly Chatter[],
  reader: Reader,
  shown: readonly Shown[],
  state: StateStore,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const compare = async (name: string, person: string, sure: readonly string[], possible: ReadonlySet<string>) => {
    const kept = await notesOf(person, state);
    if (new Set(kept).size !== kept.length) problems.push(`${name}: a note is kept twice: ${kept.join(", ")}`);
    const certain = kept.filter((note) => !possible.has(note));
    if (JSON.stringify(certain) !== JSON.stringify(sure))
      problems.push(`${name}: kept ${certain.join(", ")} of ${sure.join(", ")}`);
  };
  for (const who of chatters) {
    const notes = who.accepted.filter((one): one is Said & { note: string } => one.note !== null);
    if (notes.length === 0) continue;
    const answers = new Map(answersTo(who, shown).map((message) => [idOf(message), message]));
    const isCertain = ({ id }: Said): boolean => {
      const answer = answers.get(id);
      return answer !== undefined && !isApology(answer);
    };
    // Of whose answer was only offered, or refused with an apology, nobody was told which.
    const unsure = notes.filter((one) => !isCertain(one)).map(({ note }) => note);
    const possible = new Set(unsure);
    const sure = notes.filter(isCertain).map(({ note }) => note);
    await compare(who.name, who.name, sure, possible);
    const apologised = [...answers.values()].filter(isApology).map(idOf);
    const kept = await notesOf(who.name, state);
    for (const { id, note } of notes)
      if (apologised.includes(id) && kept.includes(note))
        problems.push(`${who.name}: ${id} is kept, and apologised for`);
    const offeredApologies = countApologies(shownTo(who, shown).filter(isOffer));
    const gone = unsure.filter((note) => !kept.includes(note)).length;
    if (gone > offeredApologies + apologised.length)
      problems.push(`${who.name}: ${gone} notes are not kept, without a word`);
  }
  await compare(
    "page",
    reader.conversation,
    reader.acknowledged,
    new Set(reader.open === null ? [] : [reader.open.note]),
  );
  return problems;
}

async function notesOf(person: string, state: StateStore): Promise<readonly string[]> {
  const [session] = await state.sessions(person);
  return (session?.entries ?? []).flatMap(({ entry }) => {
    const { kind, note } = entry as { readonly kind: string; readonly note?: string };
    return kind === "note" && note !== undefined ? [note] : [];
  });
}
