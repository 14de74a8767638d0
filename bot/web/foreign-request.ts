import type { Request } from "restify";
import { isLoopbackAddress, isLoopbackHost } from "../settings/index";

/**
 * True where a connection over loopback was asked for under another name than loopback's: a page of the internet whose
 * name was made to resolve to this machine (DNS rebinding) would otherwise read the library as its own origin. `publicHost`
 * is the pages' own name where another server on this machine hands requests on.
 */
export function isRebound(request: Request, publicHost: string | null): boolean {
  if (!isLoopbackAddress(request.socket.localAddress ?? "")) return false;
  const asked = hostOf(`http://${request.headers.host ?? ""}`)?.hostname ?? "";
  return asked !== publicHost && !isLoopbackHost(asked);
}

/** True where a browser says that another site's page sent the request. Programs that are no browser send neither header. */
export function isCrossOrigin(request: Request): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return true;
  const { origin, host } = request.headers;
  return origin !== undefined && hostOf(origin)?.host !== hostOf(`http://${host ?? ""}`)?.host;
}

function hostOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
