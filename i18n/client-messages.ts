import type { AbstractIntlMessages } from 'next-intl';
import type messages from '@/messages/en.json';

type Namespace = keyof typeof messages;

const PANEL = [
  'common',
  'errors',
  'shell',
  'fieldProblems',
  'passwordField',
  'spelling',
  'copyButton',
  'relativeTime',
  'receipt',
] as const satisfies Namespace[];

/** What the browser is told of the catalogue, surface by surface: the words of its screens and no others. */
export const CLIENT_NAMESPACES = {
  door: ['errors', 'fieldProblems', 'signIn', 'passwordReset'],
  admin: [
    ...PANEL,
    'list',
    'form',
    'pager',
    'palette',
    'shortcuts',
    'changedNotice',
    'leaveNotice',
    'quotaField',
    'usageBar',
    'auditEvents',
    'domains',
    'aliasDomains',
    'tenants',
    'aliases',
    'domainSelect',
    'searchSelect',
    'users',
    'userEdit',
    'userCreate',
    'userRemove',
    'bulk',
    'jobs',
    'userImport',
    'admins',
    'apiKeys',
    'apiReference',
    'adminAccount',
    'proof',
    'secondFactor',
    'myPassword',
  ],
  mail: [
    'common',
    'errors',
    'list',
    'fieldProblems',
    'shell',
    'shortcuts',
    'passwordField',
    'spelling',
    'receipt',
    'mail',
    'compose',
    'accountMenu',
    'myAccount',
    'myPassword',
  ],
  user: [...PANEL, 'myPassword', 'mySessions', 'mailPrograms'],
} as const satisfies Record<string, Namespace[]>;

export function clientMessages(
  messages: AbstractIntlMessages,
  surface: keyof typeof CLIENT_NAMESPACES,
): AbstractIntlMessages {
  const names: readonly string[] = CLIENT_NAMESPACES[surface];
  return Object.fromEntries(Object.entries(messages).filter(([name]) => names.includes(name)));
}
