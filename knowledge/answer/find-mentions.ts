import type { Quoted } from "./answer";
import { quote } from "./choose-clauses";
import { nameAskedFor, placesNaming } from "./mentioned-name";
import type { ScoredSection } from "./score-sections";

/** Words that ask where a thing is mentioned and are no part of it. */
export const mentionWords =
  /(?<!\p{L})(?:nêu|nhắc|nhắc đến|đề cập|xuất hiện|viện dẫn|dẫn|văn bản|tài liệu|kho|thư viện|neu|nhac|de cap|xuat hien|vien dan|van ban|tai lieu|thu vien)(?!\p{L})/giu;
/** From this share of what is looked for on a document speaks of it. */
const leastMentioned = 0.6;

/** "Được nêu ở những văn bản nào?": the best place of each document that speaks of it. */
function onePerDocument(sections: readonly ScoredSection[]): readonly Quoted[] {
  const best = new Map<string, ScoredSection>();
  for (const section of sections) {
    const id = section.opened.document.id;
    if (section.coverage >= leastMentioned && !best.has(id)) best.set(id, section);
  }
  return best.size < 2 ? [] : [...best.values()].flatMap((section) => quote(section, [section.best]).slice(0, 1));
}

/** Where what a question asks for is mentioned: every place that has its name where it is named in quotes, else the best place of each document. Empty where that is one. */
export function mentionsIn(sections: readonly ScoredSection[], text: string): readonly Quoted[] {
  const name = nameAskedFor(text);
  const named = name === null ? [] : placesNaming(name, new Set(sections.map(({ opened }) => opened)));
  return named.length > 1 ? named : onePerDocument(sections);
}
