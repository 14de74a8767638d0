/** An article, or a whole document where `chunkSize` asks for it to be cut up. */
export interface Text {
  readonly id: string;
  readonly text: string;
}

/** A piece of a text, as a person would be shown it. */
export interface Hit {
  /** Of the text that it comes from. */
  readonly id: string;
  readonly text: string;
  /** Where it stands there: address ("III.3") and headings; empty where none was found. */
  readonly address: string;
  readonly heading: string;
}

export interface Options {
  /** A folder of its own, empty. */
  readonly folder: string;
  /** In characters; null where each text is one piece. */
  readonly chunkSize: number | null;
}

export interface Peer {
  /** The best pieces, best first. */
  search(question: string, limit: number): Promise<readonly Hit[]>;
  /** Writes into the folder what would be kept until the next start. */
  save(): Promise<void>;
}

export type Open = (texts: readonly Text[], options: Options) => Promise<Peer>;
