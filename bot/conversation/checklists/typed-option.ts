import { optionsOf, readAnswer, syllablesOf, unknownAnswer, type ChecklistQuestion } from "../../../knowledge/index";
import { yesNoWords, type QuestionWords } from "../../messages/checklist";

/** The most words that an answer in other words than the option's own may have. */
const longestLooseAnswer = 8;

/** An option of a question with its number on the screen and its label. */
export interface ShownOption {
  readonly name: string;
  readonly number: number;
  readonly label: string;
}

export function shownOptions(question: ChecklistQuestion, words: QuestionWords): readonly ShownOption[] {
  return [...(optionsOf(question)?.keys() ?? [])].map((name, position) => ({
    name,
    number: position + 1,
    label: words.options[name]?.label ?? name,
  }));
}

/** The answer, in its kept form, that typed words give; null where they give none or more than one. */
export function readTypedAnswer(question: ChecklistQuestion, words: QuestionWords, text: string): string | null {
  const options = shownOptions(question, words);
  if (options.length === 0) return readOpenAnswer(question, text);
  const spoken = spokenWords(text);
  const numbered = /^(?:cau |so |lua chon |chon |phuong an )*(\d{1,2})$/.exec(spoken);
  if (numbered !== null) return options.find(({ number }) => number === Number(numbered[1]))?.name ?? null;

  const phrases = options.flatMap(({ name, label }) =>
    [label, ...(words.options[name]?.aliases ?? [])].map((phrase) => ({ name, phrase: spokenWords(phrase) })),
  );
  const exact = phrases.filter(({ phrase }) => phrase === spoken);
  if (exact.length > 0) return only(exact);
  if (spoken.split(" ").length > longestLooseAnswer) return null;
  return question.kind === "yes-no" ? readLooseYesNo(spoken, phrases) : readLooseChoice(spoken, phrases);
}

function readOpenAnswer(question: ChecklistQuestion, text: string): string | null {
  const isOptional = "optional" in question && question.optional;
  const leftOpen = yesNoWords.unknown.aliases.some((alias) => spokenWords(alias) === spokenWords(text));
  return isOptional && leftOpen ? unknownAnswer : readAnswer(question, text);
}

/** Whether short words speak of an option without choosing one ("không phải Long Biên"). */
export function mentionsOption(question: ChecklistQuestion, words: QuestionWords, text: string): boolean {
  const spoken = spokenWords(text);
  if (spoken.split(" ").length > longestLooseAnswer) return false;
  return shownOptions(question, words).some(({ name, label }) =>
    [label, ...(words.options[name]?.aliases ?? [])].some(
      (phrase) => phrase.length > 4 && contains(spoken, spokenWords(phrase)),
    ),
  );
}

interface Phrase {
  readonly name: string;
  readonly phrase: string;
}

/** One option's words inside a short sentence: the longest wins, and what is denied is not chosen. */
function readLooseChoice(spoken: string, phrases: readonly Phrase[]): string | null {
  if (/(^| )(khong|ko|chua|not)( |$)/.test(spoken)) return null;
  // An abbreviation such as "TH" is an answer only when it stands alone.
  const within = phrases.filter(({ phrase }) => phrase.length > 3 && contains(spoken, phrase));
  const longest = within.filter(
    ({ phrase }) => !within.some((other) => other.phrase !== phrase && contains(other.phrase, phrase)),
  );
  return only(longest);
}

/** "chưa có phép" denies, "có phép rồi" affirms, "chưa biết" leaves open; "có phép chưa" asks and is none of them. */
function readLooseYesNo(spoken: string, phrases: readonly Phrase[]): string | null {
  if (/^(co|da) .*(chua|khong|ko)$/.test(spoken)) return null;
  const leavesOpen = yesNoWords.unknown.aliases.some((alias) => contains(spoken, spokenWords(alias)));
  if (leavesOpen && !phrases.some(({ name }) => name === unknownAnswer)) return null;
  for (const name of [unknownAnswer, "no", "yes"]) {
    const own = phrases.filter((phrase) => phrase.name === name);
    if (own.some(({ phrase }) => spoken.startsWith(`${phrase} `) || (phrase.length > 4 && contains(spoken, phrase))))
      return name;
  }
  return phrases.some(({ name }) => name === "yes") && /^.* roi$/.test(spoken) ? "yes" : null;
}

function only(phrases: readonly Phrase[]): string | null {
  const names = new Set(phrases.map(({ name }) => name));
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}

function contains(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

const politeEnds = /(?: (?:a|nhe|nha|em|co|thay|ban|day))+$/;

function spokenWords(text: string): string {
  return syllablesOf(text).join(" ").replace(politeEnds, "");
}
