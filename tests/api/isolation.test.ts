import { createApiKey } from '@/lib/operations/api-keys/create';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { ADMINS } from '../support/cast';
import {
  EXPECTED,
  type Expectation,
  exists,
  IMPORT_ID,
  KEYS,
  PLACES,
  type Place,
  placesOf,
  READ_BY_KEY,
  type Who,
  WORDS,
} from '../support/expectations';
import { type Credentials, type Handled, handlers } from '../support/handlers';
import { keepTables } from '../support/kept-tables';

let world: AdminWorld;
let restore: () => Promise<void>;
let all: Handled[];
let ofAdmins: Handled[];
let ulla: Credentials;

/** Who asks as an admin: everybody of the cast, and two keys of Tom's for reading, of all that he has and of one domain. */
const ASKERS: Record<string, Who & { key?: true }> = {
  ...ADMINS,
  'a key': { ...ADMINS.tom, key: true },
  'a key of sister.example': { ...ADMINS.tom, domains: ['sister.example'], key: true },
};
const credentials: Record<string, Credentials> = {};

/** A user, an alias, a mirror and an admin at each place. */
const STAGE = `
  INSERT INTO users (tenant_id, domain_id, address, quota_bytes)
    SELECT tenant_id, id, 'uta@' || name, 1073741824 FROM domains;
  INSERT INTO aliases (domain_id, address, targets) SELECT id, 'all@' || name, ARRAY['uta@' || name] FROM domains;
  INSERT INTO alias_domains (domain_id, name) SELECT id, 'mirror-' || name FROM domains;
  INSERT INTO admins (username, role, tenant_id, tenant_wide, password_hash)
    SELECT 'at-' || place, 'helpdesk', id, place <> 'sister', '' FROM tenants
    JOIN (VALUES ('one', 'One'), ('sister', 'One'), ('two', 'Two')) p(place, tenant) ON tenant = name;
  INSERT INTO admin_domains SELECT a.id, d.id FROM admins a, domains d WHERE a.username = 'at-sister' AND d.name = 'sister.example';
  INSERT INTO admins (username, role, password_hash) VALUES ('at-top', 'superadmin', '');
  INSERT INTO api_keys (admin_id, name, prefix, digest, actions, domain_ids, networks, credential_version)
    SELECT id, 'Sync', replace(username, 'at-', 'of-'), sha256(username::bytea), '{read}', '{}', '{}', 1 FROM admins WHERE username LIKE 'at-%';
  INSERT INTO jobs (id, kind, admin_id, actor_name, request_id)
    SELECT ('00000000-0000-4000-8000-00000000000' || place)::uuid, 'disable', a.id, username, '' FROM admins a
    JOIN (VALUES (0, 'at-one'), (1, 'at-sister'), (2, 'at-two')) p(place, who) ON who = username`;

beforeAll(async () => {
  world = await startAdminWorld({ POSTROOM_API_REQUESTS_PER_MINUTE: '60000' });
  await world.sql(STAGE);
  await world.sql(
    `INSERT INTO user_imports (id, admin_id, actor_name, passwords, ready, to_create)
     SELECT $1, id, username, false, true, 1 FROM admins WHERE username = 'sofia'`,
    [IMPORT_ID],
  );
  all = await handlers();
  ofAdmins = all.filter(({ definition }) => definition.actor === 'administrator');
  ulla = { cookie: await world.cookie('user', 'ulla@one.example') };
  for (const name of Object.keys(ADMINS)) credentials[name] = { cookie: await world.cookie('admin', name) };
  for (const [name, { domains, key }] of Object.entries(ASKERS)) if (key) await addKey(name, [...domains]);
  restore = await keepTables(world.sql);
}, 60_000);

afterAll(() => world?.stop());

async function addKey(name: string, domains: string[]): Promise<void> {
  const { token } = await createApiKey(await world.actor('tom'), { name, actions: ['read'], domains });
  credentials[name] = { authorization: `Bearer ${token}` };
}

/** What a status says of the guards: what is behind them is fine here. */
function outcomeOf(status: number): string {
  const words: Record<number, string> = { 401: 'nobody', 403: 'forbidden', 404: 'nothing', 422: 'nothing' };
  return words[status] ?? (status < 300 || status === 409 ? 'fine' : String(status));
}

