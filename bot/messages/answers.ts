import type {
  Answer,
  Caveat,
  Citation,
  DatedQuote,
  Finding,
  HeaderField,
  NonEmpty,
  PlaceName,
  Quoted,
  QuotedDuty,
  QuotedReference,
  Silence,
  Verdict,
} from "../../knowledge/index";
import { endOfCitation, recurrenceOf, foldText, quotesOf, valueOf } from "../../knowledge/index";
import type { AnswerWarning } from "../conversation/turn";
import { printDay, printOccurrence } from "./dates";
import { nameBlanks, nameDocument, namePlaceOf, nameSource } from "./documents";
import { en } from "./en";
import type { Language } from "./language";
import { vi, type Words } from "./vi";

/** An answer in words: `text` holds everything, warnings and sources included, and `[n]` points to `citations[n - 1]`. */
export interface SpokenAnswer {
  readonly text: string;
  /** What must be known before anything else, and begins the text: whose rule it is. Empty where there is nothing. */
  readonly lead: string;
  /** The answer without its sources and notes, for a client that shows those on a card. */
  readonly body: string;
  readonly citations: readonly Citation[];
  readonly documents: readonly Quoted["document"][];
  readonly warnings: readonly AnswerWarning[];
}

/** Longest reply in characters, sources and notes included. */
export const longestReply = 3000;
const shortestQuoteShown = 160;
/** At least this share of a reply is what is told; the rest is where it stands and what to mind. */
const leastSaid = 0.3;
/** So many names stand in one line. */
const mostActors = 6;
/** Of a place that cites what is asked for, in a list of such places, and of the words around what it cites. Characters. */
const longestMention = 300;
const aroundMention = 60;
/** Of a task in a long list. Characters. */
const longestTask = 160;

export function wordsIn(language: Language): Words {
  return language === "en" ? en : vi;
}

