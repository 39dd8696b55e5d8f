/** Which fields of a row became what, in the words of the sheet where they are set. */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { TellingWords } from '#app/history-words.ts';
import { TEXT_FIELDS, type Indicator, type TextField } from '#core/indicator.ts';

const RULES = [
  'kind',
  'measure',
  'direction',
  'accumulation',
  'decimals',
  'counted',
  'judged',
  'partsRule',
] as const;
type Rule = (typeof RULES)[number];

export function* describeRowFields(
  from: Indicator,
  to: Indicator,
  telling: TellingWords,
): Generator<ChangedItem> {
  const row = to.id;
  const name = (from.name === to.name ? to.name : from.name || to.name) || telling.say.unnamedRow;
  for (const field of TEXT_FIELDS) {
    if (from[field] === to[field]) continue;
    const cell = { kind: 'text', field } as const;
    const what = headingOf(field, telling);
    yield { row, cell, name, what, from: from[field] || null, to: to[field] || null, deed: null };
  }
  for (const rule of RULES) {
    if (from[rule] === to[rule]) continue;
    const what = telling.say[rule];
    yield {
      row,
      cell: null,
      name,
      what,
      from: ruleText(from, rule, telling),
      to: ruleText(to, rule, telling),
      deed: null,
    };
  }
}

function headingOf(field: TextField, { say }: TellingWords): string {
  return say[field];
}

function ruleText(row: Indicator, rule: Rule, { say, words }: TellingWords): string {
  switch (rule) {
    case 'kind':
      return say.kinds[row.kind] ?? row.kind;
    case 'measure':
      return say.measures[row.measure] ?? row.measure;
    case 'direction':
      return say.directions[row.direction] ?? row.direction;
    case 'accumulation':
      return say.accumulations[row.accumulation] ?? row.accumulation;
    case 'decimals':
      return row.decimals === null ? say.decimalsAsTyped : String(row.decimals);
    case 'counted':
      return row.counted ? words.yes : words.no;
    case 'judged':
      return say.judgedAt[row.judged] ?? row.judged;
    case 'partsRule':
      return say.partsRules[row.partsRule] ?? row.partsRule;
  }
}
