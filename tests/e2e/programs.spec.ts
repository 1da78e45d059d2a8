import { crc32, deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { somebody } from './demo';
import { writeByPython } from './python';
import { openElsewhere, openMail, openRow, rows, takeDown } from './webmail';

const TEXT = 'Grüße aus Köln';
const FILE = Buffer.from(Array.from({ length: 256 * 40 }, (_, at) => at % 256));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture of one grey dot. */
function dot(): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Text and HTML, a picture within, a file of every byte, and a letter in the letter. */
async function expectNested(page: Page, subject: string): Promise<void> {
  await expect(rows(page, subject)).toHaveCount(1, { timeout: 20_000 });
  const message = await openRow(page, subject);
  const text = message.frameLocator('iframe');
  await expect(text.locator('p')).toHaveText(TEXT);
  await expect(text.locator('b')).toHaveText('Köln');
  await expect(text.getByRole('img', { name: 'A dot' })).toHaveJSProperty('naturalWidth', 1);
  const files = message.getByRole('list', { name: '2 attachments' }).getByRole('listitem');
  await expect(files).toHaveCount(2);
  const down = await takeDown(page, 'Prüfung & Maß.bin');
  expect(down.name).toBe('Prüfung & Maß.bin');
  expect(down.buffer.equals(FILE)).toBe(true);
}

test('what Python wrote, laid in by IMAP or sent by submission, is shown right', async ({
  page,
  browser,
  request,
}) => {
  const [writer, reader] = [await somebody(request, 32), await somebody(request, 33)];
  await openMail(page, writer);
  writeByPython(writer, reader, dot());

  await expectNested(page, 'Gelegt: Ångström – 東京');
  const star = rows(page, 'Gelegt').getByRole('button', { name: /^Star/ });
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  const plain = await openRow(page, 'Nur Text: ¡Señor Müller!');
  await expect(plain.getByText('Übergrößenträger')).toBeVisible();

  const other = await openElsewhere(browser, reader);
  await expectNested(other, 'Geschickt: Ångström – 東京');
  await other.context().close();
});
