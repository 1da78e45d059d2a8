import { createApiKey } from '@/lib/operations/api-keys/create';
import { startAdminWorld } from './admin-world';
import { ADMINS } from './cast';
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
} from './expectations';
import { type Credentials, type Handled, handlers } from './handlers';
import { keepTables } from './kept-tables';

/** Who asks as an admin: everybody of the cast, and two keys of Tom's for reading, of all that he has and of one domain. */
const ASKERS: Record<string, Who & { key?: true }> = {
  ...ADMINS,
  'a key': { ...ADMINS.tom, key: true },
  'a key of sister.example': { ...ADMINS.tom, domains: ['sister.example'], key: true },
};

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

/** A value for each field by which something is listed; what a page goes on after is asked of the page itself. */
const FILTERS: Record<string, string> = {
  q: 'e',
  limit: '1',
  domain: 'sister.example',
  admin: 'tom',
  user: 'uta@sister.example',
  action: 'users.create',
  from: '2020-01-01',
  to: '2099-12-31',
  outcome: 'create',
};

/** All choices of some, of few; of many each alone and all together. */
function choicesOf(names: string[]): string[][] {
  if (names.length > 4) return [...names.map((name) => [name]), names];
  return names.reduce<string[][]>(
    (some, name) => some.flatMap((chosen) => [chosen, [...chosen, name]]),
    [[]],
  );
}

type Wrong = {
  name: string;
  place: Place;
  wanted: string[];
  outcome: string;
  leaked: string[];
  text: string;
};

const LONG_AGO = `UPDATE sessions SET authenticated_at = now() - interval '11 minutes'`;
const CHANGING = `UPDATE admins SET must_change_password = true`;

/** All routes, all who ask, and a thing at each place, in this process. */
export async function openMatrix() {
  const world = await startAdminWorld({ POSTROOM_API_REQUESTS_PER_MINUTE: '60000' });
  await world.sql(STAGE);
  await world.sql(
    `INSERT INTO user_imports (id, admin_id, actor_name, passwords, ready, to_create)
      SELECT $1, id, 'sofia', false, true, 1 FROM admins WHERE username = 'sofia'`,
    [IMPORT_ID],
  );
  const credentials: Record<string, Credentials> = {};
  for (const name of Object.keys(ADMINS)) credentials[name] = { cookie: await world.cookie('admin', name) };
  for (const [name, { domains, key }] of Object.entries(ASKERS)) {
    if (!key) continue;
    const wanted = { name, actions: ['read' as const], domains: [...domains] };
    const { token } = await createApiKey(await world.actor('tom'), wanted);
    credentials[name] = { authorization: `Bearer ${token}` };
  }
  const ulla = { cookie: await world.cookie('user', 'ulla@one.example') };
  const restore = await keepTables(world.sql);
  const matrix = { routes: await handlers(), answers: 0 };

  async function ask(one: Handled, shown: Credentials, place: Place) {
    const key = one.file.includes('[') ? KEYS[nounAt(one) ?? '']?.(place) : {};
    const answer = await one.call(shown, key ?? {}, EXPECTED[one.definition.name]?.send?.(place));
    const outcome = outcomeOf(answer.status);
    if (outcome === 'fine' && !one.name.startsWith('GET')) await restore();
    matrix.answers += 1;
    return { ...answer, outcome };
  }

  async function tryCell(
    one: Handled,
    expectation: Expectation,
    name: string,
    place: Place,
  ): Promise<Wrong[]> {
    const who = ASKERS[name] as Who;
    const { outcome, text } = await ask(one, credentials[name] ?? {}, place);
    const leaked = foreignNames(who).filter((foreign) =>
      new RegExp(`(?<![\\w-])${foreign}(?![\\w-])`).test(text),
    );
    const wanted = expected(one, expectation, who, place);
    return wanted.includes(outcome) && leaked.length === 0
      ? []
      : [{ name, place, wanted, outcome, leaked, text }];
  }

  const named = (name: string) => matrix.routes.find(({ definition }) => definition.name === name) as Handled;
  return Object.assign(matrix, {
    askers: Object.keys(ASKERS),
    /** Which answers are not as they must be; `most`: how many are enough. */
    async wrong(name: string, most = Infinity): Promise<Wrong[]> {
      const [one, wrong] = [named(name), [] as Wrong[]];
      for (const asker of Object.keys(ASKERS))
        for (const place of placesOf(nounAt(one)))
          if (wrong.length < most)
            wrong.push(...(await tryCell(one, EXPECTED[name] as Expectation, asker, place)));
      return wrong;
    },
    /** Of a list and its filters, by whomever: what is an error of ours, or tells of what is not his. */
    async filtered(one: Handled): Promise<object[]> {
      const names = Object.keys(one.definition.input.shape).filter((name) => name in FILTERS);
      const wrong = [];
      for (const [asker, who] of Object.entries(ASKERS))
        for (const chosen of choicesOf(names)) {
          const sent = Object.fromEntries(chosen.map((name) => [name, FILTERS[name]]));
          // Here the beginning is enough; a whole name would stand in the log from now on.
          if (one.file.startsWith('audit-events') && sent.domain) sent.domain = 'sister';
          const key = KEYS[one.file.split('/')[0] ?? '']?.('one') ?? {};
          const first = await one.call(credentials[asker] ?? {}, one.file.includes('[') ? key : {}, sent);
          const next = /"next":"([^"]+)"/.exec(first.text)?.[1];
          const more = next && 'after' in one.definition.input.shape;
          const second = more
            ? await one.call(credentials[asker] ?? {}, key, { ...sent, after: next })
            : first;
          for (const { status, text } of [first, second]) {
            matrix.answers += 1;
            const leaked = foreignNames(who).filter((foreign) => text.includes(foreign));
            if (status >= 500 || leaked.length > 0) wrong.push({ asker, sent, status, leaked });
          }
        }
      return wrong;
    },
    /** What comes of it with a proof long ago, and while the password must be changed. */
    async conditions(name: string): Promise<string[]> {
      const outcomes = [];
      for (const sql of [LONG_AGO, CHANGING]) {
        await world.sql(sql);
        outcomes.push((await ask(named(name), credentials.sofia ?? {}, 'one')).outcome);
        await restore();
      }
      return outcomes;
    },
    /** Of those whose session or key is not for it, to whom a route listens all the same. */
    async heard(one: Handled): Promise<number[]> {
      const others = { anyone: [], administrator: [{}, ulla], user: [{}, ...Object.values(credentials)] };
      const statuses = [];
      for (const shown of others[one.definition.actor])
        statuses.push((await one.call(shown, { id: 'x' })).status);
      matrix.answers += statuses.length;
      return statuses.filter((status) => status !== 401);
    },
    stop: world.stop,
  });
}

export type Matrix = Awaited<ReturnType<typeof openMatrix>>;
