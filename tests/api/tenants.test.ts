import type { Client } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

const GB = 2 ** 30;
const ONE = '/api/v1/tenants/One';
const TWO = '/api/v1/tenants/Two';

let panel: TestPanel;
let sofia: Client;
let tom: Client;
let dina: Client;
let otto: Client;

beforeAll(async () => {
  panel = await startTestPanel();
  [sofia, tom, dina, otto] = await Promise.all([
    panel.signIn('sofia'),
    panel.signIn('tom'),
    panel.signIn('dina'),
    panel.signIn('otto'),
  ]);
}, 60_000);

afterAll(() => panel?.stop());

async function namesFor(client: Client, query = ''): Promise<string[]> {
  const { body } = await client('GET', `/api/v1/tenants${query}`);
  return body.items.map(({ name }: { name: string }) => name);
}

async function tenantRow(name: string) {
  const [row] = await sql(panel.database.owner, 'SELECT * FROM tenants WHERE name = $1', [name]);
  return row;
}

/** What the triggers counted is what is there. */
async function expectExactCounts(): Promise<void> {
  const [{ wrong } = { wrong: -1 }] = await sql<{ wrong: number }>(
    panel.database.owner,
    `SELECT count(*)::int AS wrong FROM tenants t
     WHERE (domain_count, user_count, alias_count, allotted_bytes, unlimited_count) IS DISTINCT FROM
       ((SELECT count(*) FROM domains d WHERE d.tenant_id = t.id), (SELECT count(*) FROM users u WHERE u.tenant_id = t.id),
        (SELECT count(*) FROM aliases a WHERE a.tenant_id = t.id),
        (SELECT coalesce(sum(quota_bytes), 0) FROM users u WHERE u.tenant_id = t.id),
        (SELECT count(*) FROM users u WHERE u.tenant_id = t.id AND quota_bytes = 0))`,
  );
  expect(wrong).toBe(0);
}

/** How twenty at once ended: how many were made, and what the others were told at `field`. */
async function twenty(path: string, body: (n: number) => object, field: string) {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => sofia('POST', path, body(n))));
  const refused = answers.filter(({ status }) => status !== 201);
  return {
    created: answers.length - refused.length,
    refused: [...new Set(refused.map((answer) => `${answer.status} ${answer.body.fields?.[field]?.code}`))],
  };
}

describe('GET /tenants', () => {
  test('nobody 401, not valid 422', async () => {
    expect((await panel.nobody('GET', '/api/v1/tenants')).status).toBe(401);
    expect((await sofia('GET', '/api/v1/tenants?limit=x')).status).toBe(422);
  });

  test('each sees what exists for him, and searches within it', async () => {
    expect(await namesFor(sofia)).toEqual(['One', 'Two']);
    expect(await namesFor(tom)).toEqual(['One']);
    expect(await namesFor(dina)).toEqual([]);
    expect(await namesFor(sofia, '?q=tW')).toEqual(['Two']);
    expect(await namesFor(tom, '?q=two')).toEqual([]);
    const { body } = await sofia('GET', '/api/v1/tenants?limit=1');
    expect(await namesFor(sofia, `?limit=1&after=${body.next}`)).toEqual(['Two']);
  });
});

describe('GET /tenants/{tenant}', () => {
  test('nobody 401; not yours, and of domains only, 404', async () => {
    expect((await panel.nobody('GET', ONE)).status).toBe(401);
    expect((await tom('GET', TWO)).status).toBe(404);
    expect((await dina('GET', ONE)).status).toBe(404);
    expect((await otto('GET', TWO)).status).toBe(404);
  });

  test('fine: what it has, with an ETag', async () => {
    const { status, body, headers } = await tom('GET', ONE);
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(body).toMatchObject({ domainCount: 3, userCount: 4, aliasCount: 1, allottedBytes: 4 * GB });
    expect(body).toMatchObject({ maxDomains: null, can: { update: false, delete: false } });
  });
});

