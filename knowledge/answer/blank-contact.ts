import type { DocumentId, Provision } from "../model/index";
import type { Quoted } from "./answer";
import type { AnswerContext } from "./context";
import { aboutDocument, withoutContactWords, wordsOf } from "./find-contacts";
import { quoteSpan } from "./quote-span";
import type { OpenDocument } from "./shelf";

/** "…, điện thoại ………": a way to reach somebody that is left to be filled in. */
const blankReach =
  /(?:điện thoại|đt|sđt|di động|số máy|email|e-mail|thư điện tử|đường dây nóng)[^.…_\n]{0,20}(?:\.{4,}|…{2,}|_{4,})/iu;
const sentenceEnd = /(?<=[.…;])\s+(?=\p{Lu})/u;
/** Below this share of who is named, by weight, a blank is somebody else's. */
const leastNamed = 0.55;

interface Place {
  readonly document: DocumentId;
  readonly provision: Provision["id"];
  readonly start: number;
  readonly end: number;
}

/**
 * The place that leaves out what is asked for of just the one who is meant: the telephone of an office that is printed as dots, or the name beside an office's telephone;
 * null where another contact is named as much. Somebody else's would be told otherwise.
 */
export async function findBlankContact(context: AnswerContext): Promise<Quoted | null> {
  const { question, shelf, rarity } = context;
  const { asks } = question;
  if (context.background !== "") return null;
  const asksName = (asks.has("people") || asks.has("names")) && !asks.has("phone") && !asks.has("email");
  if (!asksName && !asks.has("phone") && !asks.has("email")) return null;
  const named = [...new Set(wordsOf(withoutContactWords(question.query)))];
  const weigh = (words: ReadonlySet<string>): number =>
    named.reduce((sum, word) => sum + (words.has(word) ? rarity.weight(word) : 0), 0);
  const saidAt = async ({ document: id, start, end }: Place): Promise<number> => {
    const { document } = await shelf.open(id);
    return weigh(new Set([...aboutDocument(shelf.summary(id)), ...wordsOf(document.text.slice(start, end))]));
  };
  const reached = shelf.contacts.filter(({ phones, email }) => phones.length > 0 || email !== null);
  const hasAsked = ({ name, phones, email }: (typeof reached)[number]): boolean =>
    asksName ? name !== null : asks.has("email") ? email !== null : phones.length > 0;
  // Pairs that stand nowhere are accidents of the sentence.
  const known = named.filter((word) => rarity.isKnown(word) && !word.includes(" "));
  let most = weigh(new Set(known)) * leastNamed;
  for (const contact of reached.filter(hasAsked)) most = Math.max(most, await saidAt(contact));
  const documents = new Set(shelf.contacts.map(({ document }) => document));
  const blank = asksName
    ? reached.filter((contact) => !hasAsked(contact))
    : (await Promise.all([...documents].map(async (id) => blanksIn(await shelf.open(id))))).flat();
  let meant: Place | null = null;
  for (const place of blank) {
    const said = await saidAt(place);
    if (said > most) [most, meant] = [said, place];
  }
  return meant === null ? null : quoteSpan(shelf, meant);
}

const read = new WeakMap<OpenDocument, readonly Place[]>();

/** The sentences of a document that leave a telephone or an address of mail blank; those of forms among them. */
function blanksIn(opened: OpenDocument): readonly Place[] {
  const known = read.get(opened);
  if (known !== undefined) return known;
  const { document, outline } = opened;
  const places: Place[] = [];
  let start = 0;
  for (const line of document.text.split("\n")) {
    let at = start;
    for (const sentence of blankReach.test(line) ? line.split(sentenceEnd) : []) {
      const from = document.text.indexOf(sentence, at);
      const provision = outline.at(from)?.id;
      at = from + sentence.length;
      if (provision !== undefined && blankReach.test(sentence))
        places.push({ document: document.id, provision, start: from, end: at });
    }
    start += line.length + 1;
  }
  read.set(opened, places);
  return places;
}
