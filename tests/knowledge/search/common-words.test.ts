import { describe, expect, it } from "@jest/globals";
import { draftOf } from "../../../bot/cli/size/index";
import { questionsOf } from "../../../bot/cli/size/draft-questions";
import type { ChunkId, DocumentId } from "../../../knowledge/index";
import { LexicalIndex } from "../../../knowledge/search/lexical-index";
import { PassageStreamBuilder } from "../../../knowledge/search/passage-stream";
import { understandQuery } from "../../../knowledge/search/understand-query";
import { buildWordPart } from "../../../knowledge/search/word-part";

const drafts = Array.from({ length: 400 }, (_, number) => draftOf(number));

/** Four paragraphs are a passage; the documents lie in several parts. */
function partOf(from: number, to: number) {
  const builder = new PassageStreamBuilder();
  const documents = drafts.slice(from, to).map(({ name, blocks, facts }, nth) => {
    const lines = blocks.map((block) => (typeof block === "string" ? block : block.flat().join(" ")));
    const before = builder.passages;
    for (let at = 0; at < lines.length; at += 4) {
      builder.add({ path: `${facts.type} ${facts.title}`, text: lines.slice(at, at + 4).join("\n") });
    }
    const firstChunk = (1 + (from + nth) * 1000) as ChunkId;
    return { document: name as DocumentId, firstChunk, chunks: builder.passages - before };
  });
  return buildWordPart(documents, builder.finish());
}

const parts = [partOf(0, 150), partOf(150, 160), partOf(160, 400)];

describe("words that stand nearly everywhere", () => {
  const quick = new LexicalIndex(parts);
  const thorough = new LexicalIndex(parts, 0);
  const questions = questionsOf(drafts.slice(0, 40).map((_, number) => number));

  it("are looked up for few passages, and the best are the same with the same scores", () => {
    const also = [1, 2001, 399_001] as ChunkId[];
    for (const { text } of questions) {
      const [found, expected] = [quick, thorough].map((index) => index.search(understandQuery(text, index), 30, also));
      expect(found!.map(({ id }) => id)).toEqual(expected!.map(({ id }) => id));
      found!.forEach(({ score, coverage }, at) => {
        expect(score).toBeCloseTo(expected![at]!.score, 9);
        expect(coverage).toBeCloseTo(expected![at]!.coverage, 9);
      });
    }
  });

  it("are all that a question may have", () => {
    for (const text of ["phường", "của các trường", "năm học", "có trách nhiệm của học sinh"]) {
      const [found, expected] = [quick, thorough].map((index) => index.search(understandQuery(text, index), 30));
      expect(found!.length).toBe(30);
      expect(found!.map(({ id }) => id)).toEqual(expected!.map(({ id }) => id));
    }
  });
});
