import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether an IP address is this machine itself, IPv4 written inside IPv6 included. Names are not looked up: they are not addresses. */
export function isLoopbackAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return loopback.check(address, "ipv4");
    case 6:
      return loopback.check(address, "ipv6");
    default:
      return false;
  }
}

/** Whether a host name or address, in brackets or not, can mean no other machine. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  return bare === "localhost" || isLoopbackAddress(bare);
}
