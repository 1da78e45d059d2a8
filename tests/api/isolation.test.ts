import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { ADMINS, type AdminName } from '../support/cast';
import {
  EXPECTED,
  type Expectation,
  exists,
  IMPORT_ID,
  KEYS,
  PLACES,
  type Place,
  places,
  type Who,
  WORDS,
} from '../support/expectations';
import { type Handled, handlers } from '../support/handlers';
import { keepTables } from '../support/kept-tables';

let world: AdminWorld;
let restore: () => Promise<void>;
let all: Handled[];
let ofAdmins: Handled[];
let ulla: string;
const cookies: Record<string, string> = {};

const NAMES = Object.keys(ADMINS) as AdminName[];

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
  INSERT INTO admins (username, role, password_hash) VALUES ('at-top', 'superadmin', '')`;

beforeAll(async () => {
  world = await startAdminWorld();
  await world.sql(STAGE);
  await world.sql(
    `INSERT INTO user_imports (id, admin_id, actor_name, passwords, ready, to_create)
     SELECT $1, id, username, false, true, 1 FROM admins WHERE username = 'sofia'`,
    [IMPORT_ID],
  );
  all = await handlers();
  ofAdmins = all.filter(({ definition }) => definition.actor === 'administrator');
  ulla = await world.cookie('user', 'ulla@one.example');
  for (const name of NAMES) cookies[name] = await world.cookie('admin', name);
  restore = await keepTables(world.sql);
}, 60_000);

afterAll(() => world?.stop());

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
function expected(one: Handled, { may }: Expectation, who: Who, place: Place): string[] {
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

function placesFor(one: Handled): Place[] {
  const noun = nounAt(one);
  if (noun === undefined) return ['one'];
  return noun === 'admins' ? places : places.filter((place) => place !== 'top');
}

let cells = 0;

async function tryCell(one: Handled, expectation: Expectation, username: AdminName, place: Place) {
  const key = one.file.includes('[') ? KEYS[nounAt(one) ?? '']?.(place) : {};
  const answer = await one.call(cookies[username] ?? '', key ?? {}, expectation.send?.(place));
  const outcome = outcomeOf(answer.status);
  if (outcome === 'fine' && !one.name.startsWith('GET')) await restore();
  cells += 1;
  const leaked = foreignNames(ADMINS[username]).filter((name) =>
    new RegExp(`\\b${name}\\b`).test(answer.text),
  );
  const wanted = expected(one, expectation, ADMINS[username], place);
  const isRight = wanted.includes(outcome);
  return isRight && leaked.length === 0
    ? []
    : [{ username, place, wanted, outcome, leaked, text: answer.text }];
}

test('every route of the file tree has its expectation, and each names its route', () => {
  const names = ofAdmins.map(({ definition }) => definition.name);
  expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('%s: who may do it with what is where', async (name, expectation) => {
  const one = ofAdmins.find(({ definition }) => definition.name === name) as Handled;
  const wrong = [];
  for (const username of NAMES)
    for (const place of placesFor(one)) wrong.push(...(await tryCell(one, expectation, username, place)));
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
        cookies.sofia ?? '',
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
    const others = { anyone: [], administrator: ['', ulla], user: ['', ...Object.values(cookies)] };
    for (const cookie of others[one.definition.actor]) {
      cells += 1;
      expect([one.name, (await one.call(cookie, { id: 'x' })).status]).toEqual([one.name, 401]);
    }
  }
});

afterAll(() => {
  console.info(
    `${all.length} routes and methods x ${NAMES.length + 2} who ask x ${places.length} places: ${cells} answers`,
  );
});
