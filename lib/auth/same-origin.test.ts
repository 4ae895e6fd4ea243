// Cross-site request forgery: who may change something.
import { expect, it } from 'vitest';
import { sameOrigin } from '@/lib/auth/same-origin';

const origins = ['http://127.0.0.1:3000', 'http://localhost:3000'];
const asked = (headers: Record<string, string>) => sameOrigin({ headers: new Headers(headers) }, origins);

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { origin: 'http://127.0.0.1:3000' },
  { origin: 'http://localhost:3000' },
  { origin: 'http://jixiao.intranet', host: 'jixiao.intranet' },
  { origin: 'https://jixiao.intranet', host: 'jixiao.intranet' },
  {},
])('accepts %o', (headers) => {
  expect(asked(headers)).toBe(true);
});

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
  { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' },
  { 'sec-fetch-site': 'none' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:3001' },
  { origin: 'https://127.0.0.1:3000' },
  { origin: 'http://evil.example' },
  { origin: 'http://evil.example', host: 'jixiao.intranet' },
  { origin: 'http://jixiao.intranet.evil.example', host: 'jixiao.intranet' },
])('refuses %o', (headers) => {
  expect(asked(headers)).toBe(false);
});
