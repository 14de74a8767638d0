/** Letters that a terminal carries out instead of showing them, and those that turn the order of what follows around. */
const acting = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text as it may be shown on a terminal, whoever wrote it: nothing in it moves a cursor, colours, or hides what stands beside it. */
export function printable(text: string): string {
  return text.replace(acting, "");
}

/** The same for the name of a file, which is one line. */
export function printableName(name: string): string {
  return printable(name.replace(/[\r\n\t]+/g, " "));
}
