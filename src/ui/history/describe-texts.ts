/** What became of a task, a section of text, a document or a sentence of it, the answer to a check, or a period handed in. */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { TellingWords } from '#app/history-words.ts';
import { printDay } from '#core/day.ts';
import type { CheckAnswer, Paper, PlanRecord, Section, Task } from '#core/plan.ts';

type Parts = readonly (readonly [what: string, text: string | null])[];

export function* describePlanText(
  from: PlanRecord | null,
  to: PlanRecord | null,
  telling: TellingWords,
): Generator<ChangedItem> {
  const record = to ?? from;
  if (!record) return;
  const [before, after] = [new Map(partsOf(from, telling)), new Map(partsOf(to, telling))];
  const heading = headingOf(record, telling);
  const name = telling.words.whole;
  let isTold = false;
  for (const part of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(part) ?? null, after.get(part) ?? null];
    if (was === is) continue;
    isTold = true;
    const what = part === '' ? heading : `${heading}, ${part}`;
    yield { row: null, cell: null, name, what, from: was, to: is, deed: null };
  }
  const what = `${heading}: ${telling.words.details}`;
  if (!isTold) yield { row: null, cell: null, name, what, from: null, to: null, deed: null };
}

function headingOf(record: PlanRecord, { words }: TellingWords): string {
  switch (record.record) {
    case 'task':
      return words.task;
    case 'section':
      return record.title || words.section;
    case 'submission':
      return words.submission(record.period);
    case 'paper':
      return words.paper(record.period);
    case 'sentence':
      return words.sentence(record.period);
    default:
      return words.checkAnswer;
  }
}

function partsOf(record: PlanRecord | null, telling: TellingWords): Parts {
  switch (record?.record) {
    case 'task':
      return taskParts(record, telling);
    case 'section':
      return sectionParts(record);
    case 'answer':
      return answerParts(record);
    case 'sentence':
      return [['', record.text]];
    case 'paper':
      return [['', paperText(record)]];
    case 'submission':
      return [['', [printDay(record.day), record.note].filter((part) => part !== '').join(': ')]];
    default:
      return [];
  }
}

function taskParts(task: Task, { say, words }: TellingWords): Parts {
  const { deadline } = task;
  const due = ((): string | null => {
    switch (deadline?.kind) {
      case 'day':
        return printDay(deadline.day);
      case 'period':
        return say.period(deadline.period);
      default:
        return deadline?.text ?? null;
    }
  })();
  return [
    ['', task.text || null],
    [say.label, task.label || null],
    [say.lead, task.leads.join('; ') || null],
    [say.coordinators, task.coordinators.join('; ') || null],
    [words.deadline, due],
    [words.taskState, words.taskStates[task.state] ?? task.state],
  ];
}

function sectionParts({ text }: Section): Parts {
  return [['', text || null]];
}

/** All that is filled in, as it stands on the sheet from top to bottom. */
function paperText({ number, symbol, place, day, subject, ...rest }: Paper): string {
  const parts = [
    [number, symbol].filter((part) => part !== '').join('/'),
    place,
    day ? printDay(day) : '',
    subject,
    ...rest.addressees,
    ...rest.grounds,
    ...rest.recipients,
    rest.filedWith,
    ...rest.signedAs,
    rest.signer,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function answerParts({ reason, finding }: CheckAnswer): Parts {
  return [['', reason || finding]];
}
