import type { Correction } from "./correction";
import type { PartialDate } from "./dates";
import type { LoggedCorrection } from "./field-correction";
import type { DocumentId } from "./ids";

export type JurisdictionLevel = "national" | "province" | "district" | "ward" | "school";

/** What the head and the foot of a document say about it. A field that is not printed is null; nothing is inferred from cited documents. */
export interface DocumentHeader {
  /** "Thông báo", "Kế hoạch", "Công văn"…: in the sentence case of Nghị định 30/2020. */
  readonly type: string | null;
  /** The whole number, "06/HKH-PGD"; null where it is blank or absent. */
  readonly number: string | null;
  /** What is printed where the number is blank ("/KH-SGDĐT"). */
  readonly symbol: string | null;
  readonly issuedOn: PartialDate | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  /** To whom a letter is addressed ("Kính gửi"). */
  readonly addressee: string | null;
  readonly jurisdiction: JurisdictionLevel | null;
  /** "phường Long Biên (thành phố Hà Nội)". */
  readonly jurisdictionName: string | null;
}

/** When a document says that it applies. Null where it does not say. */
export interface Validity {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** "2025-2026". */
  readonly schoolYear: string | null;
}

/** A further document in the same file, or one series of numbered places. */
export interface DocumentPart {
  readonly type: string | null;
  readonly title: string | null;
}

/** `sample`: a bundled digest for demonstration. `office`: read by `ingest`. */
export type DocumentOrigin = "sample" | "office";

export interface LibraryDocument {
  readonly id: DocumentId;
  readonly sha256: string;
  /** Base name of the file it was read from. */
  readonly file: string;
  readonly origin: DocumentOrigin;
  readonly header: DocumentHeader;
  readonly parts: readonly DocumentPart[];
  readonly validity: Validity;
  /** Share of the text that can be Vietnamese, 0..1. */
  readonly quality: number;
  readonly pages: number;
  /** The whole text in NFC, wrapped lines joined, paragraphs parted by "\n". Every span of the document counts UTF-16 units in it. */
  readonly text: string;
  /** How the damaged places of the text are read, in reading order, none touching another; absent where the text is sound. */
  readonly corrections?: readonly Correction[];
  readonly warnings: readonly ReadingWarning[];
  /** ISO instant. */
  readonly readAt: string;
  /** The newer version of the same file, once there is one. */
  readonly supersededBy: DocumentId | null;
  /** What a person has put in place of what was read, and still holds; the header, the validity and the deadlines have it already. */
  readonly corrected: readonly LoggedCorrection[];
}

/** Something doubtful that was noticed while reading; `code` is stable, `text` is Vietnamese for people. */
export interface ReadingWarning {
  readonly code: string;
  readonly text: string;
}
