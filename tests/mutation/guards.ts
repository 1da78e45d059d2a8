import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { ROLES } from '@/lib/core/actor';

/** How a guard is written so that it can be deleted while the product runs. */
type Form = 'statement' | 'return' | 'body' | 'expression';

/** A guard, and what stands in its place when it is deleted. */
export type Guard = {
  id: number;
  file: string;
  start: number;
  end: number;
  form: Form;
  text: string;
  what: string;
  isScope: boolean;
};

/** Where guards are: what a mailbox's owner does is another matter, with tests of its own. */
const NOUNS = readdirSync('lib/operations').filter((noun) => !/^(me|health|(my|mail)-.*)$/.test(noun));
const FILES = [
  'lib/core/actor.ts',
  'lib/core/operation.ts',
  'lib/db/scope.ts',
  'lib/db/client.ts',
  ...NOUNS.flatMap((noun) =>
    readdirSync(join('lib/operations', noun)).map((name) => join('lib/operations', noun, name)),
  ),
];

/** Refusals of who may not and of what does not exist. What is taken, full or stale is not of this kind. */
const DENIES =
  /'(forbidden|not-found|unauthenticated|reauthentication-required)'|[nN]ot-?[fF]ound|-of-other-|-for-role/;
/** A row that is gone since it was found: somebody else was faster. */
const IS_RACE = /\b(count|raised) === 0/;
const CHECKS = /^(await )?(check\w*|takeTurn|admit|requireScope)\(/;
const SCOPES = /^(\w+Within(Sql)?|adminsFor)$/;

type Found = { node: Node; text: string; what: string; isScope?: boolean };
type Rule = (node: Node, text: (node: Node) => string, file: string) => Found[];

/** The one statement of a branch. */
function only(branch: Node): Node {
  return is.isBlock(branch) && branch.statements.length === 1 ? (branch.statements[0] as Node) : branch;
}

const deniesWhen: Rule = (node, text) => {
  if (!is.isIfStatement(node) || node.elseStatement) return [];
  const then = only(node.thenStatement);
  const denies = is.isThrowStatement(then) && DENIES.test(text(then)) && !IS_RACE.test(text(node.expression));
  const isEmpty = is.isReturnStatement(then) && /\bcan[A-Z]/.test(text(node.expression));
  return denies || isEmpty ? [{ node, text: '', what: text(node) }] : [];
};

const checks: Rule = (node, text) =>
  is.isExpressionStatement(node) && CHECKS.test(text(node)) ? [{ node, text: '', what: text(node) }] : [];

/** Every case but 'everything' as that one is. */
const cases: Rule = (node, text) => {
  if (!is.isSwitchStatement(node) || !/scope\.kind/.test(text(node.expression))) return [];
  const clauses = node.caseBlock.clauses.filter(is.isCaseClause);
  const returned = (clause: Node) => {
    let found: Node | undefined;
    clause.forEachChild((child) => {
      if (is.isReturnStatement(child)) found = child;
    });
    return found;
  };
  const isAll = (clause: (typeof clauses)[number]) => /everything/.test(text(clause.expression));
  const all = clauses.filter(isAll).map(returned)[0];
  return clauses
    .filter((clause) => !isAll(clause))
    .flatMap((clause) => {
      const own = returned(clause);
      return own && all ? [{ node: own, text: text(all), what: text(own), isScope: true }] : [];
    });
};

const calls: Rule = (node, text, file) => {
  if (!is.isCallExpression(node) || !SCOPES.test(text(node.expression))) return [];
  const everything = text(node.expression).endsWith('Sql') ? 'Prisma.sql`true`' : '{}';
  return [{ node, text: everything, what: `${text(node)} in ${file}`, isScope: true }];
};

/** Of two ways the one that is open to more. */
const choices: Rule = (node, text) => {
  if (!is.isConditionalExpression(node)) return [];
  const kind = /\.kind === '(\w+)'$/.exec(text(node.condition))?.[1];
  if (!kind || !/\b(scope|actor)\b/.test(text(node.condition))) return [];
  const wide = ['tenant', 'domains'].includes(kind) ? node.whenFalse : node.whenTrue;
  return [{ node, text: `(${text(wide)})`, what: text(node), isScope: true }];
};

const flags: Rule = (node, text) => {
  if (!is.isPropertyAssignment(node)) return [];
  const open = { 'recentProof: true': 'false', "actor: 'administrator'": "'anyone'" }[text(node)];
  return open ? [{ node: node.initializer, text: open, what: text(node) }] : [];
};

/** One role more, for each that is not in the list. */
const roles: Rule = (node, text) => {
  if (!is.isVariableDeclaration(node) || text(node.type ?? node) !== 'Role[]' || !node.initializer) return [];
  const list = node.initializer;
  const named = new Set(ROLES.filter((role) => text(list).includes(`'${role}'`)));
  const inherited = text(list).includes('...');
  return ROLES.filter((role) => !named.has(role) && !(inherited && role !== 'auditor')).map((role) => ({
    node: list,
    text: `[...${text(list)}, '${role}'] as Role[]`,
    what: `${text(node.name)} with ${role}`,
  }));
};

/** What a policy says no to. */
const policies: Rule = (node, text, file) => {
  const isActor = file === 'lib/core/actor.ts';
  if (!isActor && !file.endsWith('policy.ts')) return [];
  if (is.isFunctionDeclaration(node) && node.type && text(node.type) === 'boolean' && node.body)
    return [{ node: node.body, text: '{ return true; }', what: `${text(node.name as Node)} is true` }];
  if (is.isPropertyAssignment(node) && !isActor)
    return [{ node: node.initializer, text: 'true', what: `${text(node.name)} is true` }];
  if (is.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken)
    return [node.left, node.right].map((side) => ({
      node,
      text: text(side),
      what: `${text(node)} is ${text(side)}`,
    }));
  return [];
};

const RULES: Rule[] = [deniesWhen, checks, cases, calls, choices, flags, roles, policies];

function formOf(node: Node, text: string): Form {
  if (text === '') return 'statement';
  if (is.isReturnStatement(node)) return 'return';
  return is.isBlock(node) ? 'body' : 'expression';
}

/** After the blanks and comments before it. */
function startOf(node: Node, whole: string): number {
  return (
    node.pos + (/^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*/.exec(whole.slice(node.pos, node.end))?.[0].length ?? 0)
  );
}

function guardsOf(file: string, source: Node, whole: string): Omit<Guard, 'id'>[] {
  const guards: Omit<Guard, 'id'>[] = [];
  const text = (node: Node) => whole.slice(startOf(node, whole), node.end);
  const walk = (node: Node): void => {
    for (const rule of RULES)
      for (const { node: at, text: by, what, isScope = false } of rule(node, text, file)) {
        const place = { start: startOf(at, whole), end: at.end };
        const short = what.replace(/\s+/g, ' ').slice(0, 160);
        guards.push({ file, ...place, form: formOf(at, by), text: by, what: short, isScope });
      }
    node.forEachChild(walk);
  };
  walk(source);
  return guards;
}

/** Every guard of the product, found by its shape. */
export function findGuards(): Guard[] {
  const api = new API({ cwd: process.cwd() });
  const config = resolve('tsconfig.json');
  const project = api.updateSnapshot({ openProject: config }).getProject(config);
  const guards = FILES.flatMap((file) => {
    const source = project?.program.getSourceFile(resolve(file));
    if (!source) throw new Error(`${file} is not in the project`);
    return guardsOf(file, source, readFileSync(file, 'utf8'));
  });
  api.close();
  return guards.map((guard, id) => ({ id, ...guard }));
}
