import type { AnswerContext } from "./context";
import type { SectionText } from "./section-text";
import type { OpenDocument } from "./shelf";

/** "Điều 1. Ban hành kèm theo Quyết định này Quy chế …" says the title again, "Điều 3. … chịu trách nhiệm thi hành" who carries it out: neither rules anything. */
export function formulaFactor(
  { section, end }: SectionText,
  { document }: OpenDocument,
  { question: { folded, asks } }: AnswerContext,
): number {
  const printed = document.text.slice(section.start, end);
  if (putsInForce.test(printed)) return /\b(?:ban hanh|phe duyet)\b(?! kem theo)/.test(folded) ? 1 : formula;
  const isOfWho = asks.has("who") || asks.has("duties") || /\bthi hanh\b/.test(folded);
  return !isOfWho && namesExecutors.test(printed) ? formula : 1;
}

const formula = 0.6;
const putsInForce =
  /^\s*Điều \d+\.?\s+(?:Ban hành|Phê duyệt) kèm theo (?:Quyết định|Nghị quyết|Thông tư) này[^.;]*\.\s*$/u;
const namesExecutors =
  /^\s*Điều \d+\.?[^.]*chịu trách nhiệm thi hành (?:Quyết định|Nghị quyết|Thông tư) này\s*\.?(?:\/\.?)?\s*$/u;
