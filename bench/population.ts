import { sql } from '@/tests/support/test-server';

/** How many people, domains and tenants, and how many of the people live in the one big domain. */
export type Population = { users: number; domains: number; tenants: number; inBigDomain: number };

/** The one that the lists are asked for: the domain with the most users. */
export const BIG_DOMAIN = 'big.example';
/** The same in every population, so that a statement taken down over one can be run on another. */
const BIG_DOMAIN_ID = '00000000-0000-4000-8000-000000000000';

const GIVEN = `{Anna,Mario,Bjorn,Chiara,Maria,Daniel,Elena,Fatima,Marta,Georg,Hana,Igor,Markus,Jana,Kenji,Lea,Noor,Maya,
  Olga,Pavel,Quentin,Rosa,Sven,Tomas,Ursula,Vera,Wanda,Xenia,Yusuf,Zoe,Adam,Birgit,Carlos,Dorota,Emil,Frida,Hugo,Ines,
  Jonas,Klara}`;
const FAMILY = `{Smith,Kowalski,Garcia,Schmidt,Rossi,Novak,Ivanov,Silva,Jensen,Okafor,Tanaka,Nguyen,Haddad,Berger,Costa,
  Dubois,Eriksson,Fischer,Gruber,Horvat,Ibrahim,Johansson,Keller,Larsen,Moreau,Nielsen,Oliveira,Petrov,Richter,Santos,
  Toth,Urban,Virtanen,Weber,Yilmaz,Zimmermann,Almeida,Bauer,Cohen,Dvorak,Evans,Ferrari,Gomez,Hansen,Ito,Jovanovic,Khan,
  Lopez,Meyer,Nakamura,Olsen,Popescu,Roux,Sato,Taylor,Usman,Vogel,Wagner,Yamada,Zhang}`;
/** Shown names that are not in the address's alphabet: one of ten. */
const ELSEWHERE = '{Ольга Петрова,田中 健二,محمد حداد,Ελένη Παππά,Zoë Müller-Lüdenscheidt,Ngô Thị Hạnh}';

/** The needle in the haystack: five people of the big domain have this family name. */
export const RARE_NAME = 'Quixote';

/** Of a cast-off secret, so that a row is as wide as a real one. */
const HASH = '{BLF-CRYPT}$2b$10$lvC.NeG1fVFN0KDzdc84T..9rfdHe3lrSDqaeRcG2lvy8AedCkSie';

/**
 * A tenth of the users live in one domain, a hundred in each other one on average. A small population keeps enough of
 * both for full pages, or its answers would be shorter and not comparable.
 */
export function populationOf(users: number): Population {
  return {
    users,
    domains: Math.max(users / 100, 100),
    tenants: Math.max(users / 10_000, 10),
    inBigDomain: Math.max(users / 10, 600),
  };
}

/** The big domain, and each hundredth of the others, is the tenant's whose admin is `tom`. */
const DOMAINS = `
  WITH home AS (SELECT id, row_number() OVER (ORDER BY name <> 'One', name <> 'Two', name) - 1 AS number FROM tenants)
  INSERT INTO domains (id, tenant_id, name, description)
  SELECT CASE WHEN n = 0 THEN '${BIG_DOMAIN_ID}' ELSE gen_random_uuid() END, t.id,
    CASE WHEN n = 0 THEN '${BIG_DOMAIN}' WHEN n <= 3 THEN 'quince-' || n || '.example'
      ELSE (CASE WHEN n % 5 < 3 THEN 'school' ELSE 'clinic' END) || '-' || md5(n::text)::char(6) || n || '.example' END,
    'Customer ' || n
  FROM generate_series(0, $1::int - 1) n JOIN home t ON t.number = n % $2::int`;

const USERS = `
  WITH home AS (
    SELECT id, name, row_number() OVER (ORDER BY name <> '${BIG_DOMAIN}', name) AS number
    FROM domains WHERE description LIKE 'Customer %'
  ), person AS (
    SELECT n, CASE WHEN n < $3::int THEN 1 ELSE 2 + n % ($2::int - 1) END AS home,
      ('${GIVEN}'::text[])[1 + n % 40] AS given,
      CASE WHEN n < $3::int AND n % ($3::int / 5) = 7 THEN '${RARE_NAME}'
        ELSE ('${FAMILY}'::text[])[1 + n / 40 % 60] END AS family
    FROM generate_series(0, $1::int - 1) n
  )
  INSERT INTO users (tenant_id, domain_id, address, name, password_hash, quota_bytes, password_changed_at, active)
  SELECT NULL, home.id, lower(given || '.' || family) || '.' || n || '@' || home.name,
    CASE WHEN n % 10 = 3 AND family <> '${RARE_NAME}' THEN ('${ELSEWHERE}'::text[])[1 + n / 10 % 6] ELSE given || ' ' || family END,
    '${HASH}', 1073741824, now() - n % 1000 * interval '1 day', n % 50 <> 0
  FROM person JOIN home ON home.number = person.home`;

const USAGE = `INSERT INTO mailbox_usage SELECT address, hashtext(address)::bigint + 2147483648, 100 FROM users`;

/** Fills a migrated database that has the cast with this many people, as the owner; its triggers count them and take their addresses. */
export async function populate(
  owner: string,
  { users, domains, tenants, inBigDomain }: Population,
): Promise<void> {
  await sql(owner, `INSERT INTO tenants (name) SELECT 'Provider ' || n FROM generate_series(3, $1::int) n`, [
    tenants,
  ]);
  await sql(owner, DOMAINS, [domains, tenants]);
  await sql(owner, USERS, [users, domains, inBigDomain]);
  await sql(owner, USAGE);
  await sql(owner, 'VACUUM ANALYZE');
  await sql(owner, 'CHECKPOINT');
}
