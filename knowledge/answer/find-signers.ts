import { asksWhoSigned, kindsOfDocuments, timesNamed, type NamedTime } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, HeaderField, SingleFinding } from "./answer";
import { belongsElsewhere, schoolYearIn, type AnswerContext } from "./context";
import { headQuotes } from "./find-header";
import { placesOf } from "./jurisdiction";
import type { DocumentSummary } from "../store/library";

/** So many documents are told of one by one; of more the first one of each year and signer. */
const mostTold = 6;
/** From this share of what else is said on, by weight, the title of a document says it. */
const leastOfTitle = 0.6;
const dayAndSignature: ReadonlySet<HeaderField> = new Set<HeaderField>(["issued-on", "signer"]);
const signature: ReadonlySet<HeaderField> = new Set<HeaderField>(["signer"]);
/** What names an office of any place, folded. */
const ofAnyOffice = new Set(
  "truong thpt thcs th tieu hoc mam non trung pho thong co so giao duc va dao tao uy ban nhan dan ubnd phuong xa tinh thanh huyen quan thi phong hoi dong".split(
    " ",
  ),
);
/** What several documents and their signing are asked with, folded. */
const ofAsking = new Set(
  "ky chu chuc danh ten ho nguoi ai nao gi lan luot tung moi cac nhung may hai ca nam va con thi la do cua trong qua ra ban hanh van ban tai lieu vi ong ba thay co duoc da dung dau cuoi hieu truong pho giam doc tich truong thang ngay hoi vao luc voi cung mot khac phai khong tren duoi phan".split(
    " ",
  ),
);

/**
 * "Hiệu trưởng ký các thông báo năm 2023 và tháng 8/2024 lần lượt là ai?": each document of the kind, the office and the times that are named, with its day and its signer.
 * Null where one document alone is meant, or whose documents are meant is not told.
 */
export async function findSigners(context: AnswerContext): Promise<Finding | null> {
  const { question, background, shelf } = context;
  if (question.mentions.length > 0) return null;
  // "Còn năm 2024?" after who signed those of 2023.
  const times = timesNamed(question.text);
  const goesOn = background !== "" && question.asks.has("signer") && times.length > 0;
  const said = `${question.folded} ${foldText(goesOn ? background : "")}`;
  const kinds = kindsOfDocuments.filter((kind) => said.includes(kind));
  const asked = goesOn || asksWhoSigned(question);
  // "Thông báo của A và kế hoạch của B do ai ký?"
  const isPlural = asked === true || (kinds.length > 1 && question.places.length > 1);
  if (asked === null || (!isPlural && times.length === 0)) return null;
  const schoolYear = schoolYearIn(question.text);
  /** "Quyết định tháng 8/2026 … kế hoạch tháng 10/2026": the kind named last before a time is of that time. */
  const isOf = ({ iso, at }: NamedTime, type: string, issuedOn: string | null): boolean => {
    const before = foldText(question.text.slice(0, at));
    const [kind] = kinds
      .filter((one) => before.includes(one))
      .sort((one, two) => before.lastIndexOf(two) - before.lastIndexOf(one));
    return (issuedOn ?? "").startsWith(iso) && (kind === undefined || kind === "van ban" || kind === foldText(type));
  };
  const ofKind = shelf.documents.filter(
    ({ header: { type, title, issuedOn }, validity }) =>
      type !== null &&
      (kinds.includes("van ban") || kinds.includes(foldText(type))) &&
      (times.length === 0 || times.some((time) => isOf(time, type, issuedOn))) &&
      (schoolYear === null || schoolYearIn(`${validity.schoolYear ?? ""} ${title ?? ""}`) === schoolYear),
  );
  const ofTitle = titledSo(ofOfficeNamed(ofKind, said, isPlural, context), said, context);
  const told = ofRankNamed(ofTitle, said).toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  // A time without any, or one document where no more are asked for: what the question is of is looked for otherwise.
  const least = isPlural || times.some(({ iso }) => iso.includes("-")) ? 1 : 2;
  if (told.length < least || times.some(({ iso }) => !told.some((one) => dayOf(one).startsWith(iso)))) return null;
  const findings: SingleFinding[] = [];
  for (const { id, header } of told.length <= mostTold ? told : onePerSigner(told)) {
    const [first, ...rest] = headQuotes(await shelf.open(id), signature);
    const wants = header.issuedOn === null ? signature : dayAndSignature;
    if (first !== undefined) findings.push({ kind: "header", wants, quotes: [first, ...rest] });
  }
  const [first, second, ...rest] = findings;
  if (first === undefined) return null;
  return second === undefined ? first : { kind: "several", findings: [first, second, ...rest] };
}

