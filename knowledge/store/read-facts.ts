import { correctDeadline } from "../corrections/index";
import type { Deadline, DocumentId } from "../model/index";
import { all, type SqlWork } from "../sql/index";
import type { DocumentScope } from "./library";
import { holdingOf, must, runsOf, type LoggedRow } from "./rows";
import { inScope } from "./scope";

/** Kinds of facts that share a table, told apart by a column; later ones have tables of their own. */
export type FactKind = "deadline" | "contact" | "reference";
export type FactTable = "duty" | "figure";

const order = "ORDER BY d.file, d.id, f.ordinal";

/** As they were read: nothing is corrected in them. */
export function* readFacts<Fact>(kind: FactKind | FactTable, scope: DocumentScope): SqlWork<readonly Fact[]> {
  const { where, values } = inScope(scope, "d.id");
  const isOfOwnTable = kind === "duty" || kind === "figure";
  const facts = isOfOwnTable ? `${kind} f ON f.document = d.id` : `fact f ON f.kind = '${kind}' AND f.document = d.id`;
  const sql = `SELECT f.body FROM document d JOIN ${facts} ${where} ${order}`;
  return (yield* all<{ readonly body: string }>(sql, values)).map(({ body }) => JSON.parse(body) as Fact);
}

type DeadlineRow = { readonly document: DocumentId; readonly ordinal: number; readonly body: string } & {
  readonly [Column in keyof LoggedRow]: LoggedRow[Column] | null;
};

/** As they stand: corrected where they were. */
export function* readDeadlines(scope: DocumentScope): SqlWork<readonly Deadline[]> {
  const { where, values } = inScope(scope, "d.id");
  const sql = `SELECT f.document, f.ordinal, f.body, k.id, k.field, k.deadline, k.was, k.value, k.at, k.undone_at
    FROM document d JOIN fact f ON f.kind = 'deadline' AND f.document = d.id
    LEFT JOIN correction k ON k.document = d.id AND k.deadline = f.ordinal AND k.undone_at IS NULL
    ${where} ${order}, k.id`;
  const rows = yield* all<DeadlineRow>(sql, values);
  return runsOf(rows, ({ document, ordinal }) => `${document} ${ordinal}`).map((ofOne) => {
    const deadline = JSON.parse(must(ofOne[0]).body) as Deadline;
    return correctDeadline(deadline, holdingOf(ofOne.filter((row): row is DeadlineRow & LoggedRow => row.id !== null)));
  });
}
