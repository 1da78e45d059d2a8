import { route } from '@/lib/http/route';
import { getReadiness } from '@/lib/operations/health/ready';

export const GET = route(getReadiness);
