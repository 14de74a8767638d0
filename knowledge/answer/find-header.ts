import type { Provision } from "../model/index";
import {
  fitsNumber,
  kindCitedIn,
  kindsOfDocuments,
  takesAsBasis,
  timesOfIssue,
  withoutSigning,
} from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Answer, Finding, HeaderField, Quoted } from "./answer";
import { cite } from "./cite";
import { documentAskedAbout } from "./asked-document";
import { isNamedByType, type AnswerContext } from "./context";
import { promulgatingDocument } from "./promulgation";
import type { OpenDocument } from "./shelf";
import type { DocumentSummary } from "../store/library";

/** The head of a document of the library: its number, day, issuer, signer; or that the field is blank. Null where the question is not about that. */
export async function findHeader(
  context: AnswerContext,
): Promise<
  { readonly kind: "cited"; readonly finding: Finding } | Extract<Answer, { kind: "not-found" | "clarify" }> | null
> {
  const { asks, mentions } = context.question;
  const wants = new Set<HeaderField>();
  if (asks.has("document-number") && !asksForOther.test(context.question.folded)) wants.add("number");
  if (asks.has("issued-on")) wants.add("issued-on");
  if (asks.has("signer-title")) wants.add("signer-title");
  if (asks.has("signer")) wants.add("signer");
  // "Theo quyết định số mấy của bộ nào": who issued the one that it follows.
  const isOfOther = mentions.length === 0 && asksForOther.test(context.question.folded);
  if (asks.has("issuer") && !asks.has("signer") && !isOfOther) wants.add("issuer");
  const addressed = wants.size === 0 && asks.has("recipient") ? addressedDocument(context) : null;
  if (addressed !== null) wants.add("addressee");
  const promulgating = mentions.length === 0 ? await promulgatingDocument(context) : null;
  if (promulgating !== null) for (const field of ["number", "issued-on"] as const) wants.add(field);
  if (wants.size === 0 || (mentions.length === 0 && kindCitedIn(context.question.folded) !== null)) return null;
  const document =
    addressed ??
    promulgating?.document ??
    documentAskedAbout(asks.has("signer-title") ? withoutRank(context) : context);
  // A number that is no document's own is a cited one's.
  if (mentions.length > 0 && !isOwnNumber(document, context)) return null;
  if (document === null || !speaksOfDocument(document, context)) return null;
  const choices = addressed === null && promulgating === null ? alikeDocuments(document, context) : [];
  const [choice, ...otherChoices] = choices;
  if (choice !== undefined) return { kind: "clarify", choices: [choice, ...otherChoices] };
  const opened = await context.shelf.open(document.id);
  const blank = [...wants].filter((field) => valueOf(document, field) === null);
  const said = promulgating?.line ?? null;
  const quotes = [...(said === null ? [] : [said]), ...headQuotes(opened, wants)];
  const [first, ...rest] = quotes;
  const [firstBlank, ...otherBlanks] = blank;
  if (isOfOtherTime(document, context.question.text))
    return { kind: "not-found", silence: { kind: "nothing-near" }, nearest: first ?? null, contact: null };
  // "Chủ tịch ký hay Phó Chủ tịch ký?": the office is printed, whether a name is below it or not.
  const isSigned = opened.outline.provisions.some(({ kind, parent }) => kind === "signature" && parent === null);
  if (
    isSigned &&
    first !== undefined &&
    wants.has("signer") &&
    wants.size === 1 &&
    firstBlank !== undefined &&
    !asks.has("people") &&
    !asks.has("names") &&
    ofOffice.test(context.question.folded)
  )
    return { kind: "cited", finding: { kind: "passages", quotes: [first, ...rest], dates: [], verdict: null } };
  if (firstBlank !== undefined && blank.length === wants.size) {
    return {
      kind: "not-found",
      silence: { kind: "blank-field", fields: [firstBlank, ...otherBlanks], document },
      nearest: first ?? null,
      contact: null,
    };
  }
  return first === undefined ? null : { kind: "cited", finding: { kind: "header", wants, quotes: [first, ...rest] } };
}

