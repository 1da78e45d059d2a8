import { LaunchError } from '@/lib/core/launch-error';
import { mailAccount } from './launch/account';
import { dovecotIn } from './launch/dovecot';
import { versionOf } from './launch/dovecot-version';
import { placeFor } from './launch/place';
import { freePorts } from './launch/ports';
import { postfixIn } from './launch/postfix';
import { type PairPorts, pairPortNames, pairSettings } from './launch/settings';
import { writePair } from './launch/write';
import { mailServerPackages } from './packages';
import { type DovecotVersion, type MailDatabase, PANEL_URL } from './settings';

export { mailServerPackages };

export type MailServerPair = {
  /** All on 127.0.0.1. */
  ports: PairPorts;
  doveadm: { url: string; key: string };
  dovecotVersion: DovecotVersion;
  /** Where the mail, the configuration and the logs lie: not always in the directory that was asked for. */
  directory: string;
  stop(): Promise<void>;
  stopDovecot(): Promise<void>;
  startDovecot(): Promise<void>;
  /** Postfix tries at once to deliver what it has kept. */
  flushQueue(): Promise<void>;
};

type Options = {
  directory: string;
  database: MailDatabase;
  doveadmKey: string;
  /** Dovecot, where it is not the one of this machine's packages. */
  dovecot?: string;
  /** Where Dovecot 2.4 asks for the webmail's tokens. */
  panelUrl?: string;
  /** What is left out is any free port. */
  ports?: Partial<PairPorts>;
  onStep?: (text: string) => void;
};

function assertPossible(): void {
  if (process.getuid?.() !== 0) throw new LaunchError('Dovecot and Postfix can be started by root only.');
  const { missing, aptLine } = mailServerPackages();
  if (missing.length > 0)
    throw new LaunchError(`Dovecot or Postfix is missing here. To install them: ${aptLine}`);
}

/**
 * Starts a private Dovecot and Postfix over this database, on loopback, for the demo and the tests; needs root and
 * Debian's packages. What a killed launcher left running in the same directory is stopped first.
 */
export async function startMailServerPair(options: Options): Promise<MailServerPair> {
  const { directory, database, doveadmKey, dovecot: program = 'dovecot', onStep = () => {} } = options;
  assertPossible();
  const dovecotVersion = versionOf(program);
  const place = placeFor(directory);
  const ports = { ...(await freePorts(pairPortNames)), ...options.ports };
  const dovecot = dovecotIn(place, program, [
    ports.imap,
    ports.pop3,
    ports.submission,
    ports.lmtp,
    ports.sieve,
    ports.doveadm,
  ]);
  const postfix = postfixIn(place, ports.smtp);
  const stop = async () => {
    await Promise.all([postfix.stop(), dovecot.stop()]);
  };

  await stop();
  const account = mailAccount(onStep);
  const { panelUrl = PANEL_URL } = options;
  const settings = { place, ports, database, doveadmKey, mailAccount: account, dovecotVersion, panelUrl };
  writePair(place, pairSettings(settings), account);
  onStep('Starting a private Dovecot and Postfix ...');
  try {
    // Postfix first: it makes the folder that Dovecot puts its sockets into.
    await postfix.start();
    await dovecot.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const doveadm = { url: `http://127.0.0.1:${ports.doveadm}`, key: doveadmKey };
  return {
    ports,
    doveadm,
    dovecotVersion,
    directory: place,
    stop,
    stopDovecot: dovecot.stop,
    startDovecot: dovecot.start,
    flushQueue: postfix.flush,
  };
}
