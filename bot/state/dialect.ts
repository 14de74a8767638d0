import type { SqlEngine } from "../../knowledge/index";

type Dialect = SqlEngine["dialect"];

/** A query for the strings of a JSON list that is bound under that name. */
export function listed(dialect: Dialect, name: string): string {
  return dialect === "sqlite"
    ? `SELECT value FROM json_each(@${name})`
    : `SELECT json_array_elements_text(@${name}::json)`;
}

/** Whether a column contains one of the strings of a JSON list that is bound under that name. */
export function containsAny(dialect: Dialect, column: string, name: string): string {
  return dialect === "sqlite"
    ? `EXISTS (SELECT 1 FROM json_each(@${name}) AS part WHERE instr(${column}, part.value) > 0)`
    : `EXISTS (SELECT 1 FROM json_array_elements_text(@${name}::json) AS part (name) WHERE strpos(${column}, part.name) > 0)`;
}
