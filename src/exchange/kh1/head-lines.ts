/** The head of a plan, its sections and its tasks as information lines and back. */
import { readIndicatorId, type IndicatorId, type PlanId, type RecordId } from '#core/identity.ts';
import type { Day } from '#core/day.ts';
import type { Convention } from '#core/number.ts';
import { evenKeys } from '#core/order.ts';
import { comparePeriods, yearPeriod, type Period } from '#core/period.ts';
import { usualSettings } from '#core/plan.ts';
import type {
  CheckAnswer,
  ComparedWith,
  FallingPercent,
  Plan,
  PlanHead,
  PlanSettings,
  ReportingWindow,
  Section,
  SectionHolding,
  Submission,
  Task,
  TaskState,
  VerdictWords,
} from '#core/plan.ts';
import { printDeadline, readDeadline } from '#exchange/kh1/deadline-text.ts';
import type { Information, InformationMark } from '#exchange/kh1/information.ts';
import { joinList, splitList } from '#exchange/kh1/list-text.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';

/** What the lines above the table say. */
export function headLines({ head, submissions }: Plan, convention: Convention): Information[] {
  const { settings } = head;
  return [
    { mark: '#ke_hoach', texts: [head.title] },
    { mark: '#co_quan_ban_hanh', texts: [head.issuingBody] },
    { mark: '#co_quan_cap_tren', texts: [head.superiorBody] },
    { mark: '#nam', texts: [String(head.firstYear), String(head.lastYear)] },
    { mark: '#ky_bao_cao', texts: [settings.reportingPeriod] },
    ...[...submissions.values()]
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map(({ period, day, note }): Information => ({ mark: '#chot', texts: [period, day, note] })),
    { mark: '#cach_tinh_ky', texts: [settings.reportingWindow] },
    { mark: '#chi_tieu_giam', texts: [settings.fallingPercent, settings.fallingExceeds ? 'yes' : 'no'] },
    ...comparisonLines(settings),
    ...Object.entries(settings.verdictWords).map(([verdict, word]): Information => ({
      mark: '#tu_danh_gia',
      texts: [verdict, word],
    })),
    ...settings.assigners.map((assigner): Information => ({ mark: '#ben_giao', texts: [assigner] })),
    { mark: '#dau_thap_phan', texts: [convention] },
  ];
}

