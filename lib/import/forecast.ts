import { domainOf } from '@/lib/core/address';
import type { Problem } from './entry';
import type { Home, Room } from './room';

/** What a line says, without its secrets. */
export type Said = {
  line: number;
  address: string;
  name: string | null;
  quotaBytes: number | null;
  active: boolean | null;
  mustChangePassword: boolean | null;
  hasPassword: boolean;
  hasHash: boolean;
};

/** Who has an address now. */
export type Holder = {
  address: string;
  kind: 'user' | 'alias';
  /** Of a user who exists for who asks; else null, as the rest. */
  id: string | null;
  name: string | null;
  quotaBytes: bigint | null;
  active: boolean | null;
  mustChangePassword: boolean | null;
  /** Whether the line's ready hash is what he has already. */
  sameHash: boolean | null;
};

export type Verdict =
  | { outcome: 'create'; fields: string[] }
  | { outcome: 'change' | 'keep'; fields: string[]; holder: Holder }
  | { outcome: 'refuse'; problem: Problem };

export type Surroundings = {
  /** By name, those that exist for who asks. */
  homes: Map<string, Home>;
  /** By address. */
  holders: Map<string, Holder>;
  room: Room;
  /** Whether users who exist get the passwords of the file as well. */
  passwords: boolean;
};

function refuse(field: string, code: string): Verdict {
  return { outcome: 'refuse', problem: { field, code } };
}

/** What of a user becomes another by this line. A typed password counts as new: only its hash could tell. */
function changes(said: Said, holder: Holder, passwords: boolean): string[] {
  const isNew = <T>(now: T, then: T | null) => then !== null && then !== now;
  const secrets: [string, boolean][] = [
    ['password', said.hasPassword || (said.hasHash && holder.sameHash !== true)],
    ['mustChangePassword', isNew(holder.mustChangePassword, said.mustChangePassword)],
  ];
  const all: [string, boolean][] = [
    ['name', isNew(holder.name, said.name)],
    ['quotaBytes', said.quotaBytes !== null && said.quotaBytes !== Number(holder.quotaBytes)],
    ['active', isNew(holder.active, said.active)],
    ...(passwords ? secrets : []),
  ];
  return all.filter(([, changed]) => changed).map(([field]) => field);
}

/** What a line will do, as things are, and why not. */
export function foresee(said: Said, { homes, holders, room, passwords }: Surroundings): Verdict {
  const home = homes.get(domainOf(said.address));
  const holder = holders.get(said.address);
  if (home === undefined) return refuse('address', 'domain-not-found');
  if (holder && holder.id === null) return refuse('address', 'address-taken');
  const before = holder ? Number(holder.quotaBytes) : null;
  const quotaBytes = said.quotaBytes ?? before ?? home.defaultQuotaBytes;
  const problem = room.take(home, { quotaBytes, quotaBefore: before });
  if (problem !== null) return { outcome: 'refuse', problem };
  if (!holder) return { outcome: 'create', fields: [] };
  const fields = changes(said, holder, passwords);
  return { outcome: fields.length > 0 ? 'change' : 'keep', fields, holder };
}
