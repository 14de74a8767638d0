import { lookup as resolveName } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isLoopbackHost } from "../settings/index";
import { isPublicAddress, type AddressRules } from "./allowed-address";

/** The addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/**
 * Resolves a name for one connection, which is made to where it was resolved to: a name that answers otherwise the next time gains nothing. Fails
 * where any of its addresses is not public.
 */
export function createPublicLookup({
  allowsLoopback,
  resolve = async (host) => resolveName(host, { all: true }),
}: Pick<AddressRules, "allowsLoopback"> & { readonly resolve?: Resolve }): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const isHere = allowsLoopback && isLoopbackHost(host);
        const [first] = addresses;
        if (first === undefined || (!isHere && !addresses.every(({ address }) => isPublicAddress(address))))
          return done(new Error("the host has no public address"), "", 0);
        // Node asks for all of them where it may try one after the other.
        return options.all === true ? done(null, [...addresses]) : done(null, first.address, first.family);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error("the host is unknown"), "", 0),
    );
  };
}
