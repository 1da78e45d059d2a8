import { route } from '@/lib/http/route';
import { createApiKey } from '@/lib/operations/api-keys/create';
import { listApiKeys } from '@/lib/operations/api-keys/list';

export const GET = route(listApiKeys);
export const POST = route(createApiKey, { status: 201 });
