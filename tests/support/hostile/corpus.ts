import { MARKUP } from './markup';
import { STRUCTURES } from './structures';

export type HostileLetter = { name: string; subject: string; raw: string };

/** Where everything that runs or loads asks; `run/` and `load/` with the number of the letter. */
function armed(text: string, number: number, canary: string): string {
  const run = `fetch(\`${canary}/run/${number}\`),alert(${number})`;
  return text
    .replaceAll('RUN', run)
    .replaceAll('LOAD', `${canary}/load/${number}`)
    .replaceAll('HOST', new URL(canary).host);
}

function page(subject: string, markup: string): string {
  const html = `<!doctype html><html><head><meta charset="utf-8"></head><body><p>Dear Ada,</p>${markup}<p>Yours</p></body></html>`;
  return [
    'From: Mallory <mallory@outside.test>',
    'To: ada@post.test',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(html)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** Every attack as a letter of its own; `canary` is the origin of a server that counts who asks. */
export function hostileLetters(canary: string): HostileLetter[] {
  const markup = Object.entries(MARKUP).map(([name, text]) => ({
    name,
    make: (subject: string, n: number) => page(subject, armed(text, n, canary)),
  }));
  const structures = Object.entries(STRUCTURES).map(([name, make]) => ({
    name,
    make: (subject: string, n: number) => armed(make(subject), n, canary),
  }));
  return [...markup, ...structures].map(({ name, make }, number) => {
    const subject = `Hostile ${number}`;
    return { name, subject, raw: make(subject, number) };
  });
}
