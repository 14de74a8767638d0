import type { Contact } from "../model/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { DocumentSummary } from "../store/library";
import { belongingOf, belongsElsewhere, type AnswerContext } from "./context";
import { aboutDocument, withoutContactWords, type FoundContacts } from "./find-contacts";
import { quoted, sentenceOf, shareOf } from "./find-whom";
import { organAskedFor } from "./organ";

/** "Hỏi về … thì gặp ai", "số của người phụ trách …": whom to turn to, of a matter rather than of an office. */
const asksWhomToTurnTo =
  /\b(?:gap|hoi|goi|lien he|lien lac|trao doi|phan anh|nhan tin)(?: (?:voi|cho|den|toi|qua))? (?:ai|(?:may )?so (?:may )?(?:nao|may))\b|\bai (?:la )?(?:dau moi|phu trach)\b|\b(?:so|dien thoai|sdt|lien he|email)\b(?: (?:so|dien thoai|voi|cua))* (?:nguoi|can bo|chuyen vien|dau moi) (?:phu trach|lo|theo doi|quan ly|lam|dau moi|tiep nhan)\b/;
const asksWhomInEnglish =
  /\bwho(?:m)? (?:do|should|can|must|shall) (?:i|we|they|schools?|parents?) (?:call|ask|contact|phone|ring|talk|speak|turn)\b/;
const forQuestions =
  /\b(?:vuong mac|thac mac|kho khan|lien he|dau moi|thong tin|phan anh|huong dan|giai dap|thuong truc|nguoi theo doi|phu trach)\b/;
/** So much of what a question names, by weight, the title must say beside two neighbouring words of it; so much that no other contact can be meant. */
const leastOfTitle = 0.35;
const surelyOfTitle = 0.6;
/** So far ahead of the next one a document is surely the one that is about the matter. */
const surelyAhead = 1.3;
/** What two neighbouring words are worth that a document prints and of which its title says one. */
const ofBody = 0.5;
/** A word of more of the titles than this tells no document from the next. */
const mostTitles = 0.2;
/** What is to be done or known of the matter, and who is asked for: no part of it. */
const deed =
  /\b(?:dang ky|ghi danh|dat(?! (?:dai|chuan|giai))|muon|thue|xin|mua|nop|hoi|nho|tim hieu|tham gia|hoc hoi|nhan|lich|thu tuc|can|biet|lo|theo doi|vuong|mac|phuong|xa|so|may|gap|ai)\b/g;

interface OfMatter {
  readonly contacts: readonly Contact[];
  readonly worth: number;
  readonly share: number;
}

/** Whom a document that is about the matter asked after names for questions; null where a question asks otherwise, or none does. */
export async function findWhomToAsk(context: AnswerContext): Promise<FoundContacts | null> {
  const [best, ...others] = await documentsOfMatter(context);
  if (best === undefined) return null;
  const alike = others.filter(({ worth }) => worth === best.worth).flatMap(({ contacts }) => contacts);
  return quoted([...best.contacts, ...alike], context);
}

/** The same where one document is surely the one that is about the matter, and one contact the one that it names. */
export async function findSurelyWhomToAsk(context: AnswerContext): Promise<FoundContacts | null> {
  const [best, next] = await documentsOfMatter(context);
  const isSure =
    best?.contacts.length === 1 &&
    best.share >= surelyOfTitle &&
    best.worth >= (next?.worth ?? 0) * surelyAhead &&
    organAskedFor(context.question.folded) === null;
  return isSure ? quoted(best.contacts, context) : null;
}

