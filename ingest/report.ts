import { basename } from "node:path";
import { fieldName, writeValue, type CarriedOver, type LoggedCorrection } from "../knowledge";
import { printableName } from "../knowledge/text";
import { readSpan, type Provision, type ProvisionId, type Reading } from "../knowledge/model";
import { describeDeadline } from "./extract";
import type { IngestError } from "./ingest-error";
import type { FileOutcome } from "./ingest-files";

/** One line of `ingest --dry-run --json`; absent is null. */
export function reportReading(reading: Reading): Readonly<Record<string, unknown>> {
  const { document, provisions } = reading;
  const { header, text } = document;
  const asRead = (start: number, end: number) => readSpan(document, start, end) ?? text.slice(start, end);
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const bullets = countBullets(provisions, byId);
  return {
    file: document.file,
    header: {
      type: header.type,
      number: header.number,
      issuedOn: header.issuedOn,
      issuer: header.issuer,
      place: header.place,
      title: header.title,
      signer: header.signer,
      signerTitle: header.signerTitle,
      jurisdiction: header.jurisdiction,
      jurisdictionName: header.jurisdictionName,
    },
    parts: document.parts.map(({ type, title }) => ({ type, title })),
    quality: document.quality,
    text: asRead(0, text.length),
    provisions: provisions
      .filter(({ address }) => address !== null)
      .map(({ id, part, address, heading, page }) => ({ part, address, heading, bullets: bullets.get(id) ?? 0, page })),
    deadlines: reading.deadlines.map((deadline) => ({
      text: asRead(deadline.start, deadline.end),
      address: addressOf(deadline.provision, byId),
      class: deadline.class,
      actor: deadline.actor,
      action: deadline.action,
      ...describeDeadline(deadline, header.issuedOn),
      unverified: deadline.unverified ?? false,
    })),
    references: reading.references.map((reference) => ({
      asWritten: text.slice(reference.start, reference.end),
      canonical: reference.canonical,
      date: reference.date,
      provision: reference.cited,
      relation: reference.relation,
      via: reference.via,
      suspect: reference.suspect,
    })),
    contacts: reading.contacts.map(({ name, role, organisation, phones, email, address, unverified = false }) => ({
      name,
      role,
      organisation,
      phones,
      email,
      address,
      unverified,
    })),
    warnings: document.warnings,
    duties: reading.duties.map((duty) => ({
      text: asRead(duty.start, duty.end),
      address: addressOf(duty.provision, byId),
      actor: duty.actor,
      action: duty.action,
      recipient: duty.recipient,
      modality: duty.modality,
    })),
    figures: reading.figures.map((figure) => ({
      text: asRead(figure.start, figure.end),
      address: addressOf(figure.provision, byId),
      value: figure.value,
      unit: figure.unit,
      what: figure.what,
      asOf: figure.asOf,
    })),
  };
}

export function reportError(error: IngestError): Readonly<Record<string, unknown>> {
  const isPath = error.reason === "not-found" || error.reason === "empty-folder";
  return { file: isPath ? error.file : basename(error.file), error: { reason: error.reason, message: error.message } };
}

/** What people are told of a file that was read: what was found, and what is doubtful. */
export function describeReading({
  document,
  provisions,
  deadlines,
  contacts,
  references,
  duties,
  figures,
}: Reading): string {
  const { header } = document;
  const name = [header.type ?? "Văn bản", header.number ?? (header.symbol === null ? "không có số" : "chưa ghi số")];
  const counts = [
    `${provisions.filter(({ kind }) => kind === "section").length} mục`,
    `${deadlines.length} thời hạn`,
    `${contacts.length} đầu mối liên hệ`,
    `${references.length} văn bản viện dẫn`,
    `${duties.length} việc phải làm`,
    `${figures.length} số liệu`,
  ];
  const doubts = document.warnings.map(({ text }) => `\n    ! ${text}`);
  return `${name.join(" ")}${header.issuer === null ? "" : `, ${header.issuer}`}: ${counts.join(", ")}${doubts.join("")}`;
}

/** One JSON line for what became of a file; a dry run tells what was read and nothing of the library. */
export function reportOutcome(outcome: FileOutcome, dryRun: boolean): Readonly<Record<string, unknown>> {
  switch (outcome.outcome) {
    case "failed":
      return reportError(outcome.error);
    case "unchanged":
      return { file: basename(outcome.file), outcome: outcome.outcome };
    case "read":
      return { ...reportReading(outcome.reading), ...(dryRun ? {} : { outcome: outcome.outcome }) };
    case "added":
    case "replaced":
      return {
        ...reportReading(outcome.reading),
        outcome: outcome.outcome,
        conflicts: outcome.conflicts.map(({ kind, sentence }) => ({ kind, text: sentence })),
        corrections: outcome.carriedOver,
      };
  }
}

/** What people are told of a file: a line, and below it what is doubtful. */
export function describeOutcome(outcome: FileOutcome): string {
  const name = printableName(basename(outcome.file));
  switch (outcome.outcome) {
    case "failed":
      return `✗ ${outcome.error.message}`;
    case "unchanged":
      return `= ${name}: không đổi từ lần đọc trước`;
    case "read":
      return `✓ ${name} (đọc thử): ${describeReading(outcome.reading)}`;
    case "added":
    case "replaced": {
      const version = outcome.outcome === "replaced" ? " (thay bản đã đọc trước)" : "";
      const conflicts = outcome.conflicts.map(({ sentence }) => `\n    ! ${sentence}`).join("");
      return `✓ ${name}${version}: ${describeReading(outcome.reading)}${conflicts}${describeCarriedOver(outcome.carriedOver)}`;
    }
  }
}

function describeCarriedOver({ kept, lost }: CarriedOver): string {
  const value = (correction: LoggedCorrection) => `${fieldName(correction.field)} “${writeValue(correction.value)}”`;
  return [
    ...kept.map(
      (correction) =>
        `\n    ~ vẫn giữ chỗ đã sửa tay: ${value(correction)} (bản này ghi “${writeValue(correction.was)}”)`,
    ),
    ...lost.map(
      (correction) => `\n    ! chỗ đã sửa tay không còn như cũ trong bản này, hãy xem lại: ${value(correction)}`,
    ),
  ].join("");
}

/** The nearest numbered place; for the parts without numbers their English name, "preamble". */
function addressOf(id: ProvisionId, byId: ReadonlyMap<ProvisionId, Provision>): string | null {
  let provision = byId.get(id);
  const kind = provision?.kind ?? null;
  while (provision !== undefined && provision.address === null) {
    provision = provision.parent === null ? undefined : byId.get(provision.parent);
  }
  return provision?.address ?? kind;
}

/** Dashes and pluses count for the numbered place that they stand under, however deep. */
function countBullets(
  provisions: readonly Provision[],
  byId: ReadonlyMap<ProvisionId, Provision>,
): ReadonlyMap<ProvisionId, number> {
  const counts = new Map<ProvisionId, number>();
  for (const bullet of provisions.filter(({ kind }) => kind === "bullet")) {
    let above = bullet.parent === null ? undefined : byId.get(bullet.parent);
    while (above !== undefined && above.kind !== "section") {
      above = above.parent === null ? undefined : byId.get(above.parent);
    }
    if (above !== undefined) counts.set(above.id, (counts.get(above.id) ?? 0) + 1);
  }
  return counts;
}
