import type { BotEvent } from "../conversation/index";
import type { LinkedFile, PaperLinks } from "./paper-links";

/** Where a person can fetch a file, by where she writes. */
export type PaperAddress =
  | { readonly kind: "link"; readonly url: string }
  /** Only a browser on the machine of the program reaches it: the path below its page. */
  | { readonly kind: "on-the-machine"; readonly path: string }
  /** Others would read the address: it is given in a talk of two. */
  | { readonly kind: "not-here" };

export type AddressPaper = (linked: LinkedFile, event: Pick<BotEvent, "scope" | "at">) => PaperAddress;

/** `publicUrl` is the address of the page for other machines, null where it has none. */
export function createPaperAddress(links: PaperLinks, publicUrl: string | null): AddressPaper {
  return (linked, { scope, at }) => {
    if (scope === "group" || scope === "channel") return { kind: "not-here" };
    const path = links.pathOf(linked, at);
    if (scope === "local") return { kind: "link", url: path };
    return publicUrl === null ? { kind: "on-the-machine", path } : { kind: "link", url: `${publicUrl}${path}` };
  };
}
