import { route } from '@/lib/http/route';
import { createDraft } from '@/lib/operations/mail-drafts/create';

export const POST = route(createDraft, { status: 201 });
