/** A SELECT or a change: the tables that it names itself, and which parameters are in it, at whatever depth. */
type Block = { tables: string[]; parameters: number[]; isEmpty: boolean };

/** A part of the text between two parentheses; `before` are the parameters of those that it is united with. */
type Frame = { text: string; parameters: number[]; before: number[] };

const TOKEN = /'[^']*'|"[^"]*"|\0(\d+)\0|[()]|\b(?:UNION|INTERSECT|EXCEPT)\b|[^'"\0()UIE]+|./gs;
const BEGINS = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE|TABLE)\b/;
const WRITTEN = /\b(?:INTO|UPDATE|TABLE)\s+([a-z_]+)/g;
const READ = /\b(?:FROM|USING)\b(.*?)(?=\b(?:WHERE|GROUP|ORDER|LIMIT|RETURNING)\b|$)/gs;
/** What is followed by a parenthesis is a function. */
const NAME = /^\s*([a-z_]+)\b(?!\s*\()/;

/** Rather one too many than one too few. */
function tablesOf(text: string): string[] {
  const sources = [...text.matchAll(READ)].flatMap(
    ([, list]) => list?.split(/,|\b(?:JOIN|FROM|USING)\b/) ?? [],
  );
  const read = sources.flatMap((source) => NAME.exec(source)?.[1] ?? []);
  return [...[...text.matchAll(WRITTEN)].flatMap(([, name]) => name ?? []), ...read];
}

function addBlock(blocks: Block[], { text, parameters }: Frame): boolean {
  if (!BEGINS.test(text)) return false;
  blocks.push({ tables: tablesOf(text), parameters, isEmpty: /\bWHERE false\b/.test(text) });
  return true;
}

/** Of a function that takes a part of something. */
const TAKES_FROM = /^\s*\w+\s+FROM\b/;

/** What a parenthesis closes is in the one around it: a block of its own, or its text as well. */
function close(blocks: Block[], frame: Frame, around: Frame): void {
  const isApart = addBlock(blocks, frame) || TAKES_FROM.test(frame.text);
  around.text += isApart ? '()' : `(${frame.text})`;
  around.parameters.push(...frame.before, ...frame.parameters);
}

function unite(blocks: Block[], frame: Frame): void {
  addBlock(blocks, frame);
  Object.assign(frame, { text: '', parameters: [], before: [...frame.before, ...frame.parameters] });
}

const newFrame = (): Frame => ({ text: '', parameters: [], before: [] });

/** The blocks of a statement whose parameters stand between these strings. */
export function blocksOf(strings: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const stack = [newFrame()];
  const text = strings.map((part, index) => (index === 0 ? part : `\0${index - 1}\0${part}`)).join('');
  for (const [token, parameter] of text.matchAll(TOKEN)) {
    const frame = stack.at(-1) as Frame;
    if (parameter !== undefined) frame.parameters.push(Number(parameter));
    else if (token === '(') stack.push(newFrame());
    else if (token === ')' && stack.length > 1) close(blocks, stack.pop() as Frame, stack.at(-1) as Frame);
    else if (/^(UNION|INTERSECT|EXCEPT)$/.test(token)) unite(blocks, frame);
    else frame.text += token;
  }
  addBlock(blocks, stack[0] as Frame);
  return blocks;
}
