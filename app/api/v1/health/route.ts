import { route } from '@/lib/http/route';
import { getHealth } from '@/lib/operations/health/live';

export const GET = route(getHealth);
