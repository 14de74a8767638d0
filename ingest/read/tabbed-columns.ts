import { foldText } from "../../knowledge/text";
import type { Line } from "./page";

/** So many lines below its first one the letterhead, or the list of recipients, may still stand in two columns. */
const reach = { head: 6, foot: 40 } as const;

/**
 * Old files set letterhead and foot side by side with tabs: "ỦY BAN NHÂN DÂN⇥CỘNG HÒA …". There the left halves come first,
 * then the right ones; elsewhere a tab is a space.
 */
export function takeTabsApart(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const end = endOfZone(lines, at);
    if (end === at) {
      const line = lines[at];
      if (line !== undefined) result.push(plain(line, line.text));
      at += 1;
      continue;
    }
    const zone = lines.slice(at, end);
    const halves = zone.map((line) => ({ line, sides: sidesOf(line.text) }));
    for (const { line, sides } of halves) if (sides[0] !== "") result.push(plain(line, sides[0]));
    for (const { line, sides } of halves) if (sides[1] !== "") result.push(plain(line, sides[1]));
    at = end;
  }
  return result;
}

function endOfZone(lines: readonly Line[], from: number): number {
  if (!opensColumns(lines, from)) return from;
  const isFoot = /^nơi nhận/i.test(lines[from]?.text ?? "");
  let end = from + 1;
  // The zone ends with the last line that a tab parts; lines without one between them are the left column's.
  for (let at = end; at < Math.min(lines.length, from + (isFoot ? reach.foot : reach.head)); at += 1) {
    const text = lines[at]?.text ?? "";
    if (isParted(text) || /^\t/.test(text)) end = at + 1;
    else if (isFoot ? text.trim().length > 60 : at > end) break;
  }
  return end;
}

function opensColumns(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (!isParted(text)) return false;
  const [left, right] = sidesOf(text).map((side) => foldText(side));
  return (
    /^(?:cong hoa xa hoi|doc lap|dang cong san)/.test(right ?? "") ||
    (/^so\s*:/.test(left ?? "") && /,\s*ngay/.test(right ?? "")) ||
    (/^noi nhan\s*:/.test(left ?? "") && (right ?? "") !== "")
  );
}

function isParted(text: string): boolean {
  const [left, right] = sidesOf(text);
  return left !== "" && right !== "";
}

function sidesOf(text: string): readonly [string, string] {
  const at = text.indexOf("\t");
  if (at === -1) return [tidy(text), ""];
  return [tidy(text.slice(0, at)), tidy(text.slice(at))];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function plain(line: Line, text: string): Line {
  return { ...line, text: tidy(text) };
}
