import type { Figure } from "../model/index";
import type { Quoted } from "./answer";

/** Whether the quoted place prints a figure. */
export function holdsFigure({ citation }: Quoted, { document, start, end }: Figure): boolean {
  return citation.document === document && citation.start <= start && end <= citation.end;
}
