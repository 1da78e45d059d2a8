import { expect, test } from '@playwright/test';
import { somebody } from './demo';
import { readByPython } from './python';
import {
  attach,
  attached,
  composer,
  goToFolder,
  openElsewhere,
  openMail,
  openRow,
  rows,
  sendOff,
  takeDown,
  textOf,
  write,
} from './webmail';

const SUBJECT = 'Begonnen';
const FILE = { name: 'Übersicht.txt', mimeType: 'text/plain', buffer: Buffer.from('Zug 8:14\r\nGleis 7\n') };

test('a draft outlives a browser that is killed, and is sent from another one', async ({
  page,
  playwright,
  browser,
  request,
  baseURL,
}) => {
  const [writer, reader] = [await somebody(request, 37), await somebody(request, 38)];
  const server = await playwright.chromium.launchServer();
  const doomed = await (await playwright.chromium.connect(server.wsEndpoint())).newPage({ baseURL });
  await openMail(doomed, writer);
  await write(doomed, { to: reader, subject: SUBJECT, text: 'Half a thought' });
  await attach(doomed, [FILE]);
  await expect(composer(doomed).getByText(/^Saved \d/)).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => readByPython(writer).Drafts?.[0]?.files.length, { timeout: 20_000 }).toBe(1);
  await server.kill();

  await openMail(page, writer);
  await goToFolder(page, 'Drafts');
  await rows(page, SUBJECT).getByRole('link').click();
  await expect(textOf(page)).toContainText('Half a thought');
  await expect(composer(page)).toContainText(reader);
  await expect(attached(page)).toContainText(FILE.name);
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', and the rest of it');
  await sendOff(page);
  await expect(rows(page, SUBJECT)).toHaveCount(0);
  expect(readByPython(writer).Drafts).toEqual([]);

  const other = await openElsewhere(browser, reader);
  await expect(rows(other, SUBJECT)).toHaveCount(1, { timeout: 20_000 });
  const message = await openRow(other, SUBJECT);
  await expect(message.frameLocator('iframe').getByText('Half a thought, and the rest of it')).toBeVisible();
  expect((await takeDown(other, FILE.name)).buffer.equals(FILE.buffer)).toBe(true);
  await other.context().close();
});
