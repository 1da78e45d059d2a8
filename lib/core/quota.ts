import { z } from 'zod';

/** 1 PiB: beyond it somebody mistook the unit. */
const MAX_QUOTA_BYTES = 2 ** 50;

/** Bytes; 0 is no limit, as Dovecot reads it. */
export const quotaBytesSchema = z.number().int().min(0).max(MAX_QUOTA_BYTES);
