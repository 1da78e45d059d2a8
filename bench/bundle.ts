import { gzipSync } from 'node:zlib';
import { type Ask, connect } from './connection';
import { BIG_DOMAIN } from './population';
import type { Report } from './report';
import type { Stage } from './stage';

const USERS = 1_000;

type Page = { path: string; as: 'nobody' | 'admin' | 'user'; atMost?: number };

const PAGES: Page[] = [
  { path: '/admin/sign-in', as: 'nobody', atMost: 170 },
  { path: '/mail/sign-in', as: 'nobody', atMost: 170 },
  { path: `/admin/users?domain=${BIG_DOMAIN}`, as: 'admin', atMost: 240 },
  { path: '/user/password', as: 'user' },
  { path: '/mail', as: 'user', atMost: 300 },
  { path: '/mail/account', as: 'user' },
];

/** The scripts that a page names in tags; `nomodule` ones are for browsers of another age. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const modern = tags.filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = modern.map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&'));
  return [...new Set(sources.filter((source) => source !== undefined))];
}

async function read(ask: Ask, path: string): Promise<string> {
  const { status, body } = await ask(path);
  if (status !== 200) throw new Error(`${path} was answered ${status}`);
  return body;
}

/** What a browser loads of JavaScript before a page can be used, compressed as a proxy would. */
export async function benchBundle(stage: Stage, report: Report): Promise<void> {
  const { panel, cookie: admin } = await stage.startPanel(USERS);
  const { cookie: user } = await panel.signInUser('ulla@one.example');
  const cookies = { nobody: '', admin, user };
  for (const { path, as, atMost } of PAGES) {
    const { ask, close } = connect(panel.url, cookies[as], 1);
    const scripts = scriptsOf(await read(ask, path));
    const sizes = [];
    for (const script of scripts) sizes.push(gzipSync(await read(ask, script)).length);
    close();
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const name = `First load of ${path.split('?')[0]}, ${scripts.length} scripts, gzip`;
    report.figure(name, bytes / 1000, { unit: 'kB', digits: 1, atMost });
  }
}
