import type { Reading } from "../model/index";
import { LibraryError } from "./library-error";

/** Refuses a reading that does not hold together, before anything of it is written: spans outside the text, strange provisions. */
export function checkReading(reading: Reading): void {
  const { document, provisions } = reading;
  const known = new Set(provisions.map(({ id }) => id));
  const { chunks, deadlines, contacts, references, duties, figures } = reading;
  const pointing = [...chunks, ...deadlines, ...contacts, ...references, ...duties, ...figures];
  const inner = figures.flatMap(({ printed, parts }) => (parts === null ? [printed] : [printed, parts]));
  const spans = [...provisions, ...pointing, ...inner];
  const outside = spans.find(
    ({ start, end }) =>
      !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= document.text.length),
  );
  if (outside !== undefined) refuse(reading, `span ${outside.start}..${outside.end} is outside the text`);
  const stray = pointing.find(({ provision }) => !known.has(provision));
  if (stray !== undefined) refuse(reading, `${stray.provision} is none of its provisions`);
  const { corrections = [] } = document;
  const astray = corrections.find(
    ({ start, end }, at) => !(start < end && end <= document.text.length && start >= (corrections[at - 1]?.end ?? 0)),
  );
  if (astray !== undefined) refuse(reading, `correction ${astray.start}..${astray.end} is out of place`);
  if (document.text !== document.text.normalize("NFC")) refuse(reading, "its text is not in NFC");
}

function refuse(reading: Reading, why: string): never {
  throw new LibraryError("invalid-reading", reading.document.file, new Error(why));
}
