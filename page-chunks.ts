/**
 * Which modules of the page go into one file. Left to itself the build makes a file of each handful of modules that the same screens
 * share: seventy requests before a plan's first rows, and small files compress a fifth worse than the same text in one.
 */

/** What the build tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ROOT = `${import.meta.dirname}/src`;
const START = `${ROOT}/main.ts`;
const LIBRARY = `${ROOT}/ui/screens/LibraryScreen.svelte`;
const PLAN = `${ROOT}/ui/screens/PlanScreen.svelte`;
const ENGLISH = `${ROOT}/messages/en.ts`;

/** What comes when it is first asked for, or when the first screen is idle: each group is one file. */
const LATER = {
  table: [
    'app/plan-checks.svelte.ts',
    'core/plan-cell.ts',
    'core/renumber.ts',
    'ui/grid/open-grid.ts',
    'ui/hands/EditBar.svelte',
    'ui/parts/SelectionStrip.svelte',
  ],
  'beside-table': [
    'ui/checks/ChecksPanel.svelte',
    'ui/dialogs/ColumnsDialog.svelte',
    'ui/dialogs/KeyboardHelp.svelte',
    'ui/dialogs/PasteDialogs.svelte',
    'ui/dialogs/PlanDetails.svelte',
    'ui/find/FindBar.svelte',
    'ui/parts/FilterBar.svelte',
    'ui/sheet/RowSheet.svelte',
    'ui/submission/SubmissionMark.svelte',
    'ui/submission/SubmissionPlace.svelte',
    'ui/why/WhyPanel.svelte',
  ],
  history: [
    'ui/history/ClashDialog.svelte',
    'ui/history/HistoryScreen.svelte',
    'ui/history/NameVersion.svelte',
  ],
  'plan-parts': ['ui/sections/SectionsScreen.svelte', 'ui/tasks/TasksScreen.svelte'],
  report: ['ui/report/ReportScreen.svelte', 'ui/text-check/TextCheckScreen.svelte'],
  incoming: [
    'app/incoming/incoming-file.svelte.ts',
    'app/incoming/new-plan.ts',
    'ui/gathering/GatherScreen.svelte',
    'ui/incoming/AnswerDialog.svelte',
    'ui/incoming/ImportScreen.svelte',
  ],
  device: [
    'app/backup/backup-file.svelte.ts',
    'app/backup/backups.svelte.ts',
    'app/backup/passphrase.ts',
    'exchange/backup/read-backup.ts',
    'ui/device/DeviceScreen.svelte',
    'ui/device/watch-backups.ts',
  ],
  'plan-files': [
    'app/plan-files.ts',
    'app/tasks/tasks-file.ts',
    'exchange/backup/recognise-backup.ts',
    'exchange/kh1/file-layout.ts',
    'exchange/kh1/read.ts',
    'exchange/kh1/write.ts',
    'exchange/reading/plan-in-workbook.ts',
    'exchange/tidy/write-tidy-zip.ts',
    'exchange/workbook/sheet-of-appendix.ts',
    'exchange/workbook/sheet-of-plan.ts',
  ],
  'write-document': ['exchange/docx/write-document.ts'],
  'read-text': ['exchange/docx/read-text.ts'],
  'read-workbook': ['exchange/workbook/read-workbook.ts'],
  'write-sheet-file': ['exchange/workbook/write-sheet-file.ts'],
};

type Closure = ReadonlySet<string>;

/** The modules and all they need before they run. Throws where the app has no such module, so that the lists above stay true. */
function closureOf(starts: readonly string[], graph: Graph): Closure {
  const reached = new Set(starts);
  for (const id of reached) {
    const info = graph.getModuleInfo(id);
    if (!info) throw new Error(`No module of the app: ${id}`);
    for (const needed of info.importedIds) reached.add(needed);
  }
  return reached;
}

const isGrid = (id: string): boolean => /\/node_modules\/ag-/.test(id);

/** Says which file a module goes into; null where the build decides. */
function filesOf(graph: Graph): (id: string) => string | null {
  const [start, library, plan, english] = [START, LIBRARY, PLAN, ENGLISH].map((path) =>
    closureOf([path], graph),
  ) as [Closure, Closure, Closure, Closure];
  const later = Object.entries(LATER).map(([name, paths]) => ({
    name,
    closure: closureOf(
      paths.map((path) => `${ROOT}/${path}`),
      graph,
    ),
  }));
  return (id) => {
    if (id === START || id === ENGLISH) return null; // a file of its own
    if (start.has(id)) return id.includes('/node_modules/') ? 'libraries' : 'shell';
    if (plan.has(id)) return library.has(id) ? 'shell' : 'first-rows';
    if (english.has(id)) return 'english-words';
    const [only, other] = later.filter(({ closure }) => closure.has(id));
    if (!only) return null;
    if (library.has(id)) return 'shelf';
    if (isGrid(id)) return 'grid';
    if (!other) return only.name;
    if ([...closureOf([id], graph)].some(isGrid)) return 'grid';
    return only.name === 'table' ? 'table-parts' : 'shared';
  };
}

/** The files, the ones that others need first; libraries apart, for they stay the same from one version of the app to the next. */
const FILES = [
  'libraries',
  'shell',
  'first-rows',
  'english-words',
  'shelf',
  'table-parts',
  'shared',
  'grid',
  ...Object.keys(LATER),
];

/** The groups of the build: each file holds what its screens need and no file before it has brought. */
export function pageChunks(): { name: (id: string, graph: Graph) => string | null; priority: number }[] {
  let fileOf: ReturnType<typeof filesOf> | null = null;
  return FILES.map((name, place) => ({
    name: (id, graph) => ((fileOf ??= filesOf(graph))(id) === name ? name : null),
    priority: FILES.length - place,
  }));
}
