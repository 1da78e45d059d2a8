import { authOptions } from '@/lib/auth/next-auth';
import { authRoute } from '@/lib/http/auth-route';

export const GET = authRoute(authOptions('user'));
export const POST = authRoute(authOptions('user'));
