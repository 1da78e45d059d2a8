import { route } from '@/lib/http/route';
import { listAuditEvents } from '@/lib/operations/audit-events/list';

export const GET = route(listAuditEvents);
