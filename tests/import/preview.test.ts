import type { Actor } from '@/lib/core/actor';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { apply, linesOf, preview } from '../support/import-world';

let world: AdminWorld;
let tom: Actor;
const HASH = '{BLF-CRYPT}$2b$10$lvC.NeG1fVFN0KDzdc84T..9rfdHe3lrSDqaeRcG2lvy8AedCkSie';

beforeAll(async () => {
  world = await startAdminWorld();
  tom = await world.actor('tom');
}, 60_000);

afterAll(() => world?.stop());

test('says line by line what would happen, and does it', async () => {
  const text = [
    'address,name,quota,active,password_hash',
    `neu@one.example,Neu,2 GB,yes,${HASH}`,
    'ulla@one.example,Ulla the Great,,,',
    'uwe@one.example,Uwe,1073741824,yes,',
    'tove@two.example,Tove,,,',
    'team@one.example,,,,',
    'nobody@nowhere.example,,,,',
    'NEU@one.example,,,,',
  ].join('\n');
  const view = await preview(tom, text);
  expect(view.preview).toEqual({ created: 1, changed: 1, kept: 1, refused: 4 });
  expect(await linesOf(tom, view.id)).toEqual([
    '2 create',
    '3 change name',
    '4 keep',
    '5 refuse address domain-not-found',
    '6 refuse address address-taken',
    '7 refuse address domain-not-found',
    '8 refuse address line-twice',
  ]);
  expect(await world.sql(`SELECT 1 FROM users WHERE address = 'neu@one.example'`)).toEqual([]);
  const done = await apply(tom, view.id);
  expect([done.state, done.applied]).toEqual(['done', { created: 1, changed: 1, kept: 1 }]);
  const again = await preview(tom, text);
  expect(again.preview).toEqual({ created: 0, changed: 0, kept: 3, refused: 4 });
  expect(await outcomeOf(preview(await world.actor('hugo'), text))).toBe('forbidden');
});
