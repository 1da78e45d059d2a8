import type { Client } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let panel: TestPanel;
let tom: Client;
let dina: Client;
let hugo: Client;
let aino: Client;
let otto: Client;

beforeAll(async () => {
  panel = await startTestPanel();
  [tom, dina, hugo, aino, otto] = await Promise.all([
    panel.signIn('tom'),
    panel.signIn('dina'),
    panel.signIn('hugo'),
    panel.signIn('aino'),
    panel.signIn('otto'),
  ]);
}, 60_000);

afterAll(() => panel?.stop());

const ALL = '/api/v1/aliases';
const TEAM = `${ALL}/team@one.example`;

const create = (client: Client, address: string, ...targets: string[]) =>
  client('POST', ALL, { address, targets });

async function addressesFor(client: Client, query = ''): Promise<string[]> {
  const { body } = await client('GET', `${ALL}${query}`);
  return body.items.map(({ address }: { address: string }) => address);
}

async function rowOf(address: string) {
  const [row] = await sql(panel.database.owner, 'SELECT * FROM aliases WHERE address = $1', [address]);
  return row;
}

describe('GET /aliases', () => {
  test('nobody 401, not yours 404, not valid 422', async () => {
    expect((await panel.nobody('GET', ALL)).status).toBe(401);
    expect((await otto('GET', `${ALL}?domain=one.example`)).status).toBe(404);
    expect((await dina('GET', `${ALL}?domain=nonsense`)).status).toBe(422);
  });

  test('each sees what exists for him, and finds it by its targets', async () => {
    expect(await addressesFor(otto)).toEqual([]);
    for (const client of [tom, dina, hugo, aino])
      expect(await addressesFor(client, '?domain=one.example')).toEqual(['team@one.example']);
    expect(await addressesFor(dina, '?q=UWE')).toEqual(['team@one.example']);
    expect(await addressesFor(dina, '?q=te')).toEqual(['team@one.example']);
    expect(await addressesFor(dina, '?q=sven')).toEqual([]);
  });
});

describe('GET /aliases/{address}', () => {
  test('nobody 401, not yours 404, a user is none 404, not valid 422', async () => {
    expect((await panel.nobody('GET', TEAM)).status).toBe(401);
    expect((await otto('GET', TEAM)).status).toBe(404);
    expect((await dina('GET', `${ALL}/ulla@one.example`)).status).toBe(404);
    expect((await dina('GET', `${ALL}/nonsense`)).status).toBe(422);
  });

  test('fine; who may only look is told so', async () => {
    const { status, body } = await hugo('GET', TEAM);
    expect([status, body.targets, body.can]).toEqual([
      200,
      ['ulla@one.example', 'uwe@one.example'],
      { update: false, delete: false },
    ]);
  });
});

