import { useRouter } from 'next/navigation';
import { KeyMap } from '@/components/shortcuts/key-map';
import { DOORS } from '@/components/sign-in/doors';

const LINES = [
  ['mail.back', 'u'],
  ['help', '?'],
] as const;

/** The keys of My account, which the user icon's menu lists. */
export function AccountKeys() {
  const router = useRouter();
  return <KeyMap lines={LINES} actions={{ u: () => router.push(DOORS.mail.home) }} />;
}
