import { upload } from '@/lib/http/upload';
import { createUpload } from '@/lib/operations/mail-uploads/create';

export const POST = upload(createUpload);
