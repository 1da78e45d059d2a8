import { openApiDocument } from '@/lib/http/openapi';
import * as accountPassword from '../account/password/route';
import * as accountProof from '../account/proof/route';
import * as accountRecoveryAddress from '../account/recovery-address/route';
import * as accountRecoveryCodes from '../account/recovery-codes/route';
import * as account from '../account/route';
import * as accountSecondFactor from '../account/second-factor/route';
import * as admin from '../admins/[username]/route';
import * as adminSecondFactor from '../admins/[username]/second-factor/route';
import * as admins from '../admins/route';
import * as aliasDomain from '../alias-domains/[name]/route';
import * as aliasDomains from '../alias-domains/route';
import * as alias from '../aliases/[address]/route';
import * as aliases from '../aliases/route';
import * as apiKey from '../api-keys/[id]/route';
import * as apiKeys from '../api-keys/route';
import * as auditExport from '../audit-events/export/route';
import * as auditEvents from '../audit-events/route';
import * as domain from '../domains/[domain]/route';
import * as domains from '../domains/route';
import * as health from '../health/route';
import * as jobHandOuts from '../jobs/[id]/hand-outs/route';
import * as job from '../jobs/[id]/route';
import * as jobs from '../jobs/route';
import * as draft from '../mail/drafts/[id]/route';
import * as drafts from '../mail/drafts/route';
import * as mailEvents from '../mail/events/route';
import * as mailFolder from '../mail/folders/[folder]/route';
import * as mailFolders from '../mail/folders/route';
import * as mailHeaders from '../mail/messages/[id]/headers/route';
import * as mailPart from '../mail/messages/[id]/parts/[part]/route';
import * as message from '../mail/messages/[id]/route';
import * as mailSource from '../mail/messages/[id]/source/route';
import * as messages from '../mail/messages/route';
import * as submissions from '../mail/submissions/route';
import * as mailUpload from '../mail/uploads/[id]/route';
import * as mailUploads from '../mail/uploads/route';
import * as myMailPrograms from '../me/mail-programs/route';
import * as myPassword from '../me/password/route';
import * as me from '../me/route';
import * as mySession from '../me/sessions/[id]/route';
import * as mySessions from '../me/sessions/route';
import * as myTickets from '../me/tickets/route';
import * as passwordResets from '../password-resets/route';
import * as passwords from '../passwords/route';
import * as ready from '../ready/route';
import * as tenant from '../tenants/[tenant]/route';
import * as tenants from '../tenants/route';
import * as userCounts from '../user-counts/route';
import * as userImportJobs from '../user-imports/[id]/jobs/route';
import * as userImportLines from '../user-imports/[id]/lines/route';
import * as userImport from '../user-imports/[id]/route';
import * as userImports from '../user-imports/route';
import * as user from '../users/[address]/route';
import * as userSessions from '../users/[address]/sessions/route';
import * as userExport from '../users/export/route';
import * as users from '../users/route';

const document = openApiDocument({
  '/api-keys': apiKeys,
  '/api-keys/{id}': apiKey,
  '/audit-events': auditEvents,
  '/audit-events/export': auditExport,
  '/alias-domains': aliasDomains,
  '/alias-domains/{name}': aliasDomain,
  '/aliases': aliases,
  '/aliases/{address}': alias,
  '/account': account,
  '/account/password': accountPassword,
  '/account/proof': accountProof,
  '/account/recovery-address': accountRecoveryAddress,
  '/account/recovery-codes': accountRecoveryCodes,
  '/account/second-factor': accountSecondFactor,
  '/admins': admins,
  '/admins/{username}': admin,
  '/admins/{username}/second-factor': adminSecondFactor,
  '/domains': domains,
  '/domains/{domain}': domain,
  '/health': health,
  '/jobs': jobs,
  '/jobs/{id}': job,
  '/jobs/{id}/hand-outs': jobHandOuts,
  '/mail/drafts': drafts,
  '/mail/drafts/{id}': draft,
  '/mail/events': mailEvents,
  '/mail/folders': mailFolders,
  '/mail/folders/{folder}': mailFolder,
  '/mail/messages': messages,
  '/mail/messages/{id}': message,
  '/mail/messages/{id}/headers': mailHeaders,
  '/mail/messages/{id}/parts/{part}': mailPart,
  '/mail/messages/{id}/source': mailSource,
  '/mail/submissions': submissions,
  '/mail/uploads': mailUploads,
  '/mail/uploads/{id}': mailUpload,
  '/me': me,
  '/me/mail-programs': myMailPrograms,
  '/me/password': myPassword,
  '/me/sessions': mySessions,
  '/me/sessions/{id}': mySession,
  '/me/tickets': myTickets,
  '/password-resets': passwordResets,
  '/passwords': passwords,
  '/ready': ready,
  '/tenants': tenants,
  '/tenants/{tenant}': tenant,
  '/user-counts': userCounts,
  '/user-imports': userImports,
  '/user-imports/{id}': userImport,
  '/user-imports/{id}/jobs': userImportJobs,
  '/user-imports/{id}/lines': userImportLines,
  '/users': users,
  '/users/{address}': user,
  '/users/{address}/sessions': userSessions,
  '/users/export': userExport,
});

export async function GET(): Promise<Response> {
  return Response.json(document());
}
