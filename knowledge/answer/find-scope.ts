import type { Provision } from "../model/index";
import { kindsOfDocuments, unifyTerms } from "../question/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { Finding, NonEmpty, Quoted, Verdict } from "./answer";
import { wholePlace } from "./choose-clauses";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { fitOf, placesOf } from "./jurisdiction";
import { levelsIn } from "./levels";
import type { OpenDocument } from "./shelf";

const kind = `(?:${kindsOfDocuments.join("|")}|van ban)`;
const own =
  "(?:(?:doi )?(?:voi |cho |den |toi )?(?:ca )?(?:nha truong|truong|phuong|xa|don vi|co quan|ben|so|tinh|cho) (?:hoc )?(?:cua )?(?:chung )?(?:toi|em|minh|ta|tui|tao)|chung (?:toi|em|ta|minh)|toi|minh|tui|em)";
const binds =
  "(?:ap dung|bat buoc|rang buoc|co hieu luc|co gia tri|dung|danh|tinh|dinh dang|dinh|dung cham|dung|lien quan|bao gom|gom)(?: (?:den|toi|cho|doi voi|voi|ca|vao))*";
const whether = "(?: (?:thuc hien|lam theo|khong|ko|k|hong|hok|chu|ha|a|vay|nhi|phai khong))*$";
/** "Thông báo … của phường X có áp dụng cho trường tôi không". */
const documentBinds = new RegExp(`\\b(${kind}\\b.{0,90}?) (?:co |van )*${binds} ${own}${whether}`);
/** "Trường tôi có thuộc đối tượng áp dụng của thông báo … không", "trường tôi có phải theo kế hoạch … không". */
const ownUnder = new RegExp(
  `\\b${own} (?:co )?(?:(?:thuoc|nam trong|o trong) (?:pham vi|doi tuong|dien)(?: (?:ap dung|dieu chinh|thuc hien))?(?: cua| trong)?|phai (?:lam |thuc hien |tuan thu |chap hanh )?theo) (?:cai )?(${kind}\\b.{0,90}?)(?: (?:khong|ko|k|hong|hok|chu|ha|a|vay|nhi))+$`,
);
/** What a document is said to ask for is a matter of its own. */
const ofMatter =
  /\b(?:yeu cau|quy dinh (?:ve )?(?:viec|muc|ty le|so)|noi (?:la|rang)|ghi (?:la|rang)|chi tieu|bao (?:la|rang)|ve viec (?:nop|gui|bao cao)|muc|dieu|khoan)\b/;
const headsScope = /^(?:pham vi|doi tuong)\b/;
/** From this share of what a question says of it on, by weight, a document is meant. */
const leastSaid = 0.5;

/**
 * Whether a document that a question names holds for whoever asks ("Thông báo … của phường X có áp dụng cho trường tôi không?"): by whose document it is, and by the levels that it names
 * where the question tells one. Quotes where the document says whom it is for, else its title. Null where no such thing is asked, or not of one document.
 */
export async function findScope(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf, asker, background } = context;
  const words = plainWords(question.text);
  const said = documentBinds.exec(words)?.[1] ?? ownUnder.exec(words)?.[1];
  if (background !== "" || said === undefined || ofMatter.test(said) || asker.length === 0) return null;
  const meant = documentMeant(said, context);
  if (meant === null) return null;
  const opened = await shelf.open(meant.id);
  const quotes = scopeOf(opened);
  return quotes === null ? null : passagesOf(quotes, context, verdictOn(quotes, meant, context));
}

function verdictOn(
  quotes: NonEmpty<Quoted>,
  meant: DocumentSummary,
  { question, asker }: AnswerContext,
): Verdict | null {
  if (fitOf(meant.header, asker) !== "applies") return null;
  const [asked, ...others] = levelsIn(question.text);
  const listed = quotes.flatMap(({ citation }) => levelsIn(citation.quote)).map(([level]) => level);
  if (asked !== undefined && others.length === 0 && listed.length > 1 && !listed.includes(asked[0]))
    return { isYes: false, modality: "not-listed", actor: asked[1] };
  return { isYes: true, modality: "holds", actor: meant.header.jurisdictionName };
}

/** The document of that kind, and of the place named where one is, of which most is said; null where none is or two are. */
function documentMeant(said: string, { question, shelf, asker, rarity }: AnswerContext): DocumentSummary | null {
  const named = question.places.map(({ name }) => name).filter((name) => ` ${said} `.includes(` ${name} `));
  const places = named.length > 0 ? named : asker.map(({ name }) => name);
  const ofKind = shelf.documents.filter(
    ({ header }) =>
      header.type !== null &&
      (said.startsWith("van ban") || said.startsWith(foldText(header.type))) &&
      (header.jurisdiction === "national"
        ? named.length === 0
        : placesOf(header).some(({ name }) => places.includes(name))),
  );
  const ofWords = syllablesOf(unifyTerms(said)).filter((syllable) => rarity.isKnown(syllable));
  const weigh = (list: readonly string[]): number => list.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  const scored = ofKind
    .map((document) => {
      const { type, title, issuer, jurisdictionName, number } = document.header;
      const head = new Set(
        syllablesOf(
          unifyTerms([type, title, issuer, jurisdictionName, number].filter((part) => part !== null).join(" ")),
        ),
      );
      return {
        document,
        share: weigh(ofWords.filter((syllable) => head.has(syllable))) / Math.max(1e-9, weigh(ofWords)),
      };
    })
    .filter(({ share }) => share >= leastSaid || (ofKind.length === 1 && named.length > 0))
    .sort((one, other) => other.share - one.share);
  const [first, next] = scored;
  return first === undefined || next?.share === first.share ? null : first.document;
}

/** Where a document says whom or what it is for; else its title. */
function scopeOf(opened: OpenDocument): NonEmpty<Quoted> | null {
  const { document, outline } = opened;
  const heads = (place: Provision): boolean =>
    place.kind === "section" && headsScope.test(foldText(place.heading ?? "").replace(/^dieu \d+[.:]? /, ""));
  const scope = outline.provisions.find(heads);
  if (scope !== undefined)
    return (
      wholePlace(scope, opened) ?? [{ document, citation: cite(document, outline, scope, scope.start, scope.bodyEnd) }]
    );
  const title = outline.provisions.find((place) => place.kind === "title");
  return title === undefined
    ? null
    : [{ document, citation: cite(document, outline, title, title.start, title.bodyEnd) }];
}
