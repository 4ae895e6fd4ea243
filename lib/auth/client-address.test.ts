// A client's own x-forwarded-for is a claim, not an address.
import { expect, it } from 'vitest';
import { clientAddress } from '@/lib/auth/client-address';

it.each([
  ['no proxy, header forged', '10.0.0.9', '1.2.3.4', 0, '10.0.0.9'],
  ['no proxy, no header', '10.0.0.9', null, 0, '10.0.0.9'],
  ['one proxy', '10.0.0.1', '203.0.113.7', 1, '203.0.113.7'],
  ['one proxy, header forged in front', '10.0.0.1', '1.2.3.4, 203.0.113.7', 1, '203.0.113.7'],
  ['two proxies, header forged in front', '10.0.0.1', '1.2.3.4, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
  ['proxy that sends none', '10.0.0.1', null, 1, '10.0.0.1'],
  ['nonsense', '10.0.0.1', 'unknown<script>', 1, '10.0.0.1'],
  ['IPv6', '10.0.0.1', '2001:db8::1', 1, '2001:db8::1'],
])('%s', (_, connection, forwarded, proxies, address) => {
  expect(clientAddress(connection, forwarded, proxies)).toBe(address);
});
