import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from './connection';
import { BIG_DOMAIN } from './population';
import { note, type Report } from './report';
import { statusOf } from './resident';
import type { Stage } from './stage';

const USERS = 1_000;
const IDLE_MS = 5_000;

function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
  const children = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

/** The resident memory of a panel that was started, showed one page and has nothing more to do. */
export async function benchMemory(stage: Stage, report: Report): Promise<void> {
  const { panel, cookie } = await stage.startPanel(USERS);
  const pid = panel.process.pid;
  if (pid === undefined || !existsSync(`/proc/${pid}/status`))
    return report.text('Memory', 'not known on this system');
  const { ask, close } = connect(panel.url, cookie, 1);
  const { status } = await ask(`/admin/users?domain=${BIG_DOMAIN}`);
  close();
  if (status !== 200) throw new Error(`/admin/users was answered ${status}`);
  note('Waiting for the panel to be idle');
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  report.figure('Memory, idle panel', statusOf(pid).rssBytes / 2 ** 20, { unit: 'MiB', digits: 0 });
  const children = childrenOf(pid).map(statusOf);
  for (const { name, rssBytes } of children) {
    report.figure(`Memory, its child ${name}`, rssBytes / 2 ** 20, { unit: 'MiB', digits: 0 });
  }
  if (children.length === 0) report.text('Memory, its children', 'none');
}