/** Puts an answer into words, at most `longest` characters of them. */
export function speak(
  answer: Answer,
  caveats: readonly Caveat[],
  language: Language,
  longest: number = longestReply,
): SpokenAnswer {
  const words = wordsIn(language);
  const lead = caveats.flatMap((caveat) =>
    caveat.code === "other-jurisdiction" && !caveat.isAside ? [warn(caveat, words, language)] : [],
  );
  const warnings = caveats.map((caveat) => ({
    code: caveat.code === "superseded" ? ("no-longer-valid" as const) : caveat.code,
    text: warn(caveat, words, language),
  }));
  // Whose rule it is comes before the rule; the rest comes after it.
  const notes = warnings
    .filter(({ code, text }) => !lead.includes(text) && code !== "blank-number-or-date")
    .map(({ text }) => text);
  const quotes: readonly Quoted[] =
    answer.kind === "cited"
      ? quotesOf(answer.finding)
      : answer.kind === "not-found" && answer.nearest !== null
        ? [answer.nearest]
        : [];
  const sources = quotes.map(
    ({ citation, document }, at) => `[${String(at + 1)}] ${nameSource(document, citation.place, language)}`,
  );
  const foot = [
    sources.length === 0 ? "" : [words.sources, ...sources].join("\n"),
    notes.length === 0 ? "" : [words.notes, ...notes.map((note) => `• ${note}`)].join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
  const room = longest - foot.length - lead.join("\n").length - 40;
  // So many sources that nothing could be said of them: the last ones say least.
  if (room < longest * leastSaid && answer.kind === "cited" && answer.finding.kind === "passages") {
    const [first, ...rest] = answer.finding.quotes;
    const kept = [first, ...rest.slice(0, Math.floor(rest.length / 2))] as const;
    const dates = answer.finding.dates.filter(({ deadline: { document, start } }) =>
      kept.some(({ citation }) => citation.document === document && citation.start <= start && start < citation.end),
    );
    if (rest.length > 0)
      return speak({ ...answer, finding: { ...answer.finding, quotes: kept, dates } }, caveats, language, longest);
  }
  const body = [...lead, sayWithin(answer, words, language, room)].join("\n\n");
  return {
    text: foot === "" ? body : `${body}\n\n${foot}`,
    lead: lead.join("\n\n"),
    body,
    citations: quotes.map(({ citation }) => citation),
    documents: quotes.map(({ document }) => document),
    warnings,
  };
}

/** Shortens the quotes, never the facts, until the answer fits. */
function sayWithin(answer: Answer, words: Words, language: Language, room: number): string {
  let longest = 1500;
  for (;;) {
    const text = say(answer, words, language, longest);
    if (text.length <= room || longest <= shortestQuoteShown) return text.slice(0, Math.max(room, 0));
    longest = Math.floor(longest * 0.75);
  }
}

function say(answer: Answer, words: Words, language: Language, longest: number): string {
  switch (answer.kind) {
    case "cited":
      return sayFinding(answer.finding, words, language, longest);
    case "off-topic":
      return words.offTopic;
    case "clarify":
      return [words.clarify, ...answer.choices.map((choice) => `• ${choice}`)].join("\n");
    case "not-found": {
      const { silence, nearest, contact } = answer;
      const lines = [saySilence(silence, words)];
      if (nearest !== null)
        lines.push(
          words.nearest(nameDocument(nearest.document), nearest.citation.place),
          quoteLine(nearest, 1, Math.min(longest, 500), words),
        );
      if (silence.kind === "no-deadlines" && silence.last !== null) {
        const { occurrence, deadline, document } = silence.last;
        const { issuedOn } = document.header;
        lines.push(
          `• ${printOccurrence(occurrence, deadline.expression, recurrenceOf(deadline.rule), issuedOn, language)}`,
        );
      }
      if (contact !== null) lines.push(`${words.askThem} ${describeContact(contact.contact, words)}`);
      if (silence.kind !== "empty-library") lines.push(words.listOffer);
      return lines.join("\n");
    }
  }
}

function saySilence(silence: Silence, words: Words): string {
  switch (silence.kind) {
    case "nothing-near":
      return words.notFound;
    case "lacks":
      return words.lacks[silence.what];
    case "blank-field":
      return words.blankField(
        nameDocument(silence.document),
        silence.fields.map((field) => words.field[field]).join(", "),
      );
    case "no-such-place":
      return words.noSuchPlace(nameDocument(silence.document), silence.place);
    case "only-cited":
      return words.onlyCited(silence.canonical);
    case "other-year":
      return words.otherYear(words.year(silence.asked), words.year(silence.printed));
    case "no-deadlines":
      return words.noDeadlines(printDay(silence.from), printDay(silence.to), silence.last !== null);
    case "empty-library":
      return words.emptyLibrary;
  }
}

/** `from`: how many sources stand before its own. */
function sayFinding(finding: Finding, words: Words, language: Language, longest: number, from = 0): string {
  switch (finding.kind) {
    case "several": {
      let before = from;
      const said: string[] = [];
      for (const part of finding.findings) {
        said.push(sayFinding(part, words, language, longest, before));
        before += quotesOf(part).length;
      }
      return said.join("\n\n");
    }
    case "passages":
      return [
        ...verdictLine(finding.verdict, words, language),
        ...finding.quotes.map((quoted, at) => passage(quoted, at, finding.quotes, words, longest, from)),
        ...datesOf(finding.dates, finding.quotes, words, language),
      ].join("\n");
    case "duties": {
      const actors = finding.actors.slice(0, mostActors).join("; ");
      return [
        finding.wants === "all" ? words.dutiesOf(inSentence(finding.actors[0])) : words.doers(actors),
        ...finding.items.map((item, at) =>
          item.citation.quote.length <= longest
            ? passage(item, at, finding.items, words, longest, from)
            : briefDuties(item, at, finding.items, words, from),
        ),
      ].join("\n");
    }
    case "figures": {
      const documents = new Set(finding.items.map(({ document }) => document.id));
      const lines = finding.items.flatMap((item, at) => {
        const { asOf, parts } = item.figure;
        const isTimeQuoted = asOf === null || item.printed.includes(asOf);
        const time = isTimeQuoted ? "" : ` (${words.asOf(asOf)})`;
        const of = documents.size > 1 ? ` – ${nameDocument(item.document)}${place(item.document)}` : "";
        return [
          `• ${item.printed.replace(/\s+/gu, " ")}${time}${of} [${String(from + at + 1)}]`,
          ...(parts === null ? [] : [`  ${words.parts(parts.values.map(String).join(", "))}`]),
          `  ${quoteLine(item, from + at + 1, longest, words)}`,
        ];
      });
      const values = new Set(finding.items.map(({ figure }) => JSON.stringify(figure.value)));
      const head =
        values.size > 1 && finding.isOfSeveral !== true && (documents.size > 1 || finding.isApart === true)
          ? words.figuresDiffer(documents.size)
          : finding.isApart === true
            ? words.figuresAgree
            : words.figures;
      const { sum } = finding;
      const added =
        sum === undefined
          ? []
          : [words.sumOfShown(finding.items.map(({ figure }) => grouped(figure.value)).join(" + "), grouped(sum))];
      return [head, ...lines, ...added].join("\n");
    }
    case "deadlines":
    case "deadline-list": {
      const head =
        finding.kind === "deadline-list"
          ? words.deadlineList(printDay(finding.from), printDay(finding.to))
          : finding.wants === "next"
            ? words.nextDeadline
            : words.deadlines;
      const lines = finding.items.map(({ deadline, occurrence, citation, document }, at) => {
        const when = printOccurrence(
          occurrence,
          deadline.expression,
          recurrenceOf(deadline.rule),
          document.header.issuedOn,
          language,
        );
        const held = namePlaceOf(document, language);
        const place = held === null ? "" : ` ${words.holdsFor(held)}`;
        const what = deadline.column === undefined ? "" : `${deadline.column}: `;
        return `• ${what}${what === "" ? when : lowerFirst(when)}${place} [${String(from + at + 1)}]\n  “${shown(citation.quote, longest, words)}”${readingOf(citation, longest, words)}`;
      });
      const isOtherYear = finding.kind === "deadlines" && finding.missedYears.length > 0;
      const opening = isOtherYear ? words.otherYears(finding.missedYears.join(", ")) : head;
      return [...verdictOn(finding, words), opening, ...lines].join("\n");
    }
    case "contacts": {
      const lines = finding.items.map(
        ({ contact, citation }, at) =>
          `• ${describeContact(contact, words)} [${String(from + at + 1)}]\n  “${shown(citation.quote, Math.min(longest, 400), words)}”`,
      );
      return [words.contacts, ...lines, ...(finding.disagree ? [words.contactsDisagree] : [])].join("\n");
    }
    case "reference": {
      const best = finding.items.map(({ reference }) => reference);
      const value = (field: HeaderField): string => {
        switch (field) {
          case "number":
            return words.fullNumber(finding.canonical);
          case "issued-on": {
            const date = best.find(({ date: day }) => day !== null)?.date ?? null;
            return date === null ? words.notStated[field] : words.issuedOn(printDay(date));
          }
          case "issuer": {
            const issuer = best.find(({ issuer: name }) => name !== null)?.issuer ?? null;
            return issuer === null ? words.notStated[field] : words.issuedBy(issuer);
          }
          case "about": {
            const about = best.find(({ about: subject }) => subject !== null)?.about ?? null;
            return about === null ? words.notStated[field] : words.about(about);
          }
          case "signer":
          case "signer-title":
          case "addressee":
            return words.notStated[field];
        }
      };
      const wanted = [...new Set<HeaderField>(["number", ...finding.wants])].map((field) => `• ${value(field)}`);
      return [
        ...(finding.hasText ? [] : [words.notHeld(finding.canonical)]),
        ...(finding.period === null
          ? []
          : [words.citedPeriod[finding.period.isAsked ? "asked" : "other"](finding.period.printed)]),
        words.reference(nameReference(finding.items[0])),
        ...wanted,
        ...finding.items.map((item, at) => quoteLine(item, from + at + 1, longest, words)),
      ].join("\n");
    }
    case "cited-where": {
      const lines = finding.items.map((item, at) => {
        const { document, citation } = item;
        const told = toldIn(item);
        const whole = Math.ceil((told.to - told.from) * citation.quote.length);
        const room = Math.min(longest, Math.max(longestMention, whole + aroundMention));
        const quote = shown(citation.quote, room, words, told);
        return `• ${nameDocument(document)}${place(document)}, ${citation.place} [${String(from + at + 1)}]: “${quote}”${readingOf(citation, room, words, told)}`;
      });
      return [
        words.citedWhere(
          nameReference(finding.items[0]),
          new Set(finding.items.map(({ document }) => document.id)).size,
          finding.items.length,
        ),
        ...lines,
      ].join("\n");
    }
    case "basis":
      return [
        words.basis,
        ...distinctQuotes(finding.items).map(
          (at) => `• ${nameReference(finding.items[at] ?? finding.items[0])} [${String(from + at + 1)}]`,
        ),
        ...firstOfEachQuote(finding.items).map((at) =>
          quoteLine(finding.items[at] ?? finding.items[0], from + at + 1, longest, words),
        ),
        ...finding.unnumbered.map((quoted, at) =>
          quoteLine(quoted, from + finding.items.length + at + 1, longest, words),
        ),
      ].join("\n");
    case "replaces":
      return finding.items
        .map((item, at) => {
          const { reference } = item;
          const newer = reference.via ?? nameDocument(item.document);
          const relation =
            reference.relation === "replaces" || reference.relation === "repeals" || reference.relation === "amends"
              ? words.relation[reference.relation]
              : words.relation.replaces;
          return `${newer} ${relation} ${reference.canonical}. [${String(from + at + 1)}]\n${quoteLine(item, from + at + 1, longest, words)}`;
        })
        .join("\n");
    case "header": {
      const { document } = finding.quotes[0];
      const fields = [...finding.wants].map((field) => {
        const value = valueOf(document, field);
        const printed =
          value !== null && field === "issued-on" ? printDay(value as Parameters<typeof printDay>[0]) : value;
        return `• ${words.field[field]}: ${printed ?? words.notStated[field]}`;
      });
      return [
        words.header(nameDocument(document)),
        ...fields,
        ...finding.quotes.map((quoted, at) => quoteLine(quoted, from + at + 1, longest, words)),
      ].join("\n");
    }
    case "validity": {
      const name = nameDocument(finding.quotes[0].document);
      const limit =
        finding.limit === null
          ? ""
          : finding.limit.startsWith("năm học")
            ? finding.limit
            : words.until(finding.limit.split("-").reverse().join("/"));
      const asked = finding.asked === null ? "" : words.year(finding.asked);
      const verdict =
        finding.verdict === "other-time"
          ? words.validity["other-time"](name, limit, asked)
          : finding.verdict === "ended-by-then"
            ? words.validity["ended-by-then"](name, limit, (finding.asked ?? "").split("-").reverse().join("/"))
            : finding.verdict === "days-past"
              ? words.validity["days-past"](name, (finding.limit ?? "").split("-").reverse().join("/"))
              : finding.verdict === "not-stated" || finding.verdict === "goes-on"
                ? words.validity[finding.verdict](name)
                : words.validity[finding.verdict](name, limit);
      return [verdict, ...finding.quotes.map((quoted, at) => quoteLine(quoted, from + at + 1, longest, words))].join(
        "\n",
      );
    }
    case "sum": {
      const parts = finding.parts.map(grouped).join(" + ");
      const printed = grouped(finding.printed);
      const verdict =
        finding.sum === finding.printed
          ? words.sumAgrees(printed, parts)
          : words.sumDiffers(printed, parts, grouped(finding.sum));
      return [verdict, ...finding.quotes.map((quoted, at) => quoteLine(quoted, from + at + 1, longest, words))].join(
        "\n",
      );
    }
  }
}

/** Yes or no in a line of its own, naming whom the document binds. */
/** A number as Vietnamese documents print it: "4.782". */
function grouped(value: unknown): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ".");
}

