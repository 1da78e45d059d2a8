import type { SessionsView } from '@/lib/operations/my-sessions/view';
import { BrowserRow } from './browser-row';
import classes from './session-list.module.css';

export function BrowserList({ sessions }: { sessions: SessionsView['web'] }) {
  const [here, elsewhere] = [true, false].map((current) => sessions.filter((one) => one.current === current));
  return (
    <ul className={classes.list}>
      {[...(here ?? []), ...(elsewhere ?? [])].map((session) => (
        <BrowserRow key={session.id} session={session} />
      ))}
    </ul>
  );
}
