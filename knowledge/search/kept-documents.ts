import type { DocumentInterface } from "@langchain/core/documents";

/** The texts and other data of documents, wherever they are kept; ids that are gone are left out. */
export type DocumentSource = (ids: readonly string[]) => Promise<readonly DocumentInterface[]>;

/** The ids of vectors that are added with their documents. Throws where there are not as many as vectors. */
export function idsOfAdded(
  vectors: readonly unknown[],
  documents: readonly DocumentInterface[],
  options: { readonly ids?: string[] } | undefined,
): string[] {
  const ids = options?.ids ?? documents.map(({ id }) => id ?? "");
  if (ids.length !== vectors.length) throw new RangeError(`${vectors.length} vectors came with ${ids.length} ids`);
  return ids;
}

/** The documents of what was found near, with their scores; without those that the source has no more. */
export async function documentsOf(
  near: readonly (readonly [number, number])[],
  source: DocumentSource,
): Promise<[DocumentInterface, number][]> {
  const documents = await source(near.map(([id]) => String(id)));
  const byId = new Map(documents.map((document) => [document.id, document]));
  return near.flatMap(([id, score]) => {
    const document = byId.get(String(id));
    return document === undefined ? [] : [[document, score] as [DocumentInterface, number]];
  });
}