function verdictLine(verdict: Verdict | null, words: Words, language: Language): readonly string[] {
  if (verdict === null) return [];
  const { modality, actor, limit, instead } = verdict;
  if (modality === "within" || modality === "outside") return [words.limit[modality](actor ?? "", limit ?? "")];
  if (modality === "excepted") return [words.excepted(actor ?? "", limit ?? "")];
  if (modality === "stated") return [words.stated[verdict.isYes ? "yes" : "no"](limit ?? "")];
  if (modality === "agreed" || modality === "chosen") return [words.stated[modality](limit ?? "")];
  if (modality === "other-year") return [words.verdict.otherYear(words.year(actor ?? ""), words.year(limit ?? ""))];
  const name = named(actor, language);
  if (modality === "receives") return [verdict.isYes ? words.verdict.received() : words.verdict.notReceived()];
  if (modality === "takes-part") return [verdict.isYes ? words.verdict.takesPart() : words.verdict.takesNoPart()];
  if (modality === "decides")
    return [
      instead === undefined ? words.verdict.decides(name) : words.verdict.decidedBy(name, named(instead, language)),
    ];
  const said = {
    must: "required",
    should: "asked",
    may: "allowed",
    "must-not": "forbidden",
    says: "mentioned",
    "not-listed": "notListed",
    holds: "holds",
  } as const;
  return [words.verdict[said[modality]](name)];
}

