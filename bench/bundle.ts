import { gzipSync } from 'node:zlib';
import { type Ask, connect } from './connection';
import { BIG_DOMAIN } from './population';
import type { Report } from './report';
import type { Stage } from './stage';

const USERS = 1_000;
const PAGES = { '/admin/sign-in': false, [`/admin/users?domain=${BIG_DOMAIN}`]: true };

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
  const { panel, cookie } = await stage.startPanel(USERS);
  for (const [page, isSignedIn] of Object.entries(PAGES)) {
    const { ask, close } = connect(panel.url, isSignedIn ? cookie : '', 1);
    const scripts = scriptsOf(await read(ask, page));
    const sizes = [];
    for (const script of scripts) sizes.push(gzipSync(await read(ask, script)).length);
    close();
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const [name] = page.split('?');
    report.figure(`First load of ${name}, ${scripts.length} scripts, gzip`, bytes / 1024, {
      unit: 'KiB',
      digits: 1,
    });
  }
}
