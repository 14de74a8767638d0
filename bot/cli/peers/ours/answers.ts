import { openInterviewer } from "../../asked-line";
import { readSettings } from "../../../settings/index";
import type { OpenSystem } from "../system";
import { readDocuments } from "./read-documents";

/** The quotes of our answers; none where the answer is that the documents do not say. */
export const open: OpenSystem = async (texts, { folder }) => {
  await readDocuments(texts, folder);
  const interviewer = await openInterviewer(readSettings({ DATA_DIR: folder }));
  return {
    async search(_question, _limit, talk) {
      const { abstained, citations } = await interviewer.ask(talk);
      if (abstained) return [];
      return citations.map(({ doc, section, quote, url }) => ({
        ...{ id: doc, text: quote, heading: section },
        address: new URL(url, "http://localhost").searchParams.get("at") ?? "",
      }));
    },
    save: () => interviewer.close(),
  };
};
