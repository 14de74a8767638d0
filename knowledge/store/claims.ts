import { claimsVersion, findClaims, valueOfClaim } from "../conflicts/index";
import type { Contact, DocumentId, Figure, Reference } from "../model/index";
import { all, run, type SqlWork } from "../sql/index";
import { insertAll } from "./batches";
import { readDocument, readProvisions } from "./read-documents";
import { readDeadlines, readFacts } from "./read-facts";

/** Claims are found in the document as it is kept, so that corrections count. */
export function* writeClaims(document: DocumentId): SqlWork<void> {
  const whole = yield* readDocument(document);
  if (whole === null) return;
  const claims = findClaims({
    document: whole,
    provisions: yield* readProvisions(document),
    deadlines: yield* readDeadlines({ document }),
    contacts: yield* readFacts<Contact>("contact", { document }),
    references: yield* readFacts<Reference>("reference", { document }),
    figures: yield* readFacts<Figure>("figure", { document }),
  });
  yield* run("DELETE FROM claim WHERE document = ?", [document]);
  yield* insertAll(
    "INSERT INTO claim (document, ordinal, kind, key, value, body)",
    claims.map((claim, ordinal) => [
      document,
      ordinal,
      claim.kind,
      claim.key,
      valueOfClaim(claim),
      JSON.stringify(claim),
    ]),
  );
  yield* run("UPDATE document SET claims_version = ? WHERE id = ?", [claimsVersion, document]);
}

/** Documents whose claims were found by an earlier version of the program, or not at all. */
export function* withOldClaims(): SqlWork<readonly DocumentId[]> {
  // Not "<>", which no index serves.
  const sql = "SELECT id FROM document WHERE claims_version < @version OR claims_version > @version";
  return (yield* all<{ readonly id: DocumentId }>(sql, { version: claimsVersion })).map(({ id }) => id);
}
