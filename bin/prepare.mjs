// Makes what a fresh clone lacks: packages, database client, build. Before the packages are there: Node alone.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { client, hashOf, isFresh, markFresh, packages, panel, root } from './artifacts.mjs';

const oldestNode = { major: 20, minor: 19 };

/** Says in its message, a sentence, what the person who starts can do. */
export class PrepareError extends Error {}

/**
 * @typedef {(line: string) => void} Log
 * @typedef {{ title: string, artifact: import('./artifacts.mjs').Artifact, command: string[], env?: Record<string, string> }} Step
 */

function npm() {
  const path = process.env.npm_execpath;
  return path && basename(path).startsWith('npm') ? [process.execPath, path] : ['npm'];
}

/** @returns {Record<'install' | 'generate' | 'build', Step>} */
function steps() {
  return {
    install: {
      title: 'Installing packages',
      artifact: packages,
      // Not `npm ci`: it refuses a lock file that lacks a platform's optional packages, where `install` does without.
      command: [...npm(), 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'],
    },
    generate: {
      title: 'Generating the database client',
      artifact: client,
      command: [process.execPath, join(root, 'bin/generate.mjs')],
    },
    build: {
      title: 'Building the panel',
      artifact: panel,
      command: [process.execPath, join(root, 'node_modules/next/dist/bin/next'), 'build'],
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  };
}

function assertNodeVersion() {
  const { version } = process;
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return;
  throw new PrepareError(
    `Node ${version} is too old: Postroom needs ${oldestNode.major}.${oldestNode.minor} or newer.`,
  );
}

/**
 * A line when it begins; on a terminal one that counts the seconds, and goes when it ends.
 *
 * @param {string} title
 * @param {Log} log
 * @returns {() => string} ends it, answers the seconds it took
 */
function announce(title, log) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const draw = () => process.stdout.write(`\r\x1b[2K${title} ... ${Math.floor(seconds())} s`);
  if (!process.stdout.isTTY) log(`${title} ...`);
  else draw();
  const timer = process.stdout.isTTY ? setInterval(draw, 1000) : undefined;
  return () => {
    clearInterval(timer);
    if (timer) process.stdout.write('\r\x1b[2K');
    return `${seconds().toFixed(1)} s`;
  };
}

/**
 * @param {Step} step
 * @param {number} output  a file's descriptor
 * @returns {Promise<boolean>} did it succeed?
 */
function succeeds({ command: [program = '', ...options], env }, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    child.on('error', (error) => reject(new PrepareError(`${program} can't be run: ${error.message}.`)));
    child.on('exit', (status) => resolve(status === 0));
  });
}

/**
 * Its begin and its end: npm says first what is wrong, Next last.
 *
 * @param {string} output
 */
function gist(output) {
  const lines = output.split('\n').filter((line) => line.trim() && !line.startsWith('npm warn'));
  return (lines.length <= 30 ? lines : [...lines.slice(0, 10), '...', ...lines.slice(-20)]).join('\n');
}

/**
 * @param {Step} step
 * @param {Log} log
 */
async function make(step, log) {
  const hash = hashOf(step.artifact);
  const directory = mkdtempSync(join(tmpdir(), 'postroom-'));
  const file = join(directory, 'output.log');
  const output = openSync(file, 'w');
  const end = announce(step.title, log);
  const isDone = await succeeds(step, output).finally(() => closeSync(output));
  const took = end();
  if (!isDone) {
    log(gist(readFileSync(file, 'utf8')));
    throw new PrepareError(`${step.title} failed after ${took}; all of its output is in ${file}.`);
  }
  rmSync(directory, { recursive: true });
  markFresh(step.artifact, hash);
  log(`${step.title}: done in ${took}.`);
}

/**
 * Installs, generates and (if asked) builds what is missing or older than its sources. Throws a PrepareError.
 *
 * @param {{ build: boolean, log: Log }} options
 */
export async function prepare({ build, log }) {
  assertNodeVersion();
  const { install, generate, build: buildPanel } = steps();
  for (const step of build ? [install, generate, buildPanel] : [install, generate]) {
    if (!isFresh(step.artifact)) await make(step, log);
  }
}
