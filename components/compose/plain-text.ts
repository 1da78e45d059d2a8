const INDENT = '  ';

/** What a signature stands below (RFC 3676, 4.3); the space belongs to it. */
export const SIGNATURE_LINE = '-- ';

/** The words of a line, its breaks, and where its links lead. */
function inline(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const text = [...node.childNodes].map(inline).join('');
  const href = node instanceof Element && node.matches('a[href]') ? (node.getAttribute('href') ?? '') : '';
  return href === '' || text.includes(href.replace(/^mailto:|\/$/g, '')) ? text : `${text} <${href}>`;
}

function isInline(node: Node): boolean {
  return !/^(P|DIV|H[1-6]|PRE|BLOCKQUOTE|UL|OL|LI|HR|TABLE|TBODY|TR|TD|TH)$/.test(node.nodeName);
}

function indented(text: string, first: string): string {
  return `${first}${text.replace(/\n(?=.)/g, `\n${' '.repeat(first.length)}`)}`;
}

function list(element: Element): string {
  const items = [...element.children].map((item, at) =>
    indented(blocks(item), element.nodeName === 'OL' ? `${at + 1}. ` : '- '),
  );
  return items.join('\n');
}

function block(element: Element): string {
  switch (element.nodeName) {
    case 'BLOCKQUOTE':
      return quoteText(blocks(element));
    case 'UL':
    case 'OL':
      return list(element);
    case 'HR':
      return '---';
    case 'PRE':
      return indented(element.textContent, INDENT);
    default:
      return blocks(element);
  }
}

/** Blocks with an empty line between them; words that stand beside each other are a block of their own. */
function blocks(parent: Node): string {
  const texts: string[] = [];
  let line = '';
  for (const node of parent.childNodes) {
    if (isInline(node)) {
      line += inline(node);
      continue;
    }
    texts.push(line, block(node as Element));
    line = '';
  }
  return [...texts, line].filter((text, at) => text !== '' || at % 2 === 1).join('\n\n');
}

/** The same without formatting: quotes by `>`, lists by their signs. Loads and runs nothing of it. */
export function toPlainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return blocks(body)
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^--$/gm, SIGNATURE_LINE)
    .trim();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Paragraphs where there are empty lines, breaks where there is one. */
export function toHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replace(/\n/g, '<br>')}</p>`)
    .join('');
}

/** RFC 3676, 4.5: what is quoted already gets no space in between. */
export function quoteText(text: string): string {
  return text.replace(/^.*$/gm, (line) => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`));
}
