import { z } from "zod";

/** A stable name in the data: answers, marks and cards are bound to it, so it never changes its meaning. */
export const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be a kebab-case name");
export const words = z.string().trim().min(1);

export const condition = z.strictObject({ question: name, is: z.array(name).min(1) });
/** All of them hold; an empty list always holds. */
export const conditions = z.array(condition).default([]);

export const documentPlace = z.strictObject({
  /** A key of `documents`. */
  document: name,
  /** As the document numbers it, "III.3"; null means its title. */
  address: words.nullable(),
  /** Key words that single out one passage below the address, in the original's wording and in a summary alike. */
  hints: z.array(words).default([]),
  /** Left out for a person with other answers. */
  shownWhen: conditions,
});

export const outsideSource = z.strictObject({
  kind: z.literal("outside"),
  name: words,
  url: z.url({ protocol: /^https?$/ }),
});

/** Where a statement stands: in a document of the library, on a page outside of it, or nowhere. */
export const source = z.discriminatedUnion("kind", [
  documentPlace.extend({ kind: z.literal("document") }),
  outsideSource,
  z.strictObject({ kind: z.literal("suggestion") }),
]);
