import type { Contact } from "../model/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { QuotedContact } from "./answer";
import { belongsElsewhere, type AnswerContext } from "./context";
import { aboutDocument, type FoundContacts } from "./find-contacts";
import { quoteSpan } from "./quote-span";

const papers =
  "bao cao|ho so|danh sach|don|sang kien|san pham|bai du thi|phieu|so lieu|ke hoach|to trinh|de nghi|minh chung|bien ban";
/** "Báo cáo … ai nhận", "hồ sơ nộp cho ai": who takes in a paper. */
const asksWhoReceives =
  /\b(?:ai|nguoi nao) (?:se |la nguoi )?(?:tiep nhan|nhan)\b|\b(?:nop|gui)\b(?: [a-z]+){0,6} (?:cho|toi|den) ai\b|\bnguoi (?:tiep nhan|nhan)(?: [a-z]+){0,4} (?:la ai|ten gi|ten la gi)\b/;
const asksInEnglish =
  /\bwho (?:receives?|takes in|collects?|accepts?|gets)\b|\b(?:to whom|who(?:m)?)\b.{0,30}\b(?:send|submit|hand)\b.{0,40}\b(?:to)?\b/;
const paper = new RegExp(`\\b(?:${papers})\\b`, "g");
const receiving =
  /\b(?:nguoi (?:tiep )?nhan|noi (?:tiep )?nhan|gui (?:ve|toi|den|qua|vao|cho)|tiep nhan|nop (?:ve|tai|cho))\b/;
/** Says which of the papers of one kind; a contact is printed for all of them. */
const whichPaper =
  /\b(?:nop|gui|tiep|nhan|ai|nguoi|dinh ky|dot xuat|hang|thang|quy|nam|tuan|hoc ky|so ket|tong ket|ket qua|giay|ban|truong|phuong|xa|so)\b/g;
/** Of what only the question says of its paper, so much by weight the contact's own words and its document's title must say. */
const leastOfMatter = 0.5;

/** Who is printed to take in the papers that a question asks after; null where it asks after none, or nobody is. */
export async function findReceiver(context: AnswerContext): Promise<FoundContacts | null> {
  const folded = plainWords(context.question.folded);
  const { language, text } = context.question;
  if (!asksWhoReceives.test(folded) && !(language === "en" && asksInEnglish.test(foldText(text)))) return null;
  const asked = new Set(folded.match(paper) ?? []);
  if (asked.size === 0) return null;
  const matter = syllablesOf(folded.replace(paper, " ").replace(whichPaper, " ")).filter((syllable) =>
    context.question.content.includes(syllable),
  );
  const taking: Contact[] = [];
  for (const contact of context.shelf.contacts) {
    const document = context.shelf.summary(contact.document);
    if (contact.name === null || document === undefined || belongsElsewhere(document, context)) continue;
    const told = await sentenceOf(contact, context);
    if (!receiving.test(told) || !(told.match(paper) ?? []).some((one) => asked.has(one))) continue;
    const said = new Set([...syllablesOf(told), ...aboutDocument(document)]);
    if (shareOf(matter, said, context) >= leastOfMatter) taking.push(contact);
  }
  return quoted(taking, context);
}

/** Where the sentence of a contact begins: what it is for may stand in a clause before its own. */
async function sentenceStart({ document: id, provision, start }: Contact, { shelf }: AnswerContext): Promise<number> {
  const { document, outline } = await shelf.open(id);
  const place = outline.get(provision) ?? outline.at(start);
  if (place === undefined || place.start >= start) return start;
  const before = [...document.text.slice(place.start, start).matchAll(sentenceEnd)].at(-1);
  return before === undefined ? place.start : place.start + before.index + before[0].length;
}

const sentenceEnd = /(?<=[.:])\s+(?=\p{Lu}|[-+•])/gu;

/** The sentence that prints a contact up to its end, folded. */
export async function sentenceOf(contact: Contact, context: AnswerContext): Promise<string> {
  const { document } = await context.shelf.open(contact.document);
  return foldText(document.text.slice(await sentenceStart(contact, context), contact.end)).replace(/\s+/g, " ");
}

/** How much of some syllables, by weight, is said; all where there are none. */
export function shareOf(syllables: readonly string[], said: ReadonlySet<string>, { rarity }: AnswerContext): number {
  const weigh = (list: readonly string[]): number => list.reduce((sum, one) => sum + rarity.weight(one), 0);
  const mass = weigh(syllables);
  return mass === 0 ? 1 : weigh(syllables.filter((syllable) => said.has(syllable))) / mass;
}

/** Of contacts of one document; those of several do not tell which is meant. */
export async function quoted(contacts: readonly Contact[], context: AnswerContext): Promise<FoundContacts | null> {
  const items: QuotedContact[] = [];
  for (const contact of contacts.filter(({ document }) => document === contacts[0]?.document)) {
    const place = await quoteSpan(context.shelf, { ...contact, start: await sentenceStart(contact, context) });
    if (place !== null) items.push({ ...place, contact });
  }
  const [first, ...rest] = items;
  return first === undefined ? null : { items: [first, ...rest], disagree: false };
}
