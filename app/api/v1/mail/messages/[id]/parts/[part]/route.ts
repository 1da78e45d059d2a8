import { route } from '@/lib/http/route';
import { createPartUpload } from '@/lib/operations/mail-part-uploads/create';
import { getPart } from '@/lib/operations/mail-parts/get';

export const GET = route(getPart);
export const POST = route(createPartUpload, { status: 201 });
