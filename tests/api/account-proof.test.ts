import { PASSWORD } from '../support/cast';
import { clientWith } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let panel: TestPanel;

beforeAll(async () => {
  panel = await startTestPanel();
}, 60_000);

afterAll(() => panel?.stop());

test('the new token comes in the cookie, and in nothing that a script reads', async () => {
  const sofia = await panel.signIn('sofia');
  await sql(panel.database.owner, `UPDATE sessions SET authenticated_at = now() - interval '11 minutes'`);
  const path = '/api/v1/account/proof';
  expect((await sofia('GET', path)).body).toMatchObject({ code: 'reauthentication-required', status: 401 });
  const { status, body, headers } = await sofia('PUT', path, { currentPassword: PASSWORD });
  expect([status, Object.keys(body)]).toEqual([200, ['provenUntil']]);
  const cookie = headers.getSetCookie().find((one) => one.startsWith('postroom-admin=')) ?? '';
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=lax/i);
  expect((await sofia('GET', path)).body).toMatchObject({ code: 'unauthenticated' });
  const renewed = clientWith(panel.url, cookie.split(';')[0] ?? '');
  expect((await renewed('GET', path)).body).toEqual(body);
});
