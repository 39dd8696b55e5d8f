/**
 * Which rows answer a filter (how they stand, whose they are, under which heading), which are shown beside them, and how many
 * each further choice would leave. Pure; what is shown on a screen, and until when, is not known here.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Judging } from '#core/judging.ts';
import { lineAt, type Placed, type Plan } from '#core/plan.ts';
import { getFrom } from '#core/table.ts';
import { compareVietnamese, foldName } from '#core/text.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** Chưa có số liệu · chưa đạt (expected not to be and not met included) · đánh giá cuối năm. */
export const STANDINGS = ['no-data', 'not-met', 'at-year-end'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What is asked of a row; all that is not null must hold. */
export interface RowFilter {
  readonly standing: Standing | null;
  /** The agency as `foldName` has it; '' asks for rows that have none. */
  readonly lead: string | null;
  /** The heading the row stands under. */
  readonly group: IndicatorId | null;
}

export const NO_FILTER: RowFilter = { standing: null, lead: null, group: null };

export function isFiltering({ standing, lead, group }: RowFilter): boolean {
  return standing !== null || lead !== null || group !== null;
}

export interface RowsPassing {
  /** Rows that answer the filter themselves. */
  readonly passing: ReadonlySet<IndicatorId>;
  /** Rows that do not, shown for the others' sake: the rows above them, and the parts of an indicator that passes. */
  readonly context: ReadonlySet<IndicatorId>;
}

export interface LeadChoice {
  /** What a filter names it by. */
  readonly key: string;
  /** As first written in the plan; empty for the rows without any. */
  readonly name: string;
  readonly count: number;
}

export interface GroupChoice {
  readonly id: IndicatorId;
  readonly depth: number;
  readonly label: string;
  readonly name: string;
  readonly count: number;
}

/** How many rows each choice would leave, the choices of the other sorts as they are. */
export interface FilterChoices {
  readonly standings: Readonly<Record<Standing, number>>;
  /** In Vietnamese order, the rows without an agency last; empty where no row names one. */
  readonly leads: readonly LeadChoice[];
  /** In reading order. */
  readonly groups: readonly GroupChoice[];
}

const STANDING_OF: Readonly<Partial<Record<VerdictKind, Standing>>> = {
  'no-data': 'no-data',
  'not-yet-met': 'not-met',
  'expected-not-met': 'not-met',
  'not-met': 'not-met',
  'at-year-end': 'at-year-end',
};

/** A plan as it is judged now, and its rows from top to bottom. */
export interface JudgedRows {
  readonly plan: Plan;
  readonly judging: Judging;
  readonly rows: readonly Placed[];
}

/** The rows to be shown under a filter; null when it asks for nothing. */
export function rowsPassing(judged: JudgedRows, filter: RowFilter): RowsPassing | null {
  if (!isFiltering(filter)) return null;
  const { rows } = judged;
  const passes = passingOf(judged, filter);
  const passing = new Set<IndicatorId>();
  const context = new Set<IndicatorId>();
  let shallowest = 0; // rows less deep than this stand above one that is shown below
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as Placed; // within the list
    if (passes[at] === PASSES) passing.add(row.id);
    else if (passes[at] === OF_ONE_THAT_PASSES || row.depth < shallowest) context.add(row.id);
    else continue;
    shallowest = row.depth;
  }
  return { passing, context };
}

const PASSES = 2;
const OF_ONE_THAT_PASSES = 1;

/** For each row whether it passes, stands under one that does, or neither (0). */
function passingOf({ plan, judging, rows }: JudgedRows, filter: RowFilter): Uint8Array {
  const found = new Uint8Array(rows.length);
  const isOfLead = filter.lead === null ? () => true : ofLead(plan, filter.lead);
  const isInGroup = underGroup(filter.group);
  let passingDepth = Infinity; // of the row that passes, while those under it are gone through
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Placed; // within the list
    // Both have to be told every row, as those under it have its agency and its heading.
    const [isTheirs, isThere] = [isOfLead(row), isInGroup(row)];
    const isAsked =
      isTheirs && isThere && (filter.standing === null || standingOf(judging, row.id) === filter.standing);
    if (row.depth <= passingDepth) passingDepth = isAsked ? row.depth : Infinity;
    if (isAsked) found[at] = PASSES;
    else if (passingDepth < row.depth) found[at] = OF_ONE_THAT_PASSES;
  }
  return found;
}

