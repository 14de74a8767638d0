/**
 * A regular expression in which `\b`, `\w` and `\W` know the letters of all languages. JavaScript's own know ASCII only: to them
 * "đ" is no letter and "hạn" has a border in its middle. Throws `SyntaxError` for what is no pattern.
 */
export function unicodePattern(source: string, flags = ""): RegExp {
  return new RegExp(source.replace(classOrEscape, translate), `${flags}u`);
}

/**
 * A regular expression for `source`, which begins and ends with a letter or digit, where it stands as words of its own. It
 * finds what `\b…\b` finds, many times as fast.
 */
export function wholeWords(source: string, flags = ""): RegExp {
  return new RegExp(`(?<![${letters}])(?:${source})(?![${letters}])`, `${flags}u`);
}

const letters = String.raw`\p{L}\p{N}_`;
const border = `(?:(?<=[${letters}])(?![${letters}])|(?<![${letters}])(?=[${letters}]))`;

/** A whole class in brackets, or one escape outside of any. */
const classOrEscape = /\[\^?(?:\\.|[^\]\\])*\]|\\./gsu;

function translate(found: string): string {
  if (found.startsWith("["))
    return found.replace(/\\./gsu, (escape) => (escape === "\\w" ? letters : bareSign(escape)));
  switch (found) {
    case "\\b":
      return border;
    case "\\B":
      return `(?!${border})`;
    case "\\w":
      return `[${letters}]`;
    case "\\W":
      return `[^${letters}]`;
    default:
      return bareSign(found);
  }
}

/** Other dialects let any sign be escaped ("\%"); this one only those that mean something. */
function bareSign(escape: string): string {
  return /^\\[\s"#%&',:;<=>@_`~!]$/.test(escape) ? escape.slice(1) : escape;
}
