import type { Client } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

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

const ONE = '/api/v1/domains/one.example';

async function namesFor(client: Client, query = ''): Promise<string[]> {
  const { body } = await client('GET', `/api/v1/domains${query}`);
  return body.items.map(({ name }: { name: string }) => name);
}

async function rowOf(name: string) {
  const [row] = await sql(panel.database.owner, 'SELECT * FROM domains WHERE name = $1', [name]);
  return row;
}

describe('GET /domains', () => {
  test('nobody 401, not valid 422', async () => {
    expect((await panel.nobody('GET', '/api/v1/domains')).status).toBe(401);
    expect((await sofia('GET', '/api/v1/domains?limit=x')).status).toBe(422);
  });

  test('each sees what exists for him', async () => {
    expect(await namesFor(sofia)).toEqual(['closed.example', 'one.example', 'sister.example', 'two.example']);
    expect(await namesFor(tom)).toEqual(['closed.example', 'one.example', 'sister.example']);
    expect(await namesFor(dina)).toEqual(['one.example']);
    expect(await namesFor(otto)).toEqual(['two.example']);
  });

  test('searches within it, and pages', async () => {
    expect(await namesFor(sofia, '?q=ONE')).toEqual(['one.example']);
    expect(await namesFor(sofia, '?q=s')).toEqual(['sister.example']);
    expect(await namesFor(otto, '?q=one')).toEqual([]);
    const { body } = await sofia('GET', '/api/v1/domains?limit=3');
    expect(await namesFor(sofia, `?limit=3&after=${body.next}`)).toEqual(['two.example']);
  });
});

describe('GET /domains/{domain}', () => {
  test('nobody 401, not yours 404, not valid 422', async () => {
    expect((await panel.nobody('GET', ONE)).status).toBe(401);
    expect((await otto('GET', ONE)).status).toBe(404);
    expect((await sofia('GET', '/api/v1/domains/nonsense')).status).toBe(422);
  });

  test('fine, by its U-label as well; who may only look is told so', async () => {
    const { status, body } = await dina('GET', ONE);
    expect([status, body.userCount, body.can]).toEqual([200, 2, { update: false, delete: false }]);
  });
});

describe('POST /domains', () => {
  test('nobody 401, not allowed 403', async () => {
    expect((await panel.nobody('POST', '/api/v1/domains', { name: 'new.example' })).status).toBe(401);
    expect((await dina('POST', '/api/v1/domains', { name: 'new.example' })).status).toBe(403);
  });

  test.each([
    ['no name', {}, 'name', 'required'],
    ['one label', { name: 'localhost' }, 'name', 'domain-invalid'],
    ['an address literal', { name: '127.0.0.1' }, 'name', 'domain-invalid'],
    ['a path', { name: 'a.example/x' }, 'name', 'domain-invalid'],
    ['a label of 64', { name: `${'a'.repeat(64)}.example` }, 'name', 'domain-invalid'],
    ['an underscore', { name: 'a_b.example' }, 'name', 'domain-invalid'],
    [
      'default above largest',
      { name: 'q.example', defaultQuotaBytes: 5, maxQuotaBytes: 4 },
      'defaultQuotaBytes',
      'quota-over-domain',
    ],
    ['a tenant that is not', { name: 'q.example', tenant: 'Nobody' }, 'tenant', 'tenant-not-found'],
  ])('not valid, %s: 422', async (_name, body, field, code) => {
    const answer = await sofia('POST', '/api/v1/domains', body);
    expect([answer.status, answer.body.fields?.[field]?.code]).toEqual([422, code]);
  });

  test('a tenant of somebody else is none: 422', async () => {
    const answer = await tom('POST', '/api/v1/domains', { name: 'q.example', tenant: 'Two' });
    expect([answer.status, answer.body.fields.tenant.code]).toEqual([422, 'tenant-not-found']);
  });

  test('fine: A-labels, the tenant of its maker, written down', async () => {
    const { status, body } = await tom('POST', '/api/v1/domains', { name: 'MÜLLER.example', maxUsers: 5 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'xn--mller-kva.example',
      tenant: 'One',
      maxUsers: 5,
      userCount: 0,
      active: true,
    });
    const [event] = await sql(
      panel.database.owner,
      `SELECT * FROM audit_events WHERE action = 'domains.create'`,
    );
    expect(event).toMatchObject({ target: 'xn--mller-kva.example', actor_name: 'tom' });
    expect(await namesFor(tom, `?q=${encodeURIComponent('MÜLL')}`)).toEqual(['xn--mller-kva.example']);
    expect((await otto('GET', '/api/v1/domains/müller.example')).status).toBe(404);
    expect((await tom('GET', '/api/v1/domains/müller.example')).status).toBe(200);
  });

  test('taken: 409', async () => {
    const { status, body } = await sofia('POST', '/api/v1/domains', { name: 'two.example' });
    expect([status, body.fields.name.code]).toEqual([409, 'domain-taken']);
  });
});

describe('PATCH /domains/{domain}', () => {
  test('nobody 401, not allowed 403, not yours 404, not valid 422, changed 412', async () => {
    const before = await rowOf('one.example');
    const change = { description: 'x' };
    expect((await panel.nobody('PATCH', ONE, change)).status).toBe(401);
    expect((await dina('PATCH', ONE, change)).status).toBe(403);
    expect((await otto('PATCH', ONE, change)).status).toBe(404);
    expect((await tom('PATCH', ONE, { maxUsers: -1, name: 'other.example' })).status).toBe(422);
    expect((await tom('PATCH', ONE, change, { 'if-match': '"99"' })).status).toBe(412);
    expect(await rowOf('one.example')).toEqual(before);
  });

  test('fine: limits, and disabled its users cannot sign in', async () => {
    const { status, body } = await tom('PATCH', ONE, { active: false, maxUsers: 1, maxQuotaBytes: null });
    expect([status, body.active, body.maxUsers]).toEqual([200, false, 1]);
    const logins = await sql(
      panel.database.mail,
      `SELECT allowed, reason FROM mail.logins WHERE address = 'ulla@one.example'`,
    );
    expect(logins).toEqual([{ allowed: false, reason: 'This domain is disabled.' }]);
    await tom('PATCH', ONE, { active: true, maxUsers: null });
  });
});

describe('DELETE /domains/{domain}', () => {
  const TWO = '/api/v1/domains/two.example';

  test('nobody 401, not allowed 403, not yours 404', async () => {
    expect((await panel.nobody('DELETE', TWO)).status).toBe(401);
    expect((await otto('DELETE', TWO)).status).toBe(403);
    expect((await tom('DELETE', TWO)).status).toBe(404);
  });

  test('with users: 409 until its name is given, which takes them along', async () => {
    expect((await sofia('DELETE', TWO)).status).toBe(409);
    expect((await sofia('DELETE', `${TWO}?confirm=one.example`)).status).toBe(409);
    expect(await rowOf('two.example')).toBeDefined();
    const { status, body } = await sofia('DELETE', `${TWO}?confirm=two.example`);
    expect([status, body]).toEqual([200, { usersDeleted: 1 }]);
    expect(await rowOf('two.example')).toBeUndefined();
    expect(
      await sql(panel.database.owner, `SELECT * FROM addresses WHERE address LIKE '%two.example'`),
    ).toEqual([]);
  });

  test('fine: an empty one at once', async () => {
    await sofia('POST', '/api/v1/domains', { name: 'empty.example' });
    expect((await sofia('DELETE', '/api/v1/domains/empty.example')).status).toBe(200);
  });
});
