import { authOptions } from '@/lib/auth/next-auth';
import { authRoute } from '@/lib/http/auth-route';

export const GET = authRoute(authOptions('admin'));
export const POST = authRoute(authOptions('admin'));