/** What can be chosen beside the filter set, and how many rows each choice would leave. */
export function filterChoices({ plan, judging, rows }: JudgedRows, filter: RowFilter): FilterChoices {
  const standings = { 'no-data': 0, 'not-met': 0, 'at-year-end': 0 };
  const leads = new Map<string, Counted<LeadChoice>>();
  const groups: Counted<GroupChoice>[] = [];
  const above: Counted<GroupChoice>[] = []; // the headings the row stands under
  const leadOf = leadsFromAbove();
  const isInGroup = underGroup(filter.group);
  for (const row of rows) {
    const { indicator } = lineAt(plan, row.id);
    const lead = leadOf(indicator, row.depth);
    const isOfGroup = isInGroup(row);
    while ((above.at(-1)?.depth ?? -1) >= row.depth) above.pop();
    if (indicator.kind === 'group') {
      const { id, label, name } = indicator;
      const group = { id, depth: row.depth, label, name, count: 0 };
      groups.push(group);
      above.push(group);
      continue;
    }
    const standing = standingOf(judging, row.id);
    const isOfStanding = filter.standing === null || standing === filter.standing;
    const isOfLead = filter.lead === null || lead.key === filter.lead;
    if (standing && isOfLead && isOfGroup) standings[standing]++;
    countLead(leads, lead, isOfStanding && isOfGroup);
    if (isOfStanding && isOfLead) for (const group of above) group.count++;
  }
  return { standings, leads: inOrder([...leads.values()]), groups };
}

function countLead(leads: Map<string, Counted<LeadChoice>>, lead: Lead, counts: boolean): void {
  const known = leads.get(lead.key);
  if (known) known.count += counts ? 1 : 0;
  else leads.set(lead.key, { ...lead, count: counts ? 1 : 0 });
}

type Counted<Choice> = Choice & { count: number };

/** A heading has no verdict of these, so it is never of a standing. */
function standingOf({ verdicts }: Judging, id: IndicatorId): Standing | null {
  const verdict = getFrom(verdicts, id)?.verdict;
  return (verdict && STANDING_OF[verdict]) ?? null;
}

/** Told each row in turn, says whether it is the heading asked for or stands under it. */
function underGroup(group: IndicatorId | null): (row: Placed) => boolean {
  if (group === null) return () => true;
  let depth = Infinity; // of the heading, while its rows are gone through
  return (row) => {
    if (row.id === group) depth = row.depth;
    else if (row.depth <= depth) depth = Infinity;
    return depth < Infinity;
  };
}

/** Told each row in turn, says whether it is the agency's; headings are nobody's. */
function ofLead(plan: Plan, key: string): (row: Placed) => boolean {
  const leadOf = leadsFromAbove();
  return ({ id, depth }) => {
    const { indicator } = lineAt(plan, id);
    const lead = leadOf(indicator, depth); // of headings too, for those under them
    return lead.key === key && indicator.kind !== 'group';
  };
}

interface Lead {
  readonly key: string;
  readonly name: string;
}

const NO_LEAD: Lead = { key: '', name: '' };

/** Told each row in turn, says whose it is: its own agency, else that of the row above it («trong đó» is its indicator's). */
function leadsFromAbove(): (row: Pick<Indicator, 'lead'>, depth: number) => Lead {
  const above: Lead[] = []; // by depth
  const read = leadReader();
  return ({ lead }, depth) => (above[depth] = read(lead) ?? above[depth - 1] ?? NO_LEAD);
}

/** Each spelling is folded once: twenty thousand rows have a few dozen agencies. */
function leadReader(): (text: string) => Lead | null {
  const known = new Map<string, Lead | null>([['', null]]);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const key = foldName(text);
    const lead = key === '' ? null : { key, name: text };
    known.set(text, lead);
    return lead;
  };
}

function inOrder(leads: readonly LeadChoice[]): readonly LeadChoice[] {
  const named = leads.filter(({ key }) => key !== '');
  if (named.length === 0) return [];
  const unnamed = leads.filter(({ key }) => key === '');
  return [...named.sort((a, b) => compareVietnamese(a.name, b.name)), ...unnamed];
}
