import { wordsIn, type Language } from "../messages/index";
import type { Reply } from "./turn";

/** Words without a source, with what may be asked next. */
export function replyInWords(text: string, language: Language, kind: Reply["kind"] = "small-talk"): Reply {
  const { suggestions } = wordsIn(language);
  return {
    kind,
    text,
    citations: [],
    card: null,
    suggestions: [suggestions.upcoming, suggestions.partnership, suggestions.documents],
    abstained: false,
    checklist: null,
    warnings: [],
    writtenByModel: false,
  };
}
