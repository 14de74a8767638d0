/** How lines of documents begin that open a part, from large to small. */
const levels = [
  /^(Phần|Chương)\s+[IVXLC\d]+/i,
  /^([IVX]+)[.\s]/,
  /^(Điều\s+\d+)/,
  /^(\d+(?:\.\d+)*)[.)\s/]/,
  /^([a-zđ])\)/,
];

/** For each line of a text the address and heading of the part that it stands in: the last numbered lines above it, large to small. */
export function headingsOf(text: string): { address: string; heading: string }[] {
  let open: { level: number; number: string; heading: string }[] = [];
  return text.split("\n").map((line) => {
    const level = levels.findIndex((begins) => begins.test(line.trim()));
    const number = levels[level]?.exec(line.trim())?.[1];
    if (number !== undefined)
      open = [...open.filter((one) => one.level < level), { level, number, heading: line.trim() }];
    return { address: open.map((one) => one.number).join("."), heading: open.map((one) => one.heading).join(" > ") };
  });
}
