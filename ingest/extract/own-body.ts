import type { Provision } from "../../knowledge/model/index";

/** A provision's own lead text, marker and heading included, without its children: position 0 is the provision's start. */
export function ownBody(text: string, provision: Provision): string {
  return text.slice(provision.start, provision.bodyEnd);
}
