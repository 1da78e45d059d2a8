import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { type Ask, asker, bearer, reachable } from '../support/in-process';
import { addKey } from '../support/keys';

let world: AdminWorld;
let ask: Ask;

const QUOTA = 6;

beforeAll(async () => {
  world = await startAdminWorld({ POSTROOM_API_REQUESTS_PER_MINUTE: String(QUOTA) });
  ask = asker(reachable());
}, 60_000);

afterAll(() => world?.stop());

/** The fields of draft-ietf-httpapi-ratelimit-headers. */
function told(headers: Headers) {
  const [, remaining, seconds] = /^"minute";r=(\d+);t=(\d+)$/.exec(headers.get('ratelimit') ?? '') ?? [];
  return { policy: headers.get('ratelimit-policy'), remaining: Number(remaining), seconds: Number(seconds) };
}

test('every answer says what is left, and one too many when to come again', async () => {
  const token = await addKey(world.owner, 'sofia');
  const left: number[] = [];
  for (let count = 0; count < QUOTA; count++) {
    const { status, headers } = await ask('GET', count % 2 ? 'users' : 'admins', bearer(token));
    expect([200, 403]).toContain(status);
    expect(told(headers).policy).toBe(`"minute";q=${QUOTA};w=60`);
    left.push(told(headers).remaining);
  }
  expect(left).toEqual([5, 4, 3, 2, 1, 0]);
  const { status, headers, body } = await ask('GET', 'users', bearer(token));
  expect([status, body.code, told(headers).remaining]).toEqual([429, 'too-many', 0]);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60 / QUOTA);
  expect(told(headers).seconds).toBeLessThanOrEqual(60);
});

test('of many at once not one too many gets through, and another key is not concerned', async () => {
  const token = await addKey(world.owner, 'sofia');
  const answers = await Promise.all(
    Array.from({ length: 4 * QUOTA }, () => ask('GET', 'users', bearer(token))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(QUOTA);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3 * QUOTA);
  const other = await addKey(world.owner, 'sofia');
  expect((await ask('GET', 'users', bearer(other))).status).toBe(200);
});

test('a session has no such rate', async () => {
  const cookie = { cookie: await world.cookie('admin', 'sofia') };
  for (let count = 0; count <= QUOTA; count++) {
    const { status, headers } = await ask('GET', 'users', cookie);
    expect([status, headers.get('ratelimit')]).toEqual([200, null]);
  }
});
