import type { NonEmpty, Quoted } from "./answer";
import { quote } from "./choose-clauses";
import { nameAskedFor, placesNaming } from "./mentioned-name";
import type { ScoredSection } from "./score-sections";

/** Words that ask where a thing is mentioned and are no part of it. */
export const mentionWords =
  /(?<!\p{L})(?:nêu|nhắc|nhắc đến|đề cập|xuất hiện|viện dẫn|dẫn|văn bản|tài liệu|kho|thư viện|neu|nhac|de cap|xuat hien|vien dan|van ban|tai lieu|thu vien)(?!\p{L})/giu;
/** From this share of what is looked for on a document speaks of it. */
const leastMentioned = 0.6;

/** Every place that has the name which a question asks the mentions of; null where it names nothing, or one place alone has it. */
export function mentionsOfName(sections: readonly ScoredSection[], text: string): NonEmpty<Quoted> | null {
  const name = nameAskedFor(text);
  const [first, second, ...rest] =
    name === null ? [] : placesNaming(name, new Set(sections.map(({ opened }) => opened)));
  return first === undefined || second === undefined ? null : [first, second, ...rest];
}

/** "Được nêu ở những văn bản nào?": the best place of each document that speaks of it; empty where that is one. */
export function mentionsIn(sections: readonly ScoredSection[]): readonly Quoted[] {
  const best = new Map<string, ScoredSection>();
  for (const section of sections) {
    const id = section.opened.document.id;
    if (section.coverage >= leastMentioned && !best.has(id)) best.set(id, section);
  }
  return best.size < 2 ? [] : [...best.values()].flatMap((section) => quote(section, [section.best]).slice(0, 1));
}
