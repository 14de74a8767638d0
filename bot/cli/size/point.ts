/** What was measured over a library of one size. */
export interface SizePoint {
  readonly documents: number;
  readonly chunks: number;
  /** Of the documents' files that were read to come from the size before to this one. */
  readonly newDocuments: number;
  readonly newCharacters: number;
  /** From the start of the reading program until the last of them was published, and from there until search had them all. */
  readonly readSeconds: number;
  readonly indexSeconds: number;
  /** The most that the reading program held. Memory is null where this system does not tell it. */
  readonly readMegabytes: number | null;
  /** All files of the library, offered again unchanged. */
  readonly rereadSeconds: number;
  readonly readyMs: number;
  /** From the server's start to its first answer. */
  readonly answeredMs: number;
  readonly readyMegabytes: number | null;
  readonly questionP50Ms: number;
  readonly questionP95Ms: number;
  /** Of the questions with one document that answers them: the share, 0..1, whose answer cites it. */
  readonly citedRight: number;
  /** The server's after the questions: all of it, and without the pages of files that the system may take back at any time. */
  readonly serverMegabytes: number | null;
  readonly serverOwnMegabytes: number | null;
  readonly searchOpenMs: number;
  readonly searchP50Ms: number;
  readonly searchP95Ms: number;
  /** What opening search adds to a process. */
  readonly indexMegabytes: number | null;
  readonly libraryBytes: number;
  readonly wordBytes: number;
  readonly vectorBytes: number;
  readonly originalBytes: number;
}
