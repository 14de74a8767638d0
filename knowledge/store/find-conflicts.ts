import {
  findClaims,
  findConflicts,
  findExpired,
  findSuperseded,
  mayDisagree,
  type Claim,
  type Conflict,
} from "../conflicts/index";
import type { DocumentId, Reading } from "../model/index";
import { all, type SqlWork } from "../sql/index";
import { allOf, allOfPairs } from "./batches";
import type { ConflictScope, Preview } from "./library";
import { currentOf, readSummaries, readSummariesOf, readSummary, readSuperseded } from "./read-documents";
import { claimOf } from "./rows";

interface ClaimRow {
  readonly body: string;
}

/** Of all answering documents what more than one value is claimed of, and what is looked at by itself. */
const sharedClaims = `
  SELECT c.body FROM claim c JOIN answering a ON a.id = c.document
  WHERE c.key IS NULL OR c.key IN (
    SELECT o.key FROM claim o JOIN answering b ON b.id = o.document
    WHERE o.key IS NOT NULL GROUP BY o.key HAVING count(DISTINCT o.value) > 1
  )
  ORDER BY a.file, a.id, c.ordinal`;

interface PlacedClaimRow extends ClaimRow {
  readonly file: string;
  readonly document: DocumentId;
  readonly ordinal: number;
}

const claimsOf = `
  SELECT c.body, d.file, c.document, c.ordinal FROM claim c JOIN document d ON d.id = c.document
  WHERE c.document = ?`;

/** Read from an index alone. */
const valuesAround = `
  SELECT DISTINCT c.key, o.value AS own, c.value FROM claim o
  JOIN claim c ON c.key = o.key AND c.value <> o.value AND c.document <> @document
  WHERE o.document = @document AND o.key IS NOT NULL`;

/** The document's claims, and of the others' those that may disagree with one of them. Most are told apart by their values alone. */
function* readClaimsAround(document: DocumentId): SqlWork<readonly ClaimRow[]> {
  const own = yield* all<PlacedClaimRow>(claimsOf, [document]);
  const values = yield* all<{ readonly key: string; readonly own: string; readonly value: string }>(valuesAround, {
    document,
  });
  const pairs = new Map(
    values.flatMap(({ key, own: said, value }) =>
      mayDisagree(key, said, value) ? [[JSON.stringify([key, value]), [key, value] as const] as const] : [],
    ),
  );
  const others = yield* allOfPairs<PlacedClaimRow & { readonly key: string; readonly value: string }>(
    [...pairs.values()],
    (list) => `SELECT c.body, d.file, c.document, c.ordinal, c.key, c.value
      FROM claim c JOIN answering d ON d.id = c.document WHERE (c.key, c.value) IN ${list}
      ORDER BY d.file, c.document, c.ordinal`,
  );
  // Of many documents that say the same one speaks for all.
  const speakers = new Map<string, PlacedClaimRow>();
  for (const row of others) {
    const said = JSON.stringify([row.key, row.value]);
    if (row.document !== document && !speakers.has(said)) speakers.set(said, row);
  }
  return [...own, ...speakers.values()].sort(byPlace);
}

function byPlace(one: PlacedClaimRow, other: PlacedClaimRow): number {
  for (const field of ["file", "document"] as const)
    if (one[field] !== other[field]) return one[field] < other[field] ? -1 : 1;
  return one.ordinal - other.ordinal;
}

export function* readConflicts({ document, everything = false, asOf }: ConflictScope): SqlWork<readonly Conflict[]> {
  const rows = document === undefined ? yield* all<ClaimRow>(sharedClaims) : yield* readClaimsAround(document);
  const claims = rows.map(claimOf);
  const documents =
    document === undefined
      ? yield* readSummaries({})
      : yield* readSummariesOf([document, ...claims.map((claim) => claim.document)]);
  const conflicts = [...findConflicts(claims, documents)];
  const named = documents.filter(({ id }) => document === undefined || id === document);
  if (asOf !== undefined) conflicts.push(...findExpired(yield* identitiesOf(named.map(({ id }) => id)), named, asOf));
  if (everything) {
    const old = yield* readSuperseded(document);
    const ids = old.flatMap(({ id, supersededBy }) => (supersededBy === null ? [id] : [id, supersededBy]));
    conflicts.push(...findSuperseded(yield* identitiesOf(ids), old));
  }
  return document === undefined
    ? conflicts
    : conflicts.filter(({ sides }) => sides.some((side) => side.document === document));
}

/** How a reading would stand in the library. */
export function* previewReading(reading: Reading): SqlWork<Preview> {
  const { document } = reading;
  const same = yield* readSummary(document.id);
  const own = findClaims(reading);
  const others = yield* claimsOfOthers(own, document.id);
  const namesakes = yield* currentOf(document);
  // The samples answer no more once there is a document of the office.
  const around = yield* readSummariesOf([...namesakes, ...others.map((claim) => claim.document)]);
  const office = around.filter(({ origin }) => origin === "office");
  const conflicts = findConflicts([...own, ...others], [...office, { ...document, supersededBy: null }]).filter(
    ({ sides }) => sides.some((side) => side.document === document.id),
  );
  const versions = new Set([
    ...namesakes,
    ...conflicts.flatMap(({ kind, sides }) => (kind === "versions" ? sides.map((side) => side.document) : [])),
  ]);
  versions.delete(document.id);
  return { same: same ?? null, versions: office.filter(({ id }) => versions.has(id)), conflicts };
}

/** What answering documents claim of the same. */
function* claimsOfOthers(own: readonly Claim[], document: DocumentId): SqlWork<readonly Claim[]> {
  const keys = [...new Set(own.flatMap(({ key }) => key ?? []))];
  const rows = yield* allOf<ClaimRow & { readonly document: DocumentId }>(
    keys,
    (list) => `SELECT c.body, c.document FROM claim c JOIN answering d ON d.id = c.document WHERE c.key IN ${list}
      ORDER BY d.file, c.document, c.ordinal`,
  );
  return rows.filter((row) => row.document !== document).map(claimOf);
}

function* identitiesOf(documents: readonly DocumentId[]): SqlWork<readonly Claim[]> {
  const rows = yield* allOf<ClaimRow>(
    [...new Set(documents)],
    (list) => `SELECT body FROM claim WHERE kind = 'identity' AND document IN ${list}`,
  );
  return rows.map(claimOf);
}
