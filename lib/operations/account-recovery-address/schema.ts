import { z } from 'zod';
import { addressSchema } from '@/lib/core/address';

export const updateAccountRecoveryAddressInput = z.strictObject({ address: addressSchema });

/** As the mailed link carries it. */
export const createAccountRecoveryAddressInput = z.strictObject({ token: z.string().max(100) });
