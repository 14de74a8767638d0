import type { Deadline, DocumentId, Library } from "../../../knowledge/index";
import { Places } from "./places";

/** A deadline of a document under the name by which a person corrects it: "deadline:III.3:1". */
export interface NamedDeadline {
  readonly name: string;
  readonly deadline: Deadline;
  readonly address: string | null;
}

/** A document's deadlines, each named by its address and its number there; "-" stands for a place outside the numbering. */
export async function nameDeadlines(library: Library, document: DocumentId): Promise<readonly NamedDeadline[]> {
  const places = new Places(library);
  const counts = new Map<string, number>();
  const named: NamedDeadline[] = [];
  for (const deadline of await library.deadlines({ document })) {
    const { address } = await places.of(document, deadline.provision);
    const at = address ?? "-";
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    named.push({ name: `deadline:${at}:${count}`, deadline, address });
  }
  return named;
}
