import { comparisonCard, type Comparison } from "../cards/index";
import { submissionReply } from "../conversation/submissions/index";
import type { Reply } from "../conversation/index";
import { longestReply } from "../messages/index";
import { submissionMessages } from "../messages/submissions";

const say = submissionMessages.impact;

/** What a document came to, in words: its name, and that of what it superseded. */
export interface ChangeCause {
  readonly kind: "published" | "taken-back";
  readonly document: string;
  readonly replaced: string | null;
}

/** So many changes have room on a card and in a message. */
const mostShown = 6;

/** What changed for one person, before and after side by side. */
export function impactReply({ kind, document, replaced }: ChangeCause, comparisons: readonly Comparison[]): Reply {
  const isPublished = kind === "published";
  const heading = isPublished ? say.heading(document) : say.takenBackHeading(document);
  const because = isPublished ? say.because(document, replaced) : say.takenBack(document);
  for (let count = Math.min(comparisons.length, mostShown); ; count -= 1) {
    const shown = comparisons.slice(0, count);
    const foot = [...(comparisons.length > count ? [say.more(comparisons.length - count)] : []), say.help];
    const pairs = shown.map(({ about, before, after }) => say.pair(about, before, after));
    const text = [heading, because, ...pairs, ...foot].join("\n\n");
    if (text.length > longestReply && count > 0) continue;
    const labels = { before: say.before, after: say.after };
    const card = comparisonCard({ heading, lead: [because], labels, comparisons: shown, foot, fallbackText: text });
    return { ...submissionReply(text, card, ["tiếp tục"]), kind: "answer" };
  }
}
