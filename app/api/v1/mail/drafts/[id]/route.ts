import { route } from '@/lib/http/route';
import { getDraft } from '@/lib/operations/mail-drafts/get';
import { removeDraft } from '@/lib/operations/mail-drafts/remove';
import { updateDraft } from '@/lib/operations/mail-drafts/update';

export const GET = route(getDraft);
export const PUT = route(updateDraft);
export const DELETE = route(removeDraft);
