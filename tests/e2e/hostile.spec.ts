import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { type HostileLetter, hostileLetters } from '../support/hostile/corpus';
import { deliverRaw, resetUser, signInUser, somebody, visit } from './demo';

const PASSWORD = 'Harbour-light-42';

type Asked = { path: string; destination: string };

let canary: Server;
let reader: string;
let letters: HostileLetter[];
const asked: Asked[] = [];

/** To see that nothing happens takes time. */
const QUIET_MS = 2_000;

test.setTimeout(600_000);

/** Answers whatever is asked and writes it down, so that what gets through is seen to. */
async function startCanary(): Promise<string> {
  canary = createServer((request, response) => {
    asked.push({ path: request.url ?? '', destination: String(request.headers['sec-fetch-dest']) });
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'image/png' }).end();
  }).listen(0, '127.0.0.1');
  await once(canary, 'listening');
  return `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
}

test.beforeAll(async ({ request }) => {
  letters = hostileLetters(await startCanary());
  reader = await somebody(request, 20);
  await resetUser(request, reader, { password: PASSWORD });
  await deliverRaw(
    reader,
    letters.map(({ raw }) => raw),
  );
});

test.afterAll(() => void canary.close());

type Watched = { dialogs: string[]; outside: string[]; moved: string[] };

/** What a letter must not make the browser do: ask elsewhere, speak up, open a window, go away. */
function watch(page: Page): Watched {
  const watched: Watched = { dialogs: [], outside: [], moved: [] };
  page.on('dialog', async (dialog) => {
    watched.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('popup', (popup) => watched.moved.push(popup.url()));
  page.on('request', (request) => {
    const { protocol, port } = new URL(request.url());
    const isOurs = protocol === 'data:' || protocol === 'blob:' || port === new URL(page.url()).port;
    if (!isOurs) watched.outside.push(request.url());
  });
  page.on('framenavigated', (frame) => {
    const isOurs = frame.parentFrame() ? frame.url() === 'about:srcdoc' : frame.url().includes('/mail');
    if (!isOurs) watched.moved.push(frame.url());
  });
  return watched;
}

/** Its body as a person sees it: a frame, a text, or the word that there is none. */
async function untilShown(page: Page, subject: string): Promise<void> {
  const reading = page.getByRole('article');
  await expect(reading.getByRole('heading', { level: 2 })).toContainText(subject);
  await expect(reading.locator('iframe, p').first()).toBeVisible();
}

function show(page: Page) {
  return page.getByRole('button', { name: 'Show pictures' });
}

/** Signed in, with the newest letter in the list. */
async function openInbox(page: Page): Promise<void> {
  await visit(page, '/mail');
  await signInUser(page, reader, PASSWORD);
  await expect(page.getByRole('listitem').filter({ hasText: letters.at(-1)?.subject })).toBeVisible();
}

async function frameHolds(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  if (!frame) return [];
  return frame
    .locator('script, iframe, object, embed, link, base, form, input, button, svg, math')
    .evaluateAll((found) => found.map((element) => element.outerHTML.slice(0, 200)));
}

test('hostile letters: nothing runs; nothing is asked for before consent, and nothing but pictures after', async ({
  page,
}) => {
  await openInbox(page);
  const watched = watch(page);
  const asking: string[] = [];
  for (const { subject, name } of letters.toReversed()) {
    await page.keyboard.press('j');
    await untilShown(page, subject);
    expect(await frameHolds(page), name).toEqual([]);
    if (await show(page).isVisible()) asking.push(page.url());
  }
  await page.waitForTimeout(QUIET_MS);
  const executions = asked.filter(({ path }) => path.startsWith('/run')).length;
  console.log(
    `Hostile corpus: ${letters.length} letters, ${executions} executions, ${asked.length} requests before consent; ` +
      `${asking.length} of them ask for consent`,
  );
  expect(asked).toEqual([]);
  expect(watched).toEqual({ dialogs: [], outside: [], moved: [] });
  expect(asking.length).toBeGreaterThan(15);

  for (const url of asking) {
    await page.goto(url);
    await show(page).click();
    await expect(show(page)).toBeHidden();
  }
  await page.waitForTimeout(QUIET_MS);
  const kinds = [...new Set(asked.map(({ destination }) => destination))];
  console.log(`Hostile corpus, after consent: ${asked.length} requests, all of them for ${kinds.join(', ')}`);
  expect(kinds).toEqual(['image']);
  expect(asked.filter(({ path }) => path.startsWith('/run'))).toEqual([]);
  expect(watched.dialogs).toEqual([]);
});
