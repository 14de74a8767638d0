import { BlockList, isIP } from "node:net";
import { isLoopbackHost } from "../settings/index";

/** Where Teams keeps what people send in a chat of their own: SharePoint, OneDrive and Teams itself. */
const hostsOfTeams = [
  "sharepoint.com",
  "onedrive.com",
  "onedrive.live.com",
  "1drv.com",
  "svc.ms",
  "teams.microsoft.com",
] as const;

export interface AddressRules {
  /** Hosts that an office adds; whatever stands under one of them belongs to it. */
  readonly moreHosts: readonly string[];
  /** Without an identity of the bot all of its callers are on this machine, and their files too. */
  readonly allowsLoopback: boolean;
}

/** Whether the bot may fetch a file from there, before the name is resolved. Only https, only named hosts, no credentials, no other port. */
export function isAllowedAddress(url: URL, { moreHosts, allowsLoopback }: AddressRules): boolean {
  if (url.username !== "" || url.password !== "") return false;
  const host = url.hostname.replace(/\.$/, "").toLowerCase();
  if (allowsLoopback && isLoopbackHost(url.hostname)) return url.protocol === "http:" || url.protocol === "https:";
  if (url.protocol !== "https:" || url.port !== "" || isIP(host.replace(/^\[|\]$/g, "")) !== 0) return false;
  return [...hostsOfTeams, ...moreHosts].some((known) => host === known || host.endsWith(`.${known}`));
}

const nowhere = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  nowhere.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  // Some of them carry an IPv4 address inside, which a relay would be asked for.
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2002::", 16],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  nowhere.addSubnet(network, prefix, "ipv6");

/** An address of the public network: not this machine, its neighbours, or what only seems to be outside. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  // An IPv4 address that is written as an IPv6 one is held to the rules for IPv4.
  return family !== 0 && !nowhere.check(address, family === 4 ? "ipv4" : "ipv6");
}