/** Whose existence decides: of a key its noun's, of what is made that of the place where. */
function nounAt({ file, definition }: Handled): string | undefined {
  return file.includes('[') ? file.split('/')[0] : EXPECTED[definition.name]?.at;
}

/** Who may not learn of a thing is told so first; who may neither, either. */
function expected(one: Handled, { may }: Expectation, who: Who & { key?: true }, place: Place): string[] {
  if (who.key && !READ_BY_KEY.test(one.definition.name)) return ['forbidden'];
  const noun = nounAt(one);
  const isThere = noun === undefined || exists(who, noun, place);
  if (isThere) return [WORDS[may](who) ? 'fine' : 'forbidden'];
  return WORDS[may](who) || one.file.includes('[') ? ['nothing'] : ['nothing', 'forbidden'];
}

/** What of the stage is nobody's business but theirs for whom it exists. */
function foreignNames(who: Who): string[] {
  const hidden = (['one', 'sister', 'two'] as const).filter((place) => !exists(who, 'domains', place));
  const tenants = ['One', 'Two'].filter((tenant) => who.tenant !== null && who.tenant !== tenant);
  return [...hidden.map((place) => PLACES[place].domain), ...tenants];
}

let cells = 0;

async function tryCell(one: Handled, expectation: Expectation, name: string, place: Place) {
  const who = ASKERS[name] as Who;
  const key = one.file.includes('[') ? KEYS[nounAt(one) ?? '']?.(place) : {};
  const answer = await one.call(credentials[name] ?? {}, key ?? {}, expectation.send?.(place));
  const outcome = outcomeOf(answer.status);
  if (outcome === 'fine' && !one.name.startsWith('GET')) await restore();
  cells += 1;
  const leaked = foreignNames(who).filter((foreign) =>
    new RegExp(`(?<![\\w-])${foreign}(?![\\w-])`).test(answer.text),
  );
  const wanted = expected(one, expectation, who, place);
  const isRight = wanted.includes(outcome);
  return isRight && leaked.length === 0 ? [] : [{ name, place, wanted, outcome, leaked, text: answer.text }];
}

test('every route of the file tree has its expectation, and each names its route', () => {
  const names = ofAdmins.map(({ definition }) => definition.name);
  expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('%s: who may do it with what is where', async (name, expectation) => {
  const one = ofAdmins.find(({ definition }) => definition.name === name) as Handled;
  const wrong = [];
  for (const asker of Object.keys(ASKERS))
    for (const place of placesOf(nounAt(one))) wrong.push(...(await tryCell(one, expectation, asker, place)));
  expect(wrong).toEqual([]);
});

test.each(Object.entries(EXPECTED))(
  '%s: a proof long ago, a password to be changed',
  async (name, { proof, early, send }) => {
    const one = ofAdmins.find(({ definition }) => definition.name === name) as Handled;
    const key = KEYS[one.file.split('/')[0] ?? '']?.('one') ?? {};
    const outcomeAfter = async (sql: string) => {
      await world.sql(sql);
      const { status } = await one.call(
        credentials.sofia ?? {},
        one.file.includes('[') ? key : {},
        send?.('one'),
      );
      await restore();
      return outcomeOf(status);
    };
    expect([
      await outcomeAfter(`UPDATE sessions SET authenticated_at = now() - interval '11 minutes'`),
      await outcomeAfter(`UPDATE admins SET must_change_password = true`),
    ]).toEqual([proof ? 'nobody' : 'fine', early ? 'fine' : 'forbidden']);
  },
);

test('nobody, a user and an admin come to nothing that is not theirs', async () => {
  for (const one of all) {
    const others = { anyone: [], administrator: [{}, ulla], user: [{}, ...Object.values(credentials)] };
    for (const shown of others[one.definition.actor]) {
      cells += 1;
      expect([one.name, (await one.call(shown, { id: 'x' })).status]).toEqual([one.name, 401]);
    }
  }
});

afterAll(() => {
  console.info(
    `${all.length} routes and methods x ${Object.keys(ASKERS).length + 2} who ask x ${Object.keys(PLACES).length} places: ${cells} answers`,
  );
});
