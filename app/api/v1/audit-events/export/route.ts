import { route } from '@/lib/http/route';
import { getAuditExport } from '@/lib/operations/audit-exports/get';

export const GET = route(getAuditExport);
