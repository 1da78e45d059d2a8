// npm test: installs what is missing, builds, and runs everything: Jest, then the browser. Prints the sums.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './artifacts.mjs';
import { PrepareError, prepare } from './prepare.mjs';

/** What the tests need of the system, and a file that says it is there. */
const SYSTEM = {
  '/usr/sbin/dovecot': ['dovecot-core', 'dovecot-imapd', 'dovecot-pop3d', 'dovecot-lmtpd', 'dovecot-pgsql'],
  '/usr/lib/dovecot/managesieve': ['dovecot-managesieved', 'dovecot-sieve'],
  '/usr/lib/dovecot/submission': ['dovecot-submissiond'],
  '/usr/sbin/postfix': ['postfix'],
  '/usr/lib/postfix/postfix-pgsql.so': ['postfix-pgsql'],
  '/usr/bin/chromium': ['chromium'],
};

/** @param {string} command @param {string[]} options @param {Record<string, string>} [env] */
function run(command, options, env = {}) {
  return (
    spawnSync(command, options, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

/** Installs by apt what is missing, saying so; where that can't be done, says the line to run and fails. */
function ensureSystem() {
  const missing = Object.entries(SYSTEM).flatMap(([file, names]) => (existsSync(file) ? [] : names));
  if (missing.length === 0) return;
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new PrepareError(
      `The tests need Dovecot, Postfix and Chromium. On Debian or Ubuntu, as root: ${line}`,
    );
  }
  console.log(`Installing with apt: ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const done =
    run('apt-get', [...quiet, 'update'], env) && run('apt-get', [...quiet, ...line.split(' ').slice(1)], env);
  if (!done) throw new PrepareError(`This failed: ${line}`);
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** @param {string} file @param {string[]} options */
function jest(file, options) {
  const all = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...options];
  const fine = run(process.execPath, all, { NODE_ENV: 'test', POSTROOM_ROOT: root });
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: Math.max(failed, fine ? 0 : 1) };
}

/** @param {string} file */
function browser(file) {
  const env = { POSTROOM_E2E_REPORT: file, POSTROOM_ROOT: root };
  const fine = run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test'], env);
  const stats = readReport(file)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, fine ? 0 : 1) };
}

try {
  await prepare({ build: true, log: console.log });
  ensureSystem();
} catch (error) {
  if (!(error instanceof PrepareError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const options = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'postroom-reports-'));
const results = [jest(join(reports, 'jest.json'), options)];
if (options.length === 0) results.push(browser(join(reports, 'browser.json')));
rmSync(reports, { recursive: true });
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
