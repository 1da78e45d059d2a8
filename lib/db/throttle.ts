import { isIPv6 } from 'node:net';
import { Refusal } from '@/lib/core/refusal';
import { env } from '@/lib/env';
import { db } from './client';

/** `burst` failures at once, then one each `seconds`. */
type Limit = { burst: number; seconds: number };

/** Ten failures, then one each 90 seconds: ten in fifteen minutes. */
const PER_ACCOUNT: Limit = { burst: 10, seconds: 90 };
/** Thirty failures, then thirty in fifteen minutes: offices share addresses. */
const PER_NETWORK: Limit = { burst: 30, seconds: 30 };

/** Twenty refused actions, then one a minute, are worth a line of the audit trail. */
const REFUSALS_OF_ONE: Limit = { burst: 20, seconds: 60 };

/** Somebody with an IPv6 address has a /64 of them. */
function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [head = '', tail = ''] = ip.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = ip.includes('::') ? tail.split(':').filter(Boolean) : [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * Takes a slot by the generic cell rate algorithm, in one statement: parallel attempts queue for the row, so that not
 * one more than the limit gets through. Answers whether there was one.
 */
async function tryToTake(key: string, { burst, seconds }: Limit): Promise<boolean> {
  const taken = await db().$executeRaw`
    INSERT INTO throttles AS t (key, tat) VALUES (${key}, now() + ${seconds} * interval '1 second')
    ON CONFLICT (key) DO UPDATE SET tat = greatest(t.tat, now()) + ${seconds} * interval '1 second'
    WHERE t.tat <= now() + ${(burst - 1) * seconds} * interval '1 second'`;
  return taken > 0;
}

/** Takes a slot or refuses with the seconds until the next one. */
async function take(key: string, limit: Limit): Promise<void> {
  if (await tryToTake(key, limit)) return;
  const { burst, seconds } = limit;
  const [row] = await db().$queryRaw<{ wait: number }[]>`
    SELECT extract(epoch FROM tat - now())::float8 - ${(burst - 1) * seconds} AS wait FROM throttles WHERE key = ${key}`;
  throw new Refusal('too-many', { retryAfterSeconds: Math.max(1, Math.ceil(row?.wait ?? seconds)) });
}

async function giveBack(key: string, { seconds }: Limit): Promise<void> {
  await db()
    .$executeRaw`UPDATE throttles SET tat = tat - ${seconds} * interval '1 second' WHERE key = ${key}`;
}

function slots(audience: string, account: string, ip: string | null): [string, Limit][] {
  return [
    [`${audience}:account:${account}`, PER_ACCOUNT],
    [`network:${networkOf(ip ?? 'unknown')}`, PER_NETWORK],
  ];
}

/**
 * Takes a slot for one check of a password, before anything is hashed. The answer gives the slots back, when the
 * password was right: only failures count.
 */
export async function throttlePasswordCheck(audience: 'admin' | 'user', account: string, ip: string | null) {
  const taken = slots(audience, account, ip);
  for (const [key, limit] of taken) await take(key, limit);
  return () => Promise.all(taken.map(([key, limit]) => giveBack(key, limit)));
}

/** Three letters at once for a name, then one each twenty minutes; ten for a network, then one each five. */
const LETTERS_OF_ONE: Limit = { burst: 3, seconds: 20 * 60 };
const LETTERS_OF_NETWORK: Limit = { burst: 10, seconds: 5 * 60 };

/** Takes a slot for a letter, whether or not the name is anybody's. */
export async function throttleLetter(name: string, ip: string | null): Promise<void> {
  await take(`letter:${name}`, LETTERS_OF_ONE);
  await take(`letters:${networkOf(ip ?? 'unknown')}`, LETTERS_OF_NETWORK);
}

/** Whether another refused action of this actor is written down: a script gone wild does not fill the audit trail. */
export function mayRecordRefusal(actorId: string): Promise<boolean> {
  return tryToTake(`refused:${actorId}`, REFUSALS_OF_ONE);
}

/** The column has milliseconds, `now()` more. */
const ROUNDED = 0.001;

/** Of an API key: `quota` requests a minute, `remaining` of them now, all again after `resetSeconds`. */
export type Rate = {
  quota: number;
  remaining: number;
  resetSeconds: number;
  /** Null: this request is not one too many. */
  retryAfterSeconds: number | null;
};

/** Takes a slot for a request of an API key, in one statement; one that is refused uses nothing up. */
export async function throttleKey(keyId: string): Promise<Rate> {
  const quota = env().apiRequestsPerMinute;
  const seconds = 60 / quota;
  const key = `api-key:${keyId}`;
  const rows = await db().$queryRaw<{ wait: number; allowed: boolean }[]>`
    WITH taken AS (
      INSERT INTO throttles AS t (key, tat) VALUES (${key}, now() + ${seconds} * interval '1 second')
      ON CONFLICT (key) DO UPDATE SET tat = greatest(t.tat, now()) + ${seconds} * interval '1 second'
      WHERE t.tat <= now() + ${60 - seconds + ROUNDED} * interval '1 second'
      RETURNING tat
    )
    SELECT extract(epoch FROM tat - now())::float8 AS wait, true AS allowed FROM taken
    UNION ALL
    SELECT extract(epoch FROM tat - now())::float8, false FROM throttles WHERE key = ${key}
    ORDER BY allowed DESC LIMIT 1`;
  const { wait = 60, allowed = false } = rows[0] ?? {};
  return {
    quota,
    remaining: allowed ? Math.max(0, Math.floor((60 - wait + ROUNDED) / seconds)) : 0,
    resetSeconds: Math.max(1, Math.ceil(wait)),
    retryAfterSeconds: allowed ? null : Math.max(1, Math.ceil(wait - 60 + seconds)),
  };
}

/** Forgets what no longer limits anybody. */
export async function sweepThrottles(): Promise<void> {
  await db().$executeRaw`DELETE FROM throttles WHERE tat < now()`;
}