/** Left out where the plan compares as every plan does. */
function comparisonLines({ comparedWith, baseYear }: PlanSettings): Information[] {
  if (comparedWith === 'same-period' && baseYear === null) return [];
  return [{ mark: '#so_sanh', texts: [comparedWith, baseYear === null ? '' : String(baseYear)] }];
}

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** As `applyChange` orders rows: by key, and by id where two keys are the same. */
function inOrder<T extends Ordered>(records: Iterable<T>): T[] {
  const key = ({ order, id }: Ordered): string => `${order} ${id}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What the lines below the table say: every section, then every task, each in its order, then the answers to checks. */
export function textLines(plan: Plan): Information[] {
  return [
    ...inOrder(plan.sections.values()).map(({ id, title, text }): Information => ({
      mark: '#muc',
      texts: [id, title, text],
    })),
    ...inOrder(plan.sections.values()).flatMap(({ id, holds }): Information[] =>
      holds ? [{ mark: '#muc_gom', texts: [id, holds] }] : [],
    ),
    ...inOrder(plan.tasks.values()).map((task): Information => ({
      mark: '#nhiem_vu',
      texts: [
        task.id,
        task.parent ?? '',
        task.label,
        task.text,
        joinList(task.leads),
        joinList(task.coordinators),
        printDeadline(task.deadline),
        task.state,
        joinList(task.indicators),
        task.breakthrough ? 'yes' : 'no',
      ],
    })),
    ...answersByFinding(plan).map(({ finding, numbers, reason }): Information => ({
      mark: '#tra_loi',
      texts: [finding, numbers, reason],
    })),
  ];
}

function answersByFinding(plan: Plan): CheckAnswer[] {
  return [...plan.answers.values()].sort((a, b) => (a.finding < b.finding ? -1 : 1));
}

export interface ReadInformation extends Information {
  readonly line: number;
  /** Reports the field at this place as unreadable. */
  reject(place: number, problem: CellProblem): void;
}

/** A blank year is 0; the file is then refused for it. */
function yearFrom(text = ''): number {
  return text === '' ? 0 : Number.parseInt(text, 10);
}

/** The head the lines describe; what they do not say keeps its usual value. */
export function headFrom(id: PlanId, lines: readonly ReadInformation[]): PlanHead {
  const textOf = (mark: InformationMark, place = 0): string =>
    lines.find((line) => line.mark === mark)?.texts[place] ?? '';
  const years = lines.find(({ mark }) => mark === '#nam');
  const firstYear = yearFrom(years?.texts[0]);
  const lastYear = yearFrom(years?.texts[1]);
  if (years && (lastYear < firstYear || lastYear > 9999)) years.reject(1, 'years');
  return {
    record: 'plan',
    id,
    title: textOf('#ke_hoach'),
    issuingBody: textOf('#co_quan_ban_hanh'),
    superiorBody: textOf('#co_quan_cap_tren'),
    firstYear,
    lastYear,
    settings: {
      ...usualSettings(Math.min(firstYear, 9999)),
      // Each form lets only the values of its own list through; a blank one has its usual value.
      fallingPercent: (textOf('#chi_tieu_giam') || 'target-over-figure') as FallingPercent,
      fallingExceeds: textOf('#chi_tieu_giam', 1) === 'yes',
      reportingWindow: (textOf('#cach_tinh_ky') || 'calendar') as ReportingWindow,
      reportingPeriod: (textOf('#ky_bao_cao') || yearPeriod(Math.min(firstYear, 9999))) as Period,
      comparedWith: (textOf('#so_sanh') || 'same-period') as ComparedWith,
      baseYear: yearFrom(textOf('#so_sanh', 1)) || null,
      verdictWords: verdictWordsFrom(lines),
      assigners: lines.filter((line) => line.mark === '#ben_giao').map((line) => line.texts[0] ?? ''),
    },
  };
}

/** A blank word is none: the usual one is then meant. */
function verdictWordsFrom(lines: readonly ReadInformation[]): VerdictWords {
  const said = lines.filter(({ mark }) => mark === '#tu_danh_gia').map(({ texts }) => texts);
  // The form lets only verdicts through.
  return Object.fromEntries(said.filter(([verdict = '', word = '']) => verdict !== '' && word !== ''));
}

export function answersFrom(lines: readonly ReadInformation[]): CheckAnswer[] {
  return lines
    .filter(({ mark }) => mark === '#tra_loi')
    .flatMap((line) => {
      const [finding = '', numbers = '', reason = ''] = line.texts;
      if (finding === '') line.reject(0, 'not-an-id');
      return finding === '' ? [] : [{ record: 'answer' as const, finding, numbers, reason }];
    });
}

/** The periods handed in; a line without its period or day is told. */
export function submissionsFrom(lines: readonly ReadInformation[]): Submission[] {
  return lines
    .filter(({ mark }) => mark === '#chot')
    .flatMap((line) => {
      const [period = '', day = '', note = ''] = line.texts;
      if (period === '') line.reject(0, 'not-a-period');
      if (day === '') line.reject(1, 'not-a-day');
      if (period === '' || day === '') return [];
      // Their forms let only periods and days through.
      return [{ record: 'submission' as const, period: period as Period, day: day as Day, note }];
    });
}

export function sectionsFrom(lines: readonly ReadInformation[]): Section[] {
  const found = lines.filter(({ mark }) => mark === '#muc');
  const ids = new Set(found.map(({ texts }) => texts[0]));
  const holdings = new Map<string, string>();
  for (const line of lines.filter(({ mark }) => mark === '#muc_gom')) {
    const [id = '', holds = ''] = line.texts;
    if (!ids.has(id)) line.reject(0, 'not-an-id');
    holdings.set(id, holds);
  }
  const keys = evenKeys(found.length);
  return found.flatMap((line, i) => {
    const [id = '', title = '', text = ''] = line.texts;
    const order = keys[i];
    const checked = readRecordId('mu', id);
    if (!checked) line.reject(0, 'not-an-id');
    if (!checked || !order) return [];
    const section = { record: 'section' as const, id: checked, order, title, text };
    const holds = holdings.get(id);
    return [holds ? { ...section, holds: holds as SectionHolding } : section]; // its form lets only holdings through
  });
}

export function tasksFrom(lines: readonly ReadInformation[]): Task[] {
  const found = lines.filter(({ mark }) => mark === '#nhiem_vu');
  const keys = evenKeys(found.length);
  return found.flatMap((line, i) => {
    const [
      id = '',
      parent = '',
      label = '',
      text = '',
      leads = '',
      coordinators = '',
      deadline = '',
      state,
      linked = '',
      breakthrough,
    ] = line.texts;
    const order = keys[i];
    const checked = readRecordId('nv', id);
    const above = parent === '' ? null : readRecordId('nv', parent);
    const indicators = splitList(linked).map((one) => readIndicatorId(one.trim()));
    if (!checked) line.reject(0, 'not-an-id');
    if (parent !== '' && !above) line.reject(1, 'not-an-id');
    if (indicators.includes(null)) line.reject(8, 'not-an-id');
    if (!checked || !order) return [];
    const task: Task = {
      record: 'task',
      id: checked,
      parent: above,
      order,
      label,
      text,
      leads: splitList(leads),
      coordinators: splitList(coordinators),
      deadline: readDeadline(deadline),
      state: (state || 'planned') as TaskState, // its form lets only states through
      indicators: indicators.filter((one): one is IndicatorId => one !== null),
      breakthrough: breakthrough === 'yes',
    };
    return [task];
  });
}

function readRecordId(prefix: 'nv' | 'mu', text: string): RecordId | null {
  return new RegExp(`^${prefix}_[a-z0-9]{7}$`).test(text) ? (text as RecordId) : null; // just checked
}