/** "Kế hoạch tháng 5/2026 do ai ký?" of one of another month: that month has none. */
function isOfOtherTime({ header: { issuedOn } }: DocumentSummary, text: string): boolean {
  const times = issuedOn === null ? [] : timesOfIssue(text);
  return times.length > 0 && !times.some(({ iso }) => iso.startsWith(issuedOn ?? "") || issuedOn?.startsWith(iso));
}

/** Whether a document is what the question is of: "đơn vị nào …", "ký ngày nào" alone may be asked of work and of contracts. */
function speaksOfDocument({ header }: DocumentSummary, { question, shelf, background }: AnswerContext): boolean {
  return (
    background !== "" ||
    (header.type === "Biểu mẫu" && ofForm.test(question.folded)) ||
    question.mentions.length > 0 ||
    ofDocument.test(question.folded) ||
    kindsOfDocuments.some((kind) => question.folded.includes(kind)) ||
    shelf.documents.some(({ header: { type } }) => type !== null && question.folded.includes(foldText(type)))
  );
}

/** What people call a form. */
const ofForm = /\b(?:don|to khai|phieu|mau|bieu mau|giay|ban cam ket)\b/;

/** It is pointed at, or has what only a document has. */
const ofDocument = /\b(?:no|mang so|so hieu|ky hieu|document number|reference number)\b/;

/** The rank that signs stands in many a title: what is asked of it does not tell which document is meant. */
function withoutRank(context: AnswerContext): AnswerContext {
  return { ...context, question: { ...context.question, query: withoutSigning(context.question.query) } };
}

/** Those who sign for an organ. */
const ofOffice = /\b(?:chu tich|giam doc|hieu truong|truong phong|bo truong|thu truong)\b/;

function isOwnNumber(document: DocumentSummary | null, { question }: AnswerContext): boolean {
  const number = document?.header.number ?? null;
  return number !== null && question.mentions.some((mention) => fitsNumber(mention, foldText(number), null));
}

/** The field as the head prints it. A date that is only a year is no day. */
export function valueOf({ header }: DocumentSummary, field: HeaderField): string | null {
  switch (field) {
    case "number":
      return header.number;
    case "issued-on":
      return header.issuedOn !== null && header.issuedOn.length === 10 ? header.issuedOn : null;
    case "issuer":
      return header.issuer;
    case "signer":
      return header.signer;
    case "signer-title":
      return header.signerTitle;
    case "about":
      return header.title;
    case "addressee":
      return header.addressee;
  }
}

/** "Kế hoạch do ai ký?" of several plans, where nothing tells which: the question with each one's issuer. */
function alikeDocuments(meant: DocumentSummary, context: AnswerContext): readonly string[] {
  const { question, shelf, background, asker } = context;
  if (question.places.length + asker.length + question.mentions.length > 0 || background !== "") return [];
  const type = meant.header.type;
  const ofType = shelf.documents.filter(({ header, supersededBy }) => header.type === type && supersededBy === null);
  if (type === null || ofType.length < 2 || !isNamedByType(meant, question)) return [];
  const typeWords = new Set(syllablesOf(type));
  const said = syllablesOf(question.query).filter((syllable) => !typeWords.has(syllable));
  const tells = ofType.some(({ header }) => {
    const own = syllablesOf(
      [header.title, header.issuer, header.jurisdictionName].filter((part) => part !== null).join(" "),
    );
    return said.some((syllable) => own.includes(syllable));
  });
  if (tells) return [];
  return ofType
    .flatMap(({ header }) =>
      header.issuer === null ? [] : [`${question.text.replace(/[?.!\s]+$/u, "")} (${type} của ${header.issuer})?`],
    )
    .slice(0, mostChoices);
}

const mostChoices = 3;

const sending = new Set(["kinh", "gui", "nop", "trinh", "de"]);
const citing =
  takesAsBasis +
  "|tra loi|phuc dap|can cu(?: (?:vao|theo|tren|vo))?|dua (?:tren|vao|theo)|thay the|kem theo|theo|thuc hien|vien (?:dan|toi|den)|dan chieu|trich dan|dan|nhac (?:toi|den)|de cap (?:toi|den)";
