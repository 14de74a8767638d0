import type { SqlStatement } from "./work";

/** A statement as PostgreSQL's protocol takes it. */
export interface NumberedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Numbered {
  readonly text: string;
  /** Names in the order of their numbers; null for `?`. */
  readonly names: readonly string[] | null;
}

const numbered = new Map<string, Numbered>();

/** Puts `$1`, `$2` … for `?` or `@name`; what stands in quotes stays as it is. Throws a `TypeError` for a name without a value. */
export function numberValues({ sql, values }: Pick<SqlStatement, "sql" | "values">): NumberedStatement {
  const { text, names } = numberedOf(sql);
  if (names === null) return { text, values: values as readonly unknown[] };
  const byName = values as Readonly<Record<string, unknown>>;
  return {
    text,
    values: names.map((name) => {
      if (!(name in byName)) throw new TypeError(`the statement has no value for @${name}`);
      return byName[name];
    }),
  };
}

function numberedOf(sql: string): Numbered {
  const known = numbered.get(sql);
  if (known !== undefined) return known;
  const names: string[] = [];
  let positions = 0;
  const text = sql.replace(/'(?:[^']|'')*'|"[^"]*"|@(\w+)|\?/g, (found, name: string | undefined) => {
    if (found === "?") return `$${String(++positions)}`;
    if (name === undefined) return found;
    if (!names.includes(name)) names.push(name);
    return `$${String(names.indexOf(name) + 1)}`;
  });
  if (positions > 0 && names.length > 0) throw new TypeError("a statement has either ? or @names");
  const made = { text, names: names.length > 0 ? names : null };
  numbered.set(sql, made);
  return made;
}
