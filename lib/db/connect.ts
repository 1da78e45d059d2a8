import pg from 'pg';
import { LaunchError } from '@/lib/core/launch-error';

const oldestMajorVersion = 15;

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'there is no such socket',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database',
  '53300': 'it has too many connections',
};

/** Host and database of a URL, without its user and password. */
function placeOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `${url.pathname.slice(1)} at ${url.searchParams.get('host') ?? url.host}`;
}

function clientFor(databaseUrl: string): pg.Client {
  try {
    placeOf(databaseUrl);
    return new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new LaunchError(
      'DATABASE_URL is not a URL of the form postgresql://user:password@host:5432/database.',
    );
  }
}

async function assertSupportedVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  const server = rows[0];
  if (server && server.number >= oldestMajorVersion * 10_000) return;
  throw new LaunchError(
    `PostgreSQL ${server?.version} is too old: Postroom needs ${oldestMajorVersion} or newer.`,
  );
}

/** An open connection for a start-up task. Throws a LaunchError that names the place and the reason, never a password. */
export async function connectForLaunch(databaseUrl: string): Promise<pg.Client> {
  const client = clientFor(databaseUrl);
  // Without a listener a connection that breaks between two queries would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const reason = (code && reasons[code]) || message;
    throw new LaunchError(
      `The database ${placeOf(databaseUrl)} can't be reached: ${reason}${code ? ` (${code})` : ''}.`,
    );
  }
  try {
    await assertSupportedVersion(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}
