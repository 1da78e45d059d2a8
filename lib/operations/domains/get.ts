import { operation } from '@/lib/core/operation';
import { findDomain } from './find';
import { domainKey } from './schema';
import { domainView, viewDomain } from './view';

export const getDomain = operation({
  name: 'domains.get',
  summary: 'Read a domain',
  actor: 'administrator',
  input: domainKey,
  output: domainView,
  async run(actor, { domain }) {
    return viewDomain(actor, await findDomain(actor, domain));
  },
});
