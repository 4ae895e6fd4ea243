// From which address a request really comes, with and without reverse proxies in front.

/** The header our own server puts the client's address into, replacing whatever the client sent under that name. */
export const clientAddressHeader = 'x-mingji-client';

/**
 * The client's address. Each trusted proxy appends what it saw to `x-forwarded-for`, so that only the last
 * `trustedProxies` entries are anything but the client's own claim; with none the connection alone counts.
 */
export function clientAddress(
  connection: string | undefined,
  forwardedFor: string | null | undefined,
  trustedProxies: number,
): string {
  const seen = connection ?? '';
  if (trustedProxies === 0) return seen;
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  const hop = hops[hops.length - trustedProxies];
  return hop && /^[0-9A-Fa-f.:]{2,45}$/.test(hop) ? hop : seen;
}
