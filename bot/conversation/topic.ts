import { z } from "zod";
import type { Ask, DocumentId, EarlierTurn, Spot } from "../../knowledge/index";
import type { Topic } from "../state/index";

const topicShape = z.object({
  query: z.string(),
  text: z.string().default(""),
  asks: z.array(z.string()),
  places: z.array(z.string()),
  documents: z.array(z.string()),
  cited: z.array(z.string()).default([]),
  spots: z.array(z.object({ document: z.string(), start: z.number(), end: z.number().optional() })).default([]),
  /** What the last answer was about, for a request that leans on it. */
  about: z.string(),
  offeredProfile: z.boolean(),
});

/** What the conversation remembers of the last question. */
export interface Remembered extends EarlierTurn {
  /** The question as it was read. */
  readonly text: string;
  readonly documents: readonly DocumentId[];
  /** The first places that the answer quoted. */
  readonly spots: readonly Spot[];
  readonly about: string;
  readonly offeredProfile: boolean;
}

/** Reads what was stored; a topic of an earlier version of the program is forgotten. */
export function readTopic(topic: Topic | null): Remembered | null {
  const read = topicShape.safeParse(topic);
  if (!read.success) return null;
  return {
    ...read.data,
    asks: read.data.asks as Ask[],
    documents: read.data.documents as DocumentId[],
    spots: read.data.spots.map(({ document, start, end }): Spot => ({
      document: document as DocumentId,
      start,
      end: end ?? start,
    })),
  };
}

export function writeTopic(remembered: Remembered): Topic {
  return {
    ...remembered,
    asks: [...remembered.asks],
    places: [...remembered.places],
    documents: [...remembered.documents],
    cited: [...remembered.cited],
    spots: remembered.spots.map(({ document, start, end }) => ({ document, start, end })),
  };
}
