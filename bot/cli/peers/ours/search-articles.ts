import { openRanker, type Method } from "../../retrieval-scores/ranker";
import type { OpenSystem } from "../system";

/** Our search over articles that are given as they are, without a file to be read. */
export function openArticles(method: Method): OpenSystem {
  return async (texts, { folder }) => {
    const articles = texts.map((one) => ({ ...one, law: lawOf(one.title) }));
    const ranker = await openRanker(articles, folder);
    return {
      async search(question) {
        const ids = await ranker.rank(method, question);
        return ids.map((id) => ({ id, text: "", address: "", heading: "" }));
      },
      save: () => ranker.close(),
    };
  };
}

/** "Luật Du lịch - Điều 1. Phạm vi" -> "Luật Du lịch". */
function lawOf(title: string): string {
  return title.split(" - ")[0] ?? title;
}
