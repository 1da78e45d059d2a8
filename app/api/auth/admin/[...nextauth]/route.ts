import { adminAuthOptions } from '@/lib/auth/next-auth';
import { authRoute } from '@/lib/http/auth-route';

export const GET = authRoute(adminAuthOptions);
export const POST = authRoute(adminAuthOptions);
