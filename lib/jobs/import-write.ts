import { type Administrator, scopeOf } from '@/lib/core/actor';
import { domainOf } from '@/lib/core/address';
import type { Database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Problem } from '@/lib/import/entry';
import { foresee, type Said, type Surroundings, type Verdict } from '@/lib/import/forecast';
import { Room } from '@/lib/import/room';
import { findHolders, findHomes } from '@/lib/import/surroundings';
import type { WaitingLine } from '@/lib/import/waiting';
import * as written from '@/lib/import/written';
import { endSessionsIn } from '@/lib/mail-server/end-sessions';
import { canCreateUser } from '@/lib/operations/users/policy';
import { auditImport, type Changed, type Created } from './import-audit';
import type { Typed } from './import-passwords';

type Import = {
  job: string;
  importId: string;
  passwords: boolean;
  lines: WaitingLine[];
  /** By line. */
  typed: Map<number, Typed>;
};

type Change = Changed & { line: number; id: string; disables: boolean };

type Sorted = {
  created: (Created & { line: number })[];
  changed: Change[];
  kept: number[];
  refused: Map<number, Problem>;
};

function saidBy({ sealedPassword, ...line }: WaitingLine, typed: Typed | undefined): Said {
  return { ...line, hasPassword: sealedPassword !== null && typed !== 'same' };
}

/** Beyond what the forecast says: what has become impossible since the file was looked at. */
function problemOf(line: WaitingLine, typed: Typed | undefined, verdict: Verdict): Problem | null {
  if (verdict.outcome === 'refuse') return verdict.problem;
  if (typed === 'lost') return { field: 'password', code: 'password-lost' };
  const isGone = verdict.outcome === 'create' && line.outcome !== 'create';
  return isGone ? { field: 'address', code: 'user-gone' } : null;
}

/** What each line does, as things are in this transaction. */
function sort({ lines, typed }: Import, around: Surroundings): Sorted {
  const sorted: Sorted = { created: [], changed: [], kept: [], refused: new Map() };
  for (const waiting of lines) {
    const { line, address } = waiting;
    const verdict = foresee(saidBy(waiting, typed.get(line)), around);
    const problem = problemOf(waiting, typed.get(line), verdict);
    const home = around.homes.get(domainOf(address));
    if (problem !== null || home === undefined || verdict.outcome === 'refuse') {
      sorted.refused.set(line, problem ?? { field: '', code: 'invalid' });
    } else if (verdict.outcome === 'create') {
      sorted.created.push({ line, home, address });
    } else if (verdict.outcome === 'keep') {
      sorted.kept.push(line);
    } else {
      const { fields, holder } = verdict;
      const disables = holder.active === true && fields.includes('active');
      sorted.changed.push({ line, home, address, fields, id: holder.id ?? '', disables });
    }
  }
  return sorted;
}

async function change(tx: Database, { importId, passwords }: Import, changed: Change[]): Promise<void> {
  const linesOf = (some: Change[]) => some.map(({ line }) => line);
  const withPassword = changed.filter(({ fields }) => fields.includes('password'));
  await written.updateUsers(tx, { importId, lines: linesOf(changed), passwords });
  if (withPassword.length > 0) await written.updatePasswords(tx, { importId, lines: linesOf(withPassword) });
}

/** As a change of one user does: a new password ends everything, a disabled user is logged out. */
async function changeAndEnd(tx: Database, asked: Import, changed: Change[]) {
  const users = changed.filter(({ fields }) => fields.includes('password'));
  const disabled = changed.filter((one) => one.disables && !users.includes(one));
  const { job } = asked;
  const outer = await endSessionsIn(tx, { users, newPassword: true, job }, () =>
    endSessionsIn(tx, { users: disabled, job }, () => change(tx, asked, changed)),
  );
  return {
    panelSessionsEnded: outer.ended.panelSessionsEnded + outer.result.ended.panelSessionsEnded,
    webmailSessionsEnded: outer.ended.webmailSessionsEnded + outer.result.ended.webmailSessionsEnded,
    orders: [...outer.orders, ...outer.result.orders],
  };
}

const NOTHING_ENDED = { panelSessionsEnded: 0, webmailSessionsEnded: 0, orders: [] };

function hashesOf({ typed }: Import): Map<number, string> {
  const made = [...typed].flatMap(([line, one]): [number, string][] =>
    typeof one === 'string' ? [] : [[line, one.hash]],
  );
  return new Map(made);
}

async function look(tx: Database, actor: Administrator, { importId, passwords, lines }: Import) {
  const addresses = lines.map(({ address }) => address);
  const numbers = lines.map(({ line }) => line);
  const scope = scopeOf(actor);
  await written.lockAddresses(tx, addresses);
  const said = Prisma.sql`SELECT address, password_hash FROM user_import_lines
    WHERE import_id = ${importId}::uuid AND line = ANY(${numbers}::integer[])`;
  const homes = await findHomes(scope, addresses, tx);
  return { homes, holders: await findHolders(homes, said, tx), room: new Room(), passwords };
}

/** Applies some lines, in the transaction of a chunk, in the name of who asked as he is at that moment. */
export async function writeImport(tx: Database, actor: Administrator, asked: Import) {
  const { importId, lines } = asked;
  const numbers = lines.map(({ line }) => line);
  if (!canCreateUser(actor)) {
    return { done: [], refused: new Map(numbers.map((line) => [line, 'forbidden'])), ...NOTHING_ENDED };
  }
  await written.storeHashes(tx, importId, hashesOf(asked));
  const { created, changed, kept, refused } = sort(asked, await look(tx, actor, asked));
  // First: whoever creates one of them in parallel holds the user and waits for the tenant, which a change may lock.
  if (created.length > 0) await written.insertUsers(tx, { importId, lines: created.map(({ line }) => line) });
  const { orders, ...ended } = changed.length > 0 ? await changeAndEnd(tx, asked, changed) : NOTHING_ENDED;
  await auditImport(tx, actor, importId, { created, changed });
  await written.refuseLines(tx, importId, refused);
  const done = [...created, ...changed].map(({ line }) => line).concat(kept);
  await written.dropLines(tx, { importId, lines: done });
  await written.countWritten(tx, importId, {
    created: created.length,
    changed: changed.length,
    kept: kept.length,
    refused: refused.size,
  });
  const codes = new Map([...refused].map(([line, { code }]) => [line, code]));
  return { done, refused: codes, ...ended, orders };
}
