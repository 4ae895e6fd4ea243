// The set-up of better-auth: it answers who someone is, and nothing else. Rights come from role assignments alone.
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { username } from 'better-auth/plugins/username';
import { clientAddressHeader } from '@/lib/auth/client-address';
import { passwordLength } from '@/lib/auth/password-rules';
import { normalUserName } from '@/lib/auth/user-name';
import { database } from '@/lib/data/client';
import { env } from '@/lib/env';

function setUp() {
  return betterAuth({
    appName: '明绩',
    baseURL: env.PUBLIC_URL,
    secret: env.SESSION_SECRET,
    trustedOrigins: [...env.origins],
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      // Accounts are made by administrators; a second lock behind the endpoints not being mounted at all.
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.greatest,
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameValidator: (name) => normalUserName(name) !== null,
      }),
    ],
    session: {
      expiresIn: env.SESSION_IDLE_MINUTES * 60,
      // At most one write a minute and session: a page asks many times.
      updateAge: Math.min(60, env.SESSION_IDLE_MINUTES * 6),
      // A cached session would outlive a reset password or a revoked session.
      cookieCache: { enabled: false },
    },
    advanced: {
      useSecureCookies: env.secureCookies,
      cookiePrefix: 'mingji',
      // By default better-auth believes any client's x-forwarded-for.
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    // It counts by address and only behind the HTTP endpoints; the lock per account (sign-in-lock.ts) does not.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Failed sign-ins are no news for the log, and its messages are not JSON.
    logger: { level: 'error' },
  });
}

let made: ReturnType<typeof setUp> | undefined;

/** better-auth's server interface, set up at the first call: a build needs no secret. */
export function auth(): ReturnType<typeof setUp> {
  made ??= setUp();
  return made;
}