/** The documents that are about what a question asks whom to turn to for, with the contacts that they name for it; best first. */
async function documentsOfMatter(context: AnswerContext): Promise<readonly OfMatter[]> {
  const { question, shelf, rarity } = context;
  const asksInWords = asksWhomToTurnTo.test(plainWords(question.folded));
  const isAsked = asksInWords || (question.language === "en" && asksWhomInEnglish.test(foldText(question.text)));
  if (context.background !== "" || !isAsked) return [];
  const matter = matterOf(context);
  const single = [...new Set(matter.flatMap((run) => run))];
  const pairs = matter.flatMap((run) => run.slice(1).map((syllable, at) => `${run[at] ?? ""} ${syllable}`));
  if (single.length === 0) return [];
  const titles = new Map<string, number>();
  const tellsApart = (word: string): boolean => {
    const saying =
      titles.get(word) ?? shelf.documents.filter((document) => saysWord(document, word, question.text)).length;
    titles.set(word, saying);
    return saying <= Math.max(1, shelf.documents.length * mostTitles);
  };
  const found: OfMatter[] = [];
  for (const document of shelf.documents) {
    if (belongsElsewhere(document, context)) continue;
    const all = shelf.factsOf(document.id).contacts;
    const said = new Set(aboutDocument(document));
    if (all.length === 0 || !single.some((syllable) => said.has(syllable))) continue;
    const inTitle = single.filter((word) => saysWord(document, word, question.text) && tellsApart(word));
    // "Đặt sân", "hỏi về sân bóng": one word of the title may be all that is named, or part of what the text prints.
    const [only] = single.length === 1 ? inTitle : [];
    let worth = only === undefined ? 0 : Math.max(1, rarity.weight(only));
    const told = new Set(said);
    for (const pair of pairs) {
      if (said.has(pair)) worth += rarity.weight(pair);
      else if (
        pair.split(" ").some((syllable) => inTitle.includes(syllable)) &&
        (await prints(document, pair, context))
      ) {
        worth += ofBody * rarity.weight(pair);
        for (const syllable of pair.split(" ")) told.add(syllable);
      }
    }
    if (worth === 0) continue;
    const reached = all.filter(({ name, phones, email }) => name !== null && (phones.length > 0 || email !== null));
    const contacts: Contact[] = [];
    for (const contact of all) {
      const sentence = await sentenceOf(contact, context);
      const isOnly = all.length === 1 || (reached.length === 1 && reached[0] === contact);
      if (!isOnly && !forQuestions.test(sentence)) continue;
      if (!isOnly && reached.length > 0 && contact.phones.length === 0 && contact.email === null) continue;
      contacts.push(contact);
      for (const word of syllablesOf(sentence)) told.add(word);
    }
    const share = shareOf(single, told, context);
    if (contacts.length === 0 || share < leastOfTitle) continue;
    found.push({ contacts, share, worth: worth * belongingOf(document, context) });
  }
  return found.sort((one, other) => other.worth - one.worth);
}

/** What a question asks whom to turn to for, as runs of syllables that stand side by side in it; what the library never says is left out. */
function matterOf({ question, rarity }: AnswerContext): readonly (readonly string[])[] {
  const typed = ` ${plainWords(question.folded)} `;
  const named = plainWords(foldText(withoutContactWords(question.query)));
  return named
    .replace(deed, "|")
    .split("|")
    .map((run) =>
      run
        .split(" ")
        .filter(
          (word) => word !== "" && rarity.isKnown(word) && (question.language === "en" || typed.includes(` ${word} `)),
        ),
    )
    .filter((run) => run.length > 0);
}

/** Whether a document's title says a folded word of a question with the marks with which it was typed. */
function saysWord({ header }: DocumentSummary, word: string, text: string): boolean {
  const { title, issuer, jurisdictionName } = header;
  // "Sơn lại lớp học" is no "phường Đằng Sơn".
  if (title === null || syllablesOf(`${issuer ?? ""} ${jurisdictionName ?? ""}`).includes(word)) return false;
  const as = (said: string): readonly string[] =>
    (
      said
        .normalize("NFC")
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).filter((one) => foldText(one) === word);
  const typed = as(text).filter((one) => one !== word);
  return as(title).some((one) => typed.length === 0 || typed.includes(one));
}

async function prints({ id }: DocumentSummary, pair: string, { shelf }: AnswerContext): Promise<boolean> {
  return foldedTextOf((await shelf.open(id)).document).includes(` ${pair} `);
}

const foldedTexts = new WeakMap<object, string>();

/** The words of a document, folded and parted by single spaces. */
function foldedTextOf(document: { readonly text: string }): string {
  const known = foldedTexts.get(document) ?? ` ${syllablesOf(document.text).join(" ")} `;
  foldedTexts.set(document, known);
  return known;
}