describe('POST /tenants', () => {
  test('nobody 401, not allowed 403', async () => {
    for (const [client, status] of [
      [panel.nobody, 401],
      [tom, 403],
      [dina, 403],
    ] as const) {
      expect((await client('POST', '/api/v1/tenants', { name: 'New' })).status).toBe(status);
    }
  });

  test.each([
    ['no name', {}, 'name', 'required'],
    ['an empty name', { name: '  ' }, 'name', 'required'],
    ['a name that is a folder', { name: '..' }, 'name', 'invalid'],
    ['a line feed', { name: 'a\nb' }, 'name', 'control-character'],
    ['less than nothing', { name: 'x', maxDomains: -1 }, 'maxDomains', 'too-small'],
    ['a total of nothing', { name: 'x', maxQuotaBytes: 0 }, 'maxQuotaBytes', 'too-small'],
    ['its own count', { name: 'x', userCount: 0 }, 'userCount', 'unknown'],
  ])('not valid, %s: 422', async (_name, body, field, code) => {
    const answer = await sofia('POST', '/api/v1/tenants', body);
    expect([answer.status, answer.body.fields?.[field]?.code]).toEqual([422, code]);
  });

  test('taken: 409', async () => {
    const { status, body } = await sofia('POST', '/api/v1/tenants', { name: 'Two' });
    expect([status, body.fields.name.code]).toEqual([409, 'tenant-taken']);
  });

  test.each(['Ärzte & Söhne / Berlin', '100 %', 'a%41', 'a?b#c', 'Ünï;=+'])(
    'fine, and found by its name: %s',
    async (name) => {
      const { status } = await sofia('POST', '/api/v1/tenants', { name, maxUsers: 7 });
      expect(status).toBe(201);
      const path = `/api/v1/tenants/${encodeURIComponent(name)}`;
      expect((await sofia('GET', path)).body).toMatchObject({ name, maxUsers: 7, version: 1 });
      const [event] = await sql(
        panel.database.owner,
        `SELECT * FROM audit_events WHERE action = 'tenants.create' AND target = $1`,
        [name],
      );
      expect(event).toMatchObject({ actor_name: 'sofia', tenant_id: (await tenantRow(name))?.id });
      expect((await sofia('DELETE', path)).status).toBe(200);
    },
  );
});

describe('PATCH /tenants/{tenant}', () => {
  test('nobody 401, not allowed 403, not yours 404, not valid 422, changed 412', async () => {
    const before = await tenantRow('One');
    const change = { maxUsers: 1000 };
    expect((await panel.nobody('PATCH', ONE, change)).status).toBe(401);
    expect((await tom('PATCH', ONE, change)).status).toBe(403);
    expect((await tom('PATCH', TWO, change)).status).toBe(404);
    expect((await dina('PATCH', ONE, change)).status).toBe(404);
    expect((await sofia('PATCH', ONE, { maxUsers: 'many', name: '' })).status).toBe(422);
    expect((await sofia('PATCH', ONE, change, { 'if-match': '"99"' })).status).toBe(412);
    expect((await sofia('PATCH', ONE, { name: 'Two' })).status).toBe(409);
    expect(await tenantRow('One')).toEqual(before);
  });

  test('fine: limits and another name, under which it is found, written down', async () => {
    const { status, body } = await sofia(
      'PATCH',
      TWO,
      { name: 'Zwei', maxDomains: 9 },
      { 'if-match': '"1"' },
    );
    expect([status, body.name, body.maxDomains, body.version]).toEqual([200, 'Zwei', 9, 2]);
    expect((await sofia('GET', TWO)).status).toBe(404);
    const [event] = await sql(
      panel.database.owner,
      `SELECT * FROM audit_events WHERE action = 'tenants.update'`,
    );
    expect(event).toMatchObject({ target: 'Two', detail: { fields: ['name', 'maxDomains'], name: 'Zwei' } });
    expect((await sofia('PATCH', '/api/v1/tenants/Zwei', { name: 'Two', maxDomains: null })).status).toBe(
      200,
    );
  });
});

describe('DELETE /tenants/{tenant}', () => {
  test('nobody 401, not allowed 403, not yours 404, not empty 409 with what is left', async () => {
    expect((await panel.nobody('DELETE', ONE)).status).toBe(401);
    expect((await tom('DELETE', ONE)).status).toBe(403);
    expect((await tom('DELETE', TWO)).status).toBe(404);
    expect((await sofia('DELETE', ONE)).body).toMatchObject({
      status: 409,
      detail: 'The tenant still has domains. Delete those first.',
    });
    expect(await tenantRow('One')).toBeDefined();
  });

  test('with an admin alone: 409 that says so', async () => {
    await sofia('POST', '/api/v1/tenants', { name: 'Ward' });
    await sql(
      panel.database.owner,
      `INSERT INTO admins (username, role, tenant_id, tenant_wide, password_hash)
       SELECT 'wanda', 'tenant-admin', id, true, 'x' FROM tenants WHERE name = 'Ward'`,
    );
    const { status, body } = await sofia('DELETE', '/api/v1/tenants/Ward');
    expect([status, body.detail]).toEqual([409, 'The tenant still has admins. Delete those first.']);
  });
});

