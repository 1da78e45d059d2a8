import { createPasswordReset } from '@/lib/operations/password-resets/create';
import { offersPasswordResets } from '@/lib/operations/password-resets/policy';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';

let world: AdminWorld;

beforeAll(async () => {
  world = await startAdminWorld({ POSTROOM_SMTP: 'off' });
}, 60_000);

afterAll(() => world?.stop());

test('where no letter is sent, a forgotten password leads nowhere', async () => {
  const origin = { ip: '192.0.2.1', userAgent: null, requestId: 'test' };
  expect(offersPasswordResets()).toBe(false);
  expect(await outcomeOf(createPasswordReset({ kind: 'nobody', origin }, { username: 'tom' }))).toBe(
    'unavailable',
  );
  expect(await world.sql('SELECT 1 FROM letters')).toEqual([]);
});
