import {
  IconCircleCheck,
  IconCircleOff,
  IconDatabase,
  IconKey,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import type { UserJob } from '@/lib/operations/jobs/schema';
import type { UserView } from '@/lib/operations/users/view';

type Deed = { kind: UserJob; icon: TablerIcon; ability: keyof UserView['can'] };

/** What can be done to all that are selected. */
export const DEEDS: Deed[] = [
  { kind: 'reset-passwords', icon: IconKey, ability: 'resetPassword' },
  { kind: 'enable', icon: IconCircleCheck, ability: 'update' },
  { kind: 'disable', icon: IconCircleOff, ability: 'update' },
  { kind: 'quota', icon: IconDatabase, ability: 'update' },
  { kind: 'delete', icon: IconTrash, ability: 'delete' },
];
