import type { Figure } from "../model/index";
import { foldText } from "../text/index";

/** "…, gồm", "(trong đó", ":": what follows makes up the number before it. */
const opensParts = /^[^.;\d]{0,24}(?:gồm(?: có)?|trong đó(?: có)?|bao gồm|chia ra|:|\()\s*:?\s*$/iu;
/** Between two parts of one list. */
const joinsParts = /^[^.;:\d\p{L}]*(?:(?:và|với|cùng)\s+(?:có\s+)?)?$/iu;

export type Count = Figure & { readonly value: number };

export function isCount(figure: Figure): figure is Count {
  const { value, form, unit } = figure;
  return typeof value === "number" && form === "counted" && unit !== null && unit !== "%";
}

/**
 * The counts of one thing that a sentence lists right behind another count as what makes it up, whatever either is called: "12 cơ sở, gồm 04 trường mầm non, 05 trường tiểu học và
 * 02 trường THCS". Empty where fewer than two are listed.
 */
export function listedParts(total: Figure, figures: readonly Figure[], text: string): readonly Count[] {
  const behind = figures
    .filter(({ document, start, printed }) => {
      return document === total.document && start === total.start && printed.start > total.printed.start;
    })
    .toSorted((one, other) => one.printed.start - other.printed.start);
  const parts: Count[] = [];
  let end = total.printed.end;
  for (const figure of behind) {
    const between = text.slice(end, figure.printed.start);
    const [first] = parts;
    const isPart = first === undefined ? opensParts.test(between) : joinsParts.test(between);
    if (
      !isPart ||
      !isCount(figure) ||
      (first !== undefined && foldText(first.unit ?? "") !== foldText(figure.unit ?? ""))
    )
      break;
    parts.push(figure);
    end = figure.printed.end;
  }
  return parts.length < 2 ? [] : parts;
}
