import { EXPECTED, PLACES } from '../support/expectations';
import { type Matrix, openMatrix } from '../support/matrix';

let matrix: Matrix;

beforeAll(async () => {
  matrix = await openMatrix();
}, 60_000);

afterAll(() => matrix?.stop());

test('every route of the file tree has its expectation, and each names its route', () => {
  const ofAdmins = matrix.routes.filter(({ definition }) => definition.actor === 'administrator');
  expect(ofAdmins.map(({ definition }) => definition.name).sort()).toEqual(Object.keys(EXPECTED).sort());
});

// First, as long as the audit log does not say what anybody typed himself.
test('every list with every filter: no error of ours for anybody, and nothing of others', async () => {
  const lists = matrix.routes.filter(({ name, definition }) => {
    return name.startsWith('GET') && definition.actor === 'administrator';
  });
  for (const one of lists) expect([one.name, await matrix.filtered(one)]).toEqual([one.name, []]);
});

test.each(Object.keys(EXPECTED))('%s: who may do it with what is where', async (name) => {
  expect(await matrix.wrong(name)).toEqual([]);
});

test.each(Object.entries(EXPECTED))(
  '%s: a proof long ago, a password to be changed',
  async (name, { proof, early }) => {
    expect(await matrix.conditions(name)).toEqual([proof ? 'nobody' : 'fine', early ? 'fine' : 'forbidden']);
  },
);

test('nobody, a user and an admin come to nothing that is not theirs', async () => {
  for (const one of matrix.routes) expect([one.name, await matrix.heard(one)]).toEqual([one.name, []]);
});

afterAll(() => {
  const [routes, askers, places] = [
    matrix.routes,
    [...matrix.askers, 'a user', 'nobody'],
    Object.keys(PLACES),
  ];
  console.info(
    `${routes.length} routes and methods x ${askers.length} who ask x ${places.length} places: ${matrix.answers} answers`,
  );
});