/** "Công văn của Bộ làm gốc cho kế hoạch". */
const restedOn = "(?:lam|la) (?:can cu|co so|goc|nen|nen tang|cho dua|tien de|ban goc)(?: phap ly)?";
/** "Trả lời công văn số mấy": the number of the document that another one answers or rests on. */
export const asksForOther = new RegExp(
  `\\b(?:${citing}) (?:cac |nhung |cai )?(?:${kindsOfDocuments.join("|")})(?: lien tich)? (?:nao )?(?:co )?so|\\b(?:tra loi|phuc dap) (?:cho )?(?:cong van|van ban|thong bao|to trinh) nao\\b|\\b(?:${kindsOfDocuments.join("|")}) (?:[a-z\\d]+ ){0,10}ma (?:[a-z\\d]+ ){1,10}(?:${citing})\\b|\\b(?:${kindsOfDocuments.join("|")}) (?:(?:cua|tu|do) (?:[a-z]+ ){1,6})?${restedOn} (?:cho|cua)\\b`,
);
/** From this share of its words on a question names the title of a letter or a form. */
const leastTitleShare = 0.75;

/** The letter or form that the question asks of where to send it: it names its title and asks nothing of what must be sent. */
function addressedDocument({ question, shelf, rarity }: AnswerContext): DocumentSummary | null {
  const query = syllablesOf(question.query).filter((syllable) => !sending.has(syllable));
  const mass = query.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  const scored = shelf.documents
    .filter(({ header }) => /\p{L}{2}/u.test(header.addressee ?? ""))
    .map((document) => {
      const own = new Set(
        syllablesOf(`${document.header.type ?? ""} ${document.header.title ?? ""} ${document.header.number ?? ""}`),
      );
      return {
        document,
        said: query.reduce((sum, syllable) => sum + (own.has(syllable) ? rarity.weight(syllable) : 0), 0),
      };
    })
    .sort((one, other) => other.said - one.said);
  const [top] = scored;
  return top !== undefined && mass > 0 && top.said >= mass * leastTitleShare ? top.document : null;
}

/** The parts of the document that print, or leave blank, what is asked for. */
export function headQuotes({ document, outline }: OpenDocument, wants: ReadonlySet<HeaderField>): readonly Quoted[] {
  const kinds = new Set<Provision["kind"]>();
  if (wants.has("number") || wants.has("issued-on") || wants.has("issuer")) kinds.add("letterhead");
  if (wants.has("signer") || wants.has("signer-title")) kinds.add("signature");
  const addressees = wants.has("addressee") ? addresseesOf(outline.provisions, document.text) : null;
  const parts: readonly Provision[] = outline.provisions.filter(
    ({ kind, parent }) => parent === null && kinds.has(kind),
  );
  const spans = [
    ...parts.map((provision) => ({ provision, end: provision.end })),
    ...(addressees === null ? [] : [addressees]),
  ];
  const title = outline.provisions.find(({ kind }) => kind === "title") ?? outline.provisions[0];
  const shown = spans.length > 0 || title === undefined ? spans : [{ provision: title, end: title.end }];
  return shown.map(({ provision, end }) => ({
    citation: cite(document, outline, provision, provision.start, end),
    document,
  }));
}

/** The line "Kính gửi:", and where the list with dashes below it ends. */
function addresseesOf(
  provisions: readonly Provision[],
  text: string,
): { readonly provision: Provision; readonly end: number } | null {
  const at = provisions.findIndex(isAddressee(text));
  const line = provisions[at];
  if (line === undefined) return null;
  const below = provisions.slice(at + 1);
  const isListed = ({ kind, start, bodyEnd }: Provision) =>
    kind === line.kind && /^\s*[-–—+•*·▪●○~_]\s*\p{Lu}/u.test(text.slice(start, bodyEnd));
  const end = below.findIndex((provision) => !isListed(provision));
  const last = below.slice(0, end === -1 ? below.length : end).at(-1);
  return { provision: line, end: last?.end ?? line.end };
}

const isAddressee =
  (text: string) =>
  ({ start, bodyEnd }: Provision): boolean =>
    /^\s*kính gửi/iu.test(text.slice(start, bodyEnd));