describe('POST /aliases', () => {
  test('nobody 401, not allowed 403', async () => {
    expect((await create(panel.nobody, 'new@one.example', 'a@b.example')).status).toBe(401);
    expect((await create(hugo, 'new@one.example', 'a@b.example')).status).toBe(403);
    expect((await create(aino, 'new@one.example', 'a@b.example')).status).toBe(403);
  });

  test.each([
    ['a domain that is not his', 'x@two.example', ['a@b.example'], 'address', 'domain-not-found'],
    ['no address', 'nonsense', ['a@b.example'], 'address', 'address-invalid'],
    ['a catch-all of nothing', '@', ['a@b.example'], 'address', 'domain-invalid'],
    ['no target', 'x@one.example', [], 'targets', 'targets-missing'],
    ['201 targets', 'x@one.example', Array(201).fill('a@b.example'), 'targets', 'too-many-targets'],
    ['a target that is none', 'x@one.example', ['a@b.example', 'b'], 'targets.1', 'address-invalid'],
    ['a catch-all as a target', 'x@one.example', ['@two.example'], 'targets.0', 'address-invalid'],
    [
      'a target that is not there',
      'x@one.example',
      ['a@b.example', 'no@one.example'],
      'targets.1',
      'target-not-found',
    ],
    ['itself', 'x@one.example', ['X+y@one.example'], 'targets', 'alias-loop'],
    ['itself as a catch-all', '@one.example', ['anybody@one.example'], 'targets', 'alias-loop'],
  ])('not valid, %s: 422, and nothing is written', async (_name, address, targets, field, code) => {
    const answer = await create(dina, address, ...targets);
    expect([answer.status, answer.body.fields?.[field]?.code]).toEqual([422, code]);
    expect(await rowOf(address)).toBeUndefined();
  });

  test('taken by a user or an alias: 409, and an alias takes an address from a user', async () => {
    expect((await create(dina, 'ulla@one.example', 'a@b.example')).body.fields.address.code).toBe(
      'address-taken',
    );
    expect((await create(dina, 'team@one.example', 'a@b.example')).status).toBe(409);
    expect((await dina('POST', '/api/v1/users', { address: 'team@one.example' })).status).toBe(409);
  });

  test('fine: each target once, written down', async () => {
    const { status, body } = await create(
      dina,
      'Sales@ONE.example',
      'ulla@one.example',
      'team@one.example',
      'Bob@MÜLLER.example',
      'bob@müller.example',
    );
    expect([status, body.address, body.targets]).toEqual([
      201,
      'sales@one.example',
      ['ulla@one.example', 'team@one.example', 'bob@xn--mller-kva.example'],
    ]);
    const [event] = await sql(
      panel.database.owner,
      `SELECT * FROM audit_events WHERE action = 'aliases.create'`,
    );
    expect(event).toMatchObject({ target: 'sales@one.example', actor_name: 'dina' });
  });

  test('whether an address of somebody else is there is not told', async () => {
    const [there, nowhere] = [
      await create(dina, 'there@one.example', 'tove@two.example'),
      await create(dina, 'nowhere@one.example', 'nobody@two.example'),
    ];
    expect([there.status, there.body.deadTargets]).toEqual([201, []]);
    expect([nowhere.status, nowhere.body.deadTargets]).toEqual([201, []]);
  });

  test('of twenty who create the same address at once, one does', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => create(dina, 'rush@one.example', 'ulla@one.example')),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(19).fill(409)]);
  });
});

