import type { EvidenceFile, ItemView } from "../../knowledge/index";

/** Forty megabytes in one download: what is more is fetched from its item. */
export const largestPack = 40 * 1024 * 1024;

export const evidenceFolder = "minh-chung";

/** A file of evidence in the whole dossier. */
export interface PackedEvidence {
  readonly file: EvidenceFile;
  /** Its name in the dossier: the item's number first, so that the folder has the order of the list. */
  readonly path: string;
}

/** Which files of evidence go into the whole dossier, in the order of the items, as long as there is room; each file once. */
export function packEvidence(items: readonly ItemView[], room = largestPack): readonly PackedEvidence[] {
  const packed = new Map<string, PackedEvidence>();
  const paths = new Set<string>();
  let left = room;
  for (const { number, evidence } of items) {
    for (const file of evidence) {
      if (file.kind !== "file" || packed.has(file.id) || file.bytes > left) continue;
      left -= file.bytes;
      const path = freePath(`${evidenceFolder}/${String(number).padStart(2, "0")}-${file.name}`, paths);
      paths.add(path);
      packed.set(file.id, { file, path });
    }
  }
  return [...packed.values()];
}

/** Two files of one item may have one name. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  const [, stem = path, ending = ""] = /^(.*?)(\.[a-z]+)$/u.exec(path) ?? [];
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? path : `${stem}-${count}${ending}`;
    if (!taken.has(tried)) return tried;
  }
}