/** Those of the offices that the question names, of each place the one it says most of; where it names none, those that may be the asker's, if they are of one office or several are asked for. */
function ofOfficeNamed(
  documents: readonly DocumentSummary[],
  words: string,
  isPlural: boolean,
  context: AnswerContext,
): readonly DocumentSummary[] {
  const said = new Set(syllablesOf(words));
  const plain = ` ${syllablesOf(words).join(" ")} `;
  /** The place that an office is of, or the name of a school. */
  const nameOf = ({ header }: DocumentSummary): readonly string[] => {
    const place = header.jurisdiction === "school" ? undefined : placesOf(header)[0]?.name;
    const isSaid = place !== undefined && plain.includes(` ${place} `);
    return isSaid ? place.split(" ") : namesIn(header.issuer).filter((syllable) => !ofAnyOffice.has(syllable));
  };
  const saidOf = (document: DocumentSummary): number =>
    namesIn(document.header.issuer).filter((syllable) => said.has(syllable)).length;
  const named = documents.filter((document) => {
    const name = nameOf(document);
    return name.length > 0 && name.every((syllable) => said.has(syllable));
  });
  const most = new Map<string, number>();
  for (const document of named) {
    const name = nameOf(document).join(" ");
    most.set(name, Math.max(most.get(name) ?? 0, saidOf(document)));
  }
  if (named.length > 0) return named.filter((document) => saidOf(document) === most.get(nameOf(document).join(" ")));
  const near = documents.filter((document) => !belongsElsewhere(document, context));
  const offices = new Set(near.map(({ header }) => foldText(header.issuer ?? "")));
  return context.question.places.length === 0 && (isPlural || offices.size === 1) ? near : [];
}

/** Those whose titles say what else the question says: "các thông báo tuyển sinh"; all where it says nothing else. */
function titledSo(
  documents: readonly DocumentSummary[],
  words: string,
  { question, rarity }: AnswerContext,
): readonly DocumentSummary[] {
  const ofOffices = new Set(
    documents.flatMap(({ header }) => namesIn(`${header.issuer ?? ""} ${header.jurisdictionName ?? ""}`)),
  );
  const ofKinds = new Set(kindsOfDocuments.flatMap((kind) => kind.split(" ")));
  const content = [...question.content, ...syllablesOf(words).filter((word) => !question.folded.includes(word))];
  const matterIn = (syllables: readonly string[]): readonly string[] =>
    [...new Set(syllables)].filter(
      (syllable) =>
        !/\d/.test(syllable) && ![ofOffices, ofKinds, ofAnyOffice, ofAsking].some((words) => words.has(syllable)),
    );
  // "Trong thông báo về A năm 2023 và trong thông báo về B": each title says its own.
  const asked = new Set(content);
  const parts = partsByKind(question.text).map((part) => ({
    matter: matterIn(syllablesOf(part).filter((syllable) => asked.has(syllable))),
    times: timesNamed(part),
  }));
  const areApart = parts.length > 1 && parts.every(({ matter }) => matter.length > 0);
  const named = areApart ? parts : [{ matter: matterIn(content), times: [] }];
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity.weight(word), 0);
  return documents.filter((document) => {
    const own = new Set(syllablesOf(document.header.title ?? ""));
    return named.some(
      ({ matter, times }) =>
        weigh(matter.filter((word) => own.has(word))) >= weigh(matter) * leastOfTitle &&
        (times.length === 0 || times.some(({ iso }) => dayOf(document).startsWith(iso))),
    );
  });
}

/** What a text says of each document, from its kind on to the next one's. */
function partsByKind(text: string): readonly string[] {
  const folded = foldText(text);
  const starts = [...folded.matchAll(anyKind)].map(({ index }) => index);
  return starts.map((start, at) => folded.slice(start, starts[at + 1] ?? folded.length));
}

const anyKind = new RegExp(`\\b(?:${kindsOfDocuments.join("|")})\\b`, "g");

/** Those that the holder of a named office signed, where the head signs for herself in some: "hiệu trưởng nào ký" leaves out what a deputy signed for her. */
function ofRankNamed(documents: readonly DocumentSummary[], folded: string): readonly DocumentSummary[] {
  const rank = /\b(pho )?(hieu truong|chu tich|giam doc|truong phong|bo truong)\b/.exec(folded);
  if (rank === null) return documents;
  const isOfRank = ({ header: { signerTitle } }: DocumentSummary): boolean => {
    const title = foldText(signerTitle ?? "");
    return title.includes(rank[2] ?? "") && (rank[1] !== undefined) === /\bpho\b/.test(title);
  };
  return documents.filter(isOfRank);
}

function onePerSigner(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
  const seen = new Set<string>();
  return documents.filter((document) => {
    const key = `${dayOf(document).slice(0, 4)} ${foldText(document.header.signer ?? "")}`;
    return !seen.has(key) && seen.add(key);
  });
}

function dayOf({ header }: DocumentSummary): string {
  return header.issuedOn ?? "";
}

function namesIn(text: string | null): readonly string[] {
  return syllablesOf(foldText(text ?? ""));
}
