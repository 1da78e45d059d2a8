import { introspectMailToken } from '@/lib/http/introspection';

export const POST = introspectMailToken;