describe('PATCH /aliases/{address}', () => {
  test('nobody 401, not allowed 403, not yours 404, not valid 422, changed 412', async () => {
    const before = await rowOf('team@one.example');
    const change = { targets: ['uwe@one.example'] };
    expect((await panel.nobody('PATCH', TEAM, change)).status).toBe(401);
    expect((await hugo('PATCH', TEAM, change)).status).toBe(403);
    expect((await aino('PATCH', TEAM, { active: false })).status).toBe(403);
    expect((await otto('PATCH', TEAM, change)).status).toBe(404);
    expect((await dina('PATCH', TEAM, { targets: ['no@one.example'] })).status).toBe(422);
    expect((await dina('PATCH', TEAM, change, { 'if-match': '"99"' })).status).toBe(412);
    expect(await rowOf('team@one.example')).toEqual(before);
  });

  test('fine: and a target that is disabled or gone afterwards is marked', async () => {
    await dina('POST', '/api/v1/users', { address: 'brief@one.example' });
    const { status, body } = await dina('PATCH', TEAM, {
      targets: ['ulla@one.example', 'uwe@one.example', 'brief@one.example'],
    });
    expect([status, body.version, body.deadTargets]).toEqual([200, 2, []]);
    await dina('DELETE', '/api/v1/users/brief@one.example');
    await dina('PATCH', '/api/v1/users/uwe@one.example', { active: false });
    const { body: now } = await dina('GET', TEAM);
    expect(now.deadTargets.sort()).toEqual(['brief@one.example', 'uwe@one.example']);
    const rows = await sql(
      panel.database.mail,
      `SELECT target FROM mail.aliases WHERE address = 'team@one.example'`,
    );
    expect(rows).toEqual([{ target: 'ulla@one.example' }]);
  });

  test('a loop over two others is refused, also when two who would close it come at once', async () => {
    await create(dina, 'a@one.example', 'ulla@one.example');
    await create(dina, 'b@one.example', 'ulla@one.example');
    await create(dina, 'c@one.example', 'b@one.example');
    const update = (address: string, target: string) =>
      dina('PATCH', `${ALL}/${address}`, { targets: [target] });
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all([
        update('a@one.example', 'c@one.example'),
        update('b@one.example', 'a@one.example'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(answers.find(({ status }) => status === 422)?.body.fields.targets.code).toBe('alias-loop');
      await update('a@one.example', 'ulla@one.example');
      await update('b@one.example', 'ulla@one.example');
    }
  });

  test('over ten others it may lead, over eleven it may not', async () => {
    await create(dina, 'd0@one.example', 'ulla@one.example');
    for (let step = 1; step <= 10; step += 1)
      expect((await create(dina, `d${step}@one.example`, `d${step - 1}@one.example`)).status).toBe(201);
    const { body } = await create(dina, 'd11@one.example', 'd10@one.example');
    expect(body.fields.targets.code).toBe('alias-too-deep');
  });
});

describe('DELETE /aliases/{address}', () => {
  test('nobody 401, not allowed 403, not yours 404', async () => {
    expect((await panel.nobody('DELETE', TEAM)).status).toBe(401);
    expect((await hugo('DELETE', TEAM)).status).toBe(403);
    expect((await otto('DELETE', TEAM)).status).toBe(404);
    expect(await rowOf('team@one.example')).toBeDefined();
  });

  test('fine: a catch-all by its address, and the address is free again', async () => {
    expect((await create(dina, '@one.example', 'ulla@one.example')).body.catchAll).toBe(true);
    expect((await dina('DELETE', `${ALL}/@one.example`)).status).toBe(200);
    expect((await dina('DELETE', `${ALL}/%40one.example`)).status).toBe(404);
    expect((await create(dina, '@one.example', 'ulla@one.example')).status).toBe(201);
    await dina('DELETE', `${ALL}/@one.example`);
  });
});

describe('/alias-domains', () => {
  const MIRRORS = '/api/v1/alias-domains';
  const mirror = (client: Client, name: string, domain: string) => client('POST', MIRRORS, { name, domain });

  test('nobody 401, not allowed 403, not yours 422 and 404, not valid 422', async () => {
    expect((await mirror(panel.nobody, 'm.example', 'one.example')).status).toBe(401);
    expect((await mirror(dina, 'm.example', 'one.example')).status).toBe(403);
    expect((await mirror(tom, 'm.example', 'two.example')).body.fields.domain.code).toBe('domain-not-found');
    expect((await mirror(tom, 'nonsense', 'one.example')).body.fields.name.code).toBe('domain-invalid');
    expect((await otto('GET', `${MIRRORS}?domain=one.example`)).status).toBe(404);
  });

  test('a domain is not both', async () => {
    expect((await mirror(tom, 'two.example', 'one.example')).body.fields.name.code).toBe('domain-taken');
    expect((await mirror(tom, 'one.example', 'one.example')).status).toBe(409);
    expect((await mirror(tom, 'mirror.example', 'one.example')).status).toBe(201);
    expect((await tom('POST', '/api/v1/domains', { name: 'mirror.example' })).body.fields.name.code).toBe(
      'domain-taken',
    );
  });

  test('by its addresses an alias cannot lead to itself either', async () => {
    await create(dina, 'self@one.example', 'Self@later.example');
    expect((await mirror(tom, 'later.example', 'one.example')).body.fields.name.code).toBe(
      'alias-domain-loop',
    );
    expect((await create(dina, 'too@one.example', 'too@mirror.example')).body.fields.targets.code).toBe(
      'alias-loop',
    );
    expect(
      (await create(dina, 'no@one.example', 'nobody@mirror.example')).body.fields['targets.0'].code,
    ).toBe('target-not-found');
  });

  test('each sees his, and who may deletes it', async () => {
    const { body } = await dina('GET', MIRRORS);
    expect(body.items).toEqual([
      expect.objectContaining({ name: 'mirror.example', domain: 'one.example', can: { delete: false } }),
    ]);
    expect((await otto('GET', MIRRORS)).body.items).toEqual([]);
    expect((await otto('DELETE', `${MIRRORS}/mirror.example`)).status).toBe(404);
    expect((await dina('DELETE', `${MIRRORS}/mirror.example`)).status).toBe(403);
    expect((await tom('DELETE', `${MIRRORS}/mirror.example`)).status).toBe(200);
    expect((await tom('DELETE', `${MIRRORS}/mirror.example`)).status).toBe(404);
    expect((await tom('POST', '/api/v1/domains', { name: 'mirror.example' })).status).toBe(201);
  });

  test('a domain goes with its aliases and mirrors when its name is given, and not without', async () => {
    await tom('POST', '/api/v1/domains', { name: 'left.example' });
    await create(tom, 'all@left.example', 'ulla@one.example');
    await mirror(tom, 'left-mirror.example', 'left.example');
    expect((await tom('DELETE', '/api/v1/domains/left.example')).status).toBe(409);
    expect((await tom('DELETE', '/api/v1/domains/left.example?confirm=left.example')).status).toBe(200);
    expect(await addressesFor(tom, '?q=left')).toEqual([]);
  });
});
