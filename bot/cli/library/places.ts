import type { DocumentId, Library, Provision, ProvisionId } from "../../../knowledge/index";

export interface FactPlace {
  readonly file: string;
  /** Of the nearest numbered place; null outside the numbering. */
  readonly address: string | null;
}

interface KnownDocument {
  readonly file: string;
  readonly provisions: ReadonlyMap<ProvisionId, Provision>;
}

/** File and nearest numbered place of facts; each document is asked for once. */
export class Places {
  readonly #library: Library;
  readonly #known = new Map<DocumentId, KnownDocument>();

  constructor(library: Library) {
    this.#library = library;
  }

  async of(document: DocumentId, id: ProvisionId): Promise<FactPlace> {
    const { file, provisions } = this.#known.get(document) ?? (await this.#open(document));
    let provision = provisions.get(id);
    while (provision !== undefined && provision.address === null && provision.parent !== null) {
      provision = provisions.get(provision.parent);
    }
    return { file, address: provision?.address ?? null };
  }

  async #open(document: DocumentId): Promise<KnownDocument> {
    const provisions = await this.#library.provisions(document);
    const file = (await this.#library.document(document))?.file ?? document;
    const opened = { file, provisions: new Map(provisions.map((provision) => [provision.id, provision])) };
    this.#known.set(document, opened);
    return opened;
  }
}
