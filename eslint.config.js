// @ts-check
/**
 * What the compiler cannot see: who may import whom, which package lives where, and the habits of this house. Every rule
 * below the walls has its bite proved in tests/walls.
 */
import { posix, relative } from 'node:path';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom (DESIGN: layers). `types` lets only the shape of things through.
 * @type {Record<string, Record<string, 'all' | 'types'>>}
 */
const LAYERS = {
  core: {},
  exchange: { core: 'all' },
  storage: { core: 'all' },
  // A code from a file or a device is put into words here, so its shape must be known for no word to be missing.
  messages: { core: 'all', exchange: 'types', storage: 'types' },
  app: { core: 'all', exchange: 'all', storage: 'all', messages: 'all', seeds: 'all' },
  ui: { app: 'all', messages: 'all', core: 'all', seeds: 'all' },
  pwa: { messages: 'types' },
  'main.ts': {
    core: 'all',
    exchange: 'all',
    storage: 'all',
    messages: 'all',
    app: 'all',
    ui: 'all',
    pwa: 'all',
    seeds: 'all',
  },
};

/**
 * Each third-party package and the one file or folder that knows it.
 * @type {readonly (readonly [RegExp, readonly string[]])[]}
 */
const PACKAGES = [
  [/^big\.js$/, ['src/core/decimal.ts']],
  [/^dexie$/, ['src/storage/']],
  [/^papaparse$/, ['src/exchange/']],
  [/^(?:@e965\/xlsx|hucre(?:\/|$))/, ['src/exchange/workbook/']],
  [/^docx(?:\/|$)/, ['src/exchange/docx/']],
  [/^fflate$/, ['src/exchange/tidy/']],
  [/^ag-grid-community$/, ['src/ui/grid/']],
  [/^workbox-/, ['src/pwa/']],
  [/^svelte(?:\/|$)/, ['src/app/', 'src/ui/', 'src/main.ts']],
];

/** @param {string} path from the repository's root, with `/` */
const layerOf = (path) => /^(?:src\/)?([^/]+)/.exec(path)?.[1] ?? '';

/**
 * Says what is wrong with an import, or null.
 * @param {string} file the importing file, from the repository's root
 * @param {string} source as written
 * @param {boolean} isTypeOnly
 * @returns {string | null}
 */
function judgeImport(file, source, isTypeOnly) {
  const [address = ''] = source.split('?');
  const isOurs = /^[#./]/.test(address);
  if (isOurs && !/\.\w+$/.test(address)) return `Write the file's ending: «${source}».`;
  const isTest = file.startsWith('tests/');
  const here = layerOf(file);
  if (address.startsWith('#')) {
    return isTest ? null : judgeLayers(here, address.slice(1).split('/')[0] ?? '', isTypeOnly);
  }
  if (isOurs) {
    const target = address.startsWith('/')
      ? address.slice(1)
      : posix.normalize(posix.join(posix.dirname(file), address));
    const there = layerOf(target);
    if (there === here) return null;
    if (there === 'seeds') return isTest ? null : judgeLayers(here, there, isTypeOnly);
    return here === 'main.ts' || isTest
      ? `Relative paths end at the folder: write «#${there}/…».`
      : `A layer is left only by its name: write «#${there}/…».`;
  }
  if (isTest) return null;
  const place = PACKAGES.find(([name]) => name.test(address));
  if (!place) return `«${address}» has no place in PACKAGES (eslint.config.js).`;
  return place[1].some((path) => file.startsWith(path))
    ? null
    : `«${address}» is known only to ${place[1].join(', ')}.`;
}

/**
 * @param {string} here
 * @param {string} there
 * @param {boolean} isTypeOnly
 */
function judgeLayers(here, there, isTypeOnly) {
  if (here === there) return null;
  const permission = LAYERS[here]?.[there];
  if (!permission) return `${here} must not know ${there}.`;
  return permission === 'types' && !isTypeOnly ? `${here} may take only types from ${there}.` : null;
}

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/');
    /** @param {any} node an import or export declaration, import() or import type: their shapes differ by parser */
    const check = (node) => {
      const source = node.source?.value ?? node.argument?.literal?.value;
      if (typeof source !== 'string') return;
      const named = node.specifiers ?? [];
      const isTypeOnly =
        node.type === 'TSImportType' ||
        node.importKind === 'type' ||
        node.exportKind === 'type' ||
        (named.length > 0 && named.every((/** @type {any} */ one) => one.importKind === 'type'));
      const fault = judgeImport(file, source, isTypeOnly);
      if (fault !== null) context.report({ node, message: fault });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** A rule may be set aside in one place, if the place says why. @type {import('eslint').Rule.RuleModule} */
const reasons = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/ -- \S/.test(comment.value) && comment.loc) {
          context.report({ loc: comment.loc, message: 'Say why: «eslint-disable-… rule -- reason».' });
        }
      }
    },
  }),
};

