import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { issueTicket } from '@/lib/db/tickets';
import { surfaceUrl } from '@/lib/surfaces';
import { createMyTicketInput } from './schema';
import { ticketView } from './view';

export const createMyTicket = operation({
  name: 'my-tickets.create',
  summary:
    'A ticket with which one is signed in on the host of the User Panel or the Webmail, once, within a minute',
  actor: 'user',
  beforePasswordChange: true,
  input: createMyTicketInput,
  output: ticketView,
  run: (actor, { target }) =>
    transaction(async (tx) => {
      const ticket = await issueTicket(tx, actor, target);
      await audit(tx, actor, {
        action: 'my-tickets.create',
        target: actor.address,
        tenantId: actor.tenantId,
        domainId: actor.domainId,
        detail: { target },
      });
      return { url: new URL('/api/auth/user/ticket', surfaceUrl(target)).href, ticket };
    }),
});