function named(actor: string | null, language: Language): string {
  if (actor === null) return "";
  return language === "en" ? ` (${actor})` : ` ${inSentence(actor)}`;
}

/** "Các trường" inside a sentence is "các trường"; names keep their capitals. */
function inSentence(actor: string): string {
  return actor.replace(
    /^(?:Các|Những|Mỗi|Mọi|Tất|Toàn|Đơn|Người|Học sinh|Học viên|Giáo viên|Giảng viên|Sinh viên|Cán bộ|Công chức|Viên chức|Nhân viên|Nhà trường|Hiệu trưởng|Thủ trưởng|Giám đốc|Trưởng|Phụ huynh|Cha mẹ|Thí sinh)(?!\p{L})/u,
    (word) => word.toLowerCase(),
  );
}

/** What the dates in quoted passages mean as of today; nothing where there are none. */
function datesOf(
  dates: readonly DatedQuote[],
  quotes: readonly Quoted[],
  words: Words,
  language: Language,
): readonly string[] {
  if (dates.length === 0) return [];
  const lines = dates.map(({ deadline, occurrence }) => {
    const document = quotes.find(({ citation }) => citation.document === deadline.document)?.document;
    const since = document?.header.issuedOn ?? null;
    return `• “${deadline.expression}”: ${lowerFirst(printOccurrence(occurrence, deadline.expression, recurrenceOf(deadline.rule), since, language))}`;
  });
  return [words.datesInQuotes, ...lines];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What the day that the question names is to the deadline that fits best. */
function verdictOn(
  finding: Extract<Finding, { kind: "deadlines" | "deadline-list" }>,
  words: Words,
): readonly string[] {
  if (finding.kind === "deadline-list" || finding.asked === null) return [];
  const [{ occurrence }] = finding.items;
  if (occurrence.state === "undated") return [];
  const { named, lastSafeDay } = occurrence;
  const [day, last] = [printDay(finding.asked.day), printDay(lastSafeDay)];
  const isNamed = named.kind === "day" && named.date.slice(5) === finding.asked.day.slice(5);
  const isExcluded = isNamed && named.bound === "before";
  // The day of another year is neither in time nor late.
  if (finding.missedYears.length > 0 && isNamed) return [];
  switch (finding.asked.as) {
    case "named":
      return [...new Map(finding.items.map(({ document }) => [document.id, document])).values()].map((document) =>
        words.dueIn(nameDocument(document), document.header.title),
      );
    case "counted":
      return isNamed ? [isExcluded ? words.notCounted(day, last) : words.counted(day)] : [];
    case "claimed":
      return [isExcluded ? words.claimedBefore(day, last) : isNamed ? words.claimedRight : words.claimedWrong];
    case "planned":
      if (finding.asked.day > lastSafeDay) return [words.tooLate(day, last)];
      return [named.kind === "window" && finding.asked.day < named.from ? words.tooEarly(day) : words.inTime(day)];
  }
}

/** A quoted passage; the place is named where it changes. */
function passage(
  quoted: Quoted,
  at: number,
  all: readonly Quoted[],
  words: Words,
  longest: number,
  from: number,
): string {
  const previous = all[at - 1];
  const isNewPlace =
    previous === undefined ||
    previous.document.id !== quoted.document.id ||
    // Items of one section share its line, and so do rows of one table.
    (previous.citation.section !== quoted.citation.section && placeAndHeading(previous) !== placeAndHeading(quoted));
  const name = nameDocument(quoted.document);
  const intro =
    at === 0
      ? words.accordingTo(`${name}${place(quoted.document)}`, placeAndHeading(quoted))
      : previous?.document.id === quoted.document.id
        ? words.accordingTo(name, placeAndHeading(quoted))
        : words.alsoSee(`${name}${place(quoted.document)}`, placeAndHeading(quoted));
  const line = [quoteLine(quoted, from + at + 1, longest, words), ...byColumns(quoted, words)].join("\n");
  return isNewPlace ? `${intro}\n${line}` : line;
}

/** Longer rows are read in the table itself. In characters. */
const longestRow = 400;

/** A row of a table cell by cell with the name of each column, which the row itself does not print. */
function byColumns({ citation }: Quoted, words: Words): readonly string[] {
  const row = headingsOf(citation).at(-1) ?? "";
  if (!isLabelledRow(row) || row.length > longestRow || citation.quote.includes("\n")) return [];
  return [words.byColumns(row.replace(/^(?:S?TT|Số TT|No\.?): \d+ \| /iu, "").replaceAll(" | ", "; "))];
}

/** "Cấp học: THCS | Số tiết: 03": how the rows of tables are headed. */
function isLabelledRow(heading: string): boolean {
  return / \| /u.test(heading) && /^[^|]{1,80}: /u.test(heading);
}

/** The headings over a quote from the uppermost down, without the address. */
function headingsOf({ section, address }: Quoted["citation"]): readonly string[] {
  const printed = section
    .slice(address?.length ?? 0)
    .trim()
    .replace(/:(?= ›|$)/gu, "");
  return printed === "" ? [] : printed.split(" › ");
}

/** Where the quotes of a long list would be cut, each task is told by its first words: none is dropped. */
function briefDuties(item: QuotedDuty, at: number, all: readonly Quoted[], words: Words, from: number): string {
  const previous = all[at - 1];
  const name = nameDocument(item.document);
  const isSameDocument = previous?.document.id === item.document.id;
  const source = isSameDocument ? name : `${name}${place(item.document)}`;
  const tasks = item.duties.map(({ action }) => `• ${shown(action, longestTask, words)} [${String(from + at + 1)}]`);
  return [words.accordingTo(source, placeAndHeading(item)), ...new Set(tasks)].join("\n");
}

/** "mục III.2 (TỔ CHỨC THỰC HIỆN › Phòng …)": whose duty it is often stands in the heading only. What the quote says itself is not said twice. */
function placeAndHeading({ citation }: Quoted): string {
  if (citation.address === null) return citation.place;
  const headings = headingsOf(citation).filter((heading) => !isLabelledRow(heading));
  const above = headings.filter((heading) => !citation.quote.includes(heading.replace(/ …$/u, "")));
  // Under its own heading a quote needs no more than the one above it: "khoản 1 Điều 11 (Ủy ban nhân dân cấp huyện)".
  const isQuoted = above.at(-1) !== headings.at(-1);
  const shownHeadings = (isQuoted ? above.slice(-1) : above).join(" › ");
  return shownHeadings === "" || shownHeadings.length > 300 ? citation.place : `${citation.place} (${shownHeadings})`;
}

function place({ header }: Quoted["document"]): string {
  if (header.jurisdictionName === null || header.jurisdiction === "national") return "";
  const [own = "", around] = header.jurisdictionName.split(/ \(|\)/);
  // "UBND phường Long Biên" already says the ward; of what province it is, it does not say.
  if (!foldText(header.issuer ?? "").includes(foldText(own))) return ` – ${header.jurisdictionName}`;
  return around === undefined ? "" : ` (${around})`;
}

function quoteLine(quoted: Quoted, number: number, longest: number, words: Words): string {
  const { citation } = quoted;
  const told = toldIn(quoted);
  return `“${shown(citation.quote, longest, words, told)}” [${String(number)}]${readingOf(citation, longest, words, told)}`;
}

/** A piece of a quote, its ends as shares of the whole. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

const itsBeginning: Piece = { from: 0, to: 0 };

/** Where in its quote what is told of a cited document stands: its number with the issuer and the subject behind it, which are told as they are read. */
function toldIn(quoted: Quoted & { readonly reference?: QuotedReference["reference"] }): Piece {
  const { citation, reference } = quoted;
  const printed = citation.quote.length;
  if (reference === undefined || printed === 0) return itsBeginning;
  const shareOf = (at: number): number => Math.min(1, Math.max(0, at / printed));
  const [from, behind] = [shareOf(reference.start - citation.start), shareOf(reference.end - citation.start)];
  const read = citation.reading ?? citation.quote;
  const end = endOfCitation(read, Math.floor(behind * read.length), reference);
  return { from, to: Math.min(1, end / read.length) };
}

/** How a damaged quote reads, on a line of its own; empty where the quote is sound. */
function readingOf({ reading }: Citation, longest: number, words: Words, told = itsBeginning): string {
  return reading === null ? "" : `\n(${words.readAs}: ${shown(reading, longest, words, told)})`;
}

/** The quote, or where it is too long the piece of it around what it is `told` for. */
function shown(quote: string, longest: number, words: Words, told = itsBeginning): string {
  if (quote.length <= longest) return quote;
  const point = Math.floor(told.from * quote.length);
  const end = endOfWord(quote, Math.ceil(told.to * quote.length));
  // What is told shall stand in the first third of what is shown, further to its front where it would not fit in whole; the end is shown whole.
  const isInFront = point < longest * 0.6 && end <= longest;
  const lead = Math.max(0, Math.min(Math.floor(longest / 5), longest - (end - point)));
  const from = isInFront ? 0 : Math.min(point - lead, quote.length - longest);
  const begin = from <= 0 ? 0 : Math.min(point, quote.indexOf(" ", from) + 1);
  const cut = quote.slice(begin, begin + longest + 1);
  const before = begin === 0 ? "" : "… ";
  if (begin + longest >= quote.length) return `${before}${cut}`;
  return `${before}${cut.slice(0, Math.max(cut.lastIndexOf(" "), cut.lastIndexOf("\n"), 1))}… ${words.more}`;
}

function endOfWord(text: string, at: number): number {
  const behind = text.slice(at).search(/\s/u);
  return behind < 0 ? text.length : at + behind;
}

function describeContact(
  contact: {
    readonly name: string | null;
    readonly role: string | null;
    readonly organisation: string | null;
    readonly phones: readonly string[];
    readonly email: string | null;
    readonly address: string | null;
  },
  words: Words,
): string {
  // "Nơi liên hệ" says no more than the list itself.
  const role = foldText(contact.role ?? "") === "noi lien he" ? null : contact.role;
  const who = [contact.name, role, contact.organisation].filter((part) => part !== null && part !== "").join(", ");
  const how = [
    contact.phones.length === 0 ? null : `${words.phone} ${contact.phones.join(", ")}`,
    contact.email === null ? null : `${words.email} ${contact.email}`,
    contact.address === null ? null : `${words.address} ${contact.address}`,
  ].filter((part) => part !== null);
  return [who, how.join("; ")].filter((part) => part !== "").join(": ");
}

function nameReference({ reference }: QuotedReference): string {
  const isNumbered = /\d/.test(reference.canonical);
  if (reference.type === null || !isNumbered) return reference.canonical;
  const date = reference.date === null ? "" : ` (${printDay(reference.date)})`;
  return `${reference.type} số ${reference.canonical}${date}`;
}

function distinctQuotes(items: NonEmpty<QuotedReference>): readonly number[] {
  const seen = new Set<string>();
  return items.flatMap(({ reference }, at) =>
    seen.has(reference.canonical) ? [] : (seen.add(reference.canonical), [at]),
  );
}

function firstOfEachQuote(items: NonEmpty<QuotedReference>): readonly number[] {
  const seen = new Set<string>();
  return items.flatMap(({ citation }, at) => (seen.has(citation.quote) ? [] : (seen.add(citation.quote), [at])));
}

function warn(caveat: Caveat, words: Words, language: Language): string {
  switch (caveat.code) {
    case "other-jurisdiction": {
      const names = caveat.documents.map(nameDocument).join("; ");
      const places = caveat.documents
        .map((document) => namePlaceOf(document, language) ?? document.header.issuer ?? "")
        .join("; ");
      const asker = namePlaces(caveat.asker, words);
      return caveat.isAside
        ? words.caveat.otherPlace(names, places, asker)
        : words.caveat.otherJurisdiction(names, places, asker, caveat.hasOwn);
    }
    case "no-longer-valid":
      return words.caveat.noLongerValid(
        nameDocument(caveat.document),
        caveat.limit.startsWith("năm học") ? caveat.limit : words.until(caveat.limit.split("-").reverse().join("/")),
      );
    case "superseded":
      return words.caveat.superseded(nameDocument(caveat.document));
    case "blank-number-or-date":
      return words.caveat.blank(
        caveat.documents
          .map((document) => `${nameDocument(document)} (${nameBlanks(document, language) ?? ""})`)
          .join("; "),
      );
    case "damaged-text":
      return words.caveat.damaged(nameDocument(caveat.document));
    case "unverified-figures":
      return words.caveat.unverified(caveat.documents.map(nameDocument).join("; "));
    case "documents-disagree":
      return caveat.conflict.sentence;
    case "one-school":
      return words.caveat.oneSchool(
        nameDocument(caveat.document),
        caveat.document.header.issuer ?? nameDocument(caveat.document),
      );
    case "merged-province":
      return words.caveat.merged(nameDocument(caveat.document), caveat.merger.former, caveat.merger.today);
    case "suspicious-reference":
      return words.caveat.suspicious(caveat.reference.canonical, caveat.suspect);
    case "sample-documents":
      return words.caveat.sample;
    case "no-holiday-calendar":
      return words.caveat.noCalendar(caveat.year);
  }
}

function namePlaces(places: readonly PlaceName[], words: Words): string {
  return places.length === 0 ? words.yourPlace : places.map(({ label }) => label).join(", ");
}