/** Every file opens by saying what it knows. @type {import('eslint').Rule.RuleModule} */
const opening = {
  create: (context) => ({
    Program(node) {
      if (!/^(?:#!.*\n)?\s*(?:\/\/ @ts-check\s*)?(?:\/\*|\/\/)/.test(context.sourceCode.text)) {
        context.report({ node, message: 'Open the file with one to three sentences: what it knows.' });
      }
    },
  }),
};

/** @param {string} selector @param {string} message */
const bar = (selector, message) => ({ selector, message });

const EVERYWHERE = [
  bar('TSEnumDeclaration', 'A union of strings does it, without code at run time.'),
  bar("LogicalExpression[operator='||'][right.raw='0']", 'Missing is null, never 0.'),
];

const TEXT_ONLY = [
  bar(
    'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|srcdoc)$/]',
    'Text only: the page has no door for HTML.',
  ),
  bar(
    "MemberExpression[object.name='document'][property.name=/^write(?:ln)?$/]",
    'Text only: the page has no door for HTML.',
  ),
];

const NAMED_EXPORTS = [bar('ExportDefaultDeclaration', 'Export by name: the name is the same everywhere.')];

const EXACT_AND_PURE = [
  bar(
    "CallExpression[callee.name='Number']",
    'Figures are Decimals (core/decimal.ts); a whole count is Number.parseInt(text, 10).',
  ),
  bar(
    "CallExpression[callee.name='parseFloat']",
    'Figures are Decimals (core/decimal.ts), never binary floats.',
  ),
  bar(
    "MemberExpression[object.name='Number'][property.name='parseFloat']",
    'Figures are Decimals, never binary floats.',
  ),
  bar("MemberExpression[object.name='Math'][property.name='random']", 'Ids are parameters.'),
  bar("MemberExpression[object.name='crypto']", 'Ids are parameters.'),
  bar(
    "MemberExpression[object.name=/^(?:Date|performance)$/][property.name='now']",
    'The time is a parameter.',
  ),
  bar("NewExpression[callee.name='Date'][arguments.length=0]", 'The time is a parameter.'),
  bar("CallExpression[callee.name='Date']", 'The time is a parameter.'),
];

const NO_ROUNDING = [
  bar(
    'MemberExpression[property.name=/^(?:toFixed|toPrecision|toExponential)$/]',
    'Rounding belongs to core/decimal.ts.',
  ),
];

const NO_CLASSES = [bar('ClassDeclaration, ClassExpression', 'Core is data in, data out.')];

const WHOLE_TRANSACTIONS = [
  bar(
    "CallExpression[callee.property.name='transaction'] CallExpression[callee.property.name='catch']",
    'An error swallowed inside a transaction lets the rest of it commit.',
  ),
];

const ALL_TESTS_RUN = [
  bar(
    'MemberExpression[property.name=/^(?:only|skip|todo|skipIf|runIf|fails)$/] > Identifier[name=/^(?:test|it|describe|suite|bench)$/]',
    'Every test runs, always.',
  ),
  bar(
    'MemberExpression[property.name=/^(?:only|skip|todo|skipIf|runIf|fails)$/] > MemberExpression[object.name=/^(?:test|it|describe|suite|bench)$/]',
    'Every test runs, always.',
  ),
];

/** The rule takes one list a file, so each place names all of its lists. @param {readonly { selector: string, message: string }[][]} lists */
const barred = (...lists) => ({
  'no-restricted-syntax': /** @type {['error', ...{ selector: string, message: string }[]]} */ ([
    'error',
    ...lists.flat(),
  ]),
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'bench-results/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { walls: { rules: { imports, reasons, opening } } },
    rules: {
      ...barred(EVERYWHERE),
      'walls/reasons': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }], // as the compiler has it
      // A function that answers nothing is shortest as an arrow; Svelte's handlers are full of them.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The compiler's own warnings (accessibility first) are errors in `npm run types`.
      'svelte/valid-compile': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    // State is replaced whole ($state.raw), so a plain Set or Map is what is meant.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  // Rules that ask the type checker, where promises and unions matter; components are checked by svelte-check.
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    rules: { 'walls/imports': 'error', ...barred(EVERYWHERE, TEXT_ONLY, NAMED_EXPORTS) },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'walls/opening': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['src/messages/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/exchange/**'],
    rules: barred(EVERYWHERE, TEXT_ONLY, NAMED_EXPORTS, EXACT_AND_PURE, NO_ROUNDING),
  },
  {
    files: ['src/core/**'],
    rules: barred(EVERYWHERE, TEXT_ONLY, NAMED_EXPORTS, EXACT_AND_PURE, NO_ROUNDING, NO_CLASSES),
  },
  {
    files: ['src/core/decimal.ts'],
    rules: barred(EVERYWHERE, TEXT_ONLY, NAMED_EXPORTS, EXACT_AND_PURE, NO_CLASSES),
  },
  { files: ['src/storage/**'], rules: barred(EVERYWHERE, TEXT_ONLY, NAMED_EXPORTS, WHOLE_TRANSACTIONS) },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'walls/imports': 'error',
      ...barred(EVERYWHERE, NAMED_EXPORTS, ALL_TESTS_RUN),
      // A test knows what it has put there; a wrong guess fails it, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  prettier,
  svelte.configs.prettier,
);
