import { html, type Html } from "./html";

/** A choice of a `<select>`. */
export function writeOption(value: string, label: string, chosen: string): Html {
  return html`<option value="${value}" ${value === chosen ? html` selected` : null}>${label}</option>`;
}