describe('the limits of a tenant', () => {
  const BIG = '/api/v1/tenants/Big';
  const domain = (n: number) => ({ name: `d${n}.big.example`, tenant: 'Big' });
  const user = (n: number, more = {}) => ({ address: `n${n}@d0.big.example`, quotaBytes: GB, ...more });
  const limit = (change: object) => sofia('PATCH', BIG, change);

  beforeAll(async () => {
    await sofia('POST', '/api/v1/tenants', { name: 'Big' });
    await sofia('POST', '/api/v1/domains', domain(0));
  });

  afterEach(expectExactCounts);

  test('twenty domains at once: not one too many', async () => {
    await limit({ maxDomains: 6 });
    const made = await twenty('/api/v1/domains', (n) => domain(n + 1), 'name');
    expect(made).toEqual({ created: 5, refused: ['422 tenant-domains-full'] });
    expect((await tenantRow('Big'))?.domain_count).toBe(6);
  });

  test('twenty users at once: not one too many', async () => {
    await limit({ maxUsers: 5 });
    const made = await twenty('/api/v1/users', user, 'address');
    expect(made).toEqual({ created: 5, refused: ['422 tenant-users-full'] });
    await limit({ maxUsers: null });
  });

  test('twenty quotas at once: not one byte too many', async () => {
    await limit({ maxQuotaBytes: 10 * GB });
    const made = await twenty('/api/v1/users', (n) => user(n + 100), 'quotaBytes');
    expect(made).toEqual({ created: 5, refused: ['422 quota-over-tenant'] });
  });

  test('the total binds a larger quota, a user without one, and lets a smaller one through', async () => {
    const address = `/api/v1/users/${(await sofia('GET', '/api/v1/users?domain=d0.big.example')).body.items[0].address}`;
    const codeOf = async (quotaBytes: number) =>
      (await sofia('PATCH', address, { quotaBytes })).body.fields?.quotaBytes?.code;
    expect(await codeOf(2 * GB)).toBe('quota-over-tenant');
    expect(await codeOf(0)).toBe('quota-needed');
    expect(await codeOf(GB / 2)).toBeUndefined();
    expect(await codeOf(GB)).toBeUndefined();
  });

  test('below what is there nothing more is added, and what is there can shrink', async () => {
    expect((await limit({ maxQuotaBytes: 4 * GB, maxUsers: 1 })).status).toBe(200);
    const { items } = (await sofia('GET', '/api/v1/users?domain=d0.big.example')).body;
    const [first, second] = items.map((item: { address: string }) => `/api/v1/users/${item.address}`);
    expect((await sofia('PATCH', first, { quotaBytes: GB / 2 })).status).toBe(200);
    expect((await sofia('DELETE', second)).status).toBe(200);
    expect((await sofia('POST', '/api/v1/users', user(999))).body.fields).toHaveProperty('address');
    await limit({ maxQuotaBytes: null, maxUsers: null });
  });

  test('a total is refused while somebody has no quota', async () => {
    await sofia('POST', '/api/v1/users', user(500, { quotaBytes: 0 }));
    const { status, body } = await limit({ maxQuotaBytes: 100 * GB });
    expect([status, body.fields.maxQuotaBytes.code]).toEqual([422, 'users-without-quota']);
  });

  test('twenty aliases at once: not one too many', async () => {
    await limit({ maxAliases: 5 });
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        sql(
          panel.database.panel,
          `INSERT INTO aliases (tenant_id, domain_id, address, targets)
           SELECT tenant_id, id, $1, '{x@x.example}' FROM domains WHERE name = 'd0.big.example'`,
          [`a${n}@d0.big.example`],
        ),
      ),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const reasons = made.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect([...new Set(reasons)]).toEqual(['error: the tenant has no room for another alias']);
  });

  test('creates and deletes in two domains, mixed: nobody waits for ever, and the counts are exact', async () => {
    await limit({ maxAliases: null, maxUsers: null });
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        const address = `m${n}@${n % 2 ? 'd0' : 'one'}.${n % 2 ? 'big.example' : 'example'}`;
        const { status } = await sofia('POST', '/api/v1/users', { address, quotaBytes: GB });
        return n % 3 ? status : [status, (await sofia('DELETE', `/api/v1/users/${address}`)).status];
      }),
    );
    expect([...new Set(answers.flat())].sort()).toEqual([200, 201]);
  });

  test('a domain goes with its users: the tenant has room for them again', async () => {
    const before = await tenantRow('Big');
    await sql(panel.database.owner, `DELETE FROM aliases`);
    const { body } = await sofia('DELETE', '/api/v1/domains/d0.big.example?confirm=d0.big.example');
    const after = await tenantRow('Big');
    expect(after?.user_count).toBe(before?.user_count - body.usersDeleted);
    expect([after?.domain_count, after?.alias_count]).toEqual([before?.domain_count - 1, 0]);
  });
});
