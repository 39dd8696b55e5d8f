/**
 * A báo cáo or kế hoạch from a plan: the frame as it was filled in, the sections in their order with what is drafted beneath
 * each, and the appendix. The sentences are given; nothing is computed here.
 */
import type { AppendixTable } from '#core/appendix/appendix-table.ts';
import { paragraph, plain, type Block, type DocumentContent, type Run } from '#core/document/content.ts';
import {
  addresseesOf,
  asList,
  letterheadOf,
  recipientsOf,
  referenceOf,
  TYPE_NAMES,
  upper,
} from '#core/document/frame-text.ts';
import { roman, withoutNumber } from '#core/document/numbering.ts';
import { textBlocks } from '#core/document/section-blocks.ts';
import type { Paper, Plan, Section, SectionHolding } from '#core/plan.ts';

/** A drafted sentence with its place in the list. */
export interface DraftedItem {
  /** «(1)», '' for one that stands by itself. */
  readonly number: string;
  readonly runs: readonly Run[];
}

export interface DocumentParts {
  readonly paper: Paper;
  /** What stands beneath the text of the sections that hold it. */
  readonly drafted: Readonly<Record<SectionHolding, readonly Block[]>>;
  /** The sections this document has, in order; null for the usual ones of its type. */
  readonly sections: readonly Pick<Section, 'title' | 'text' | 'holds'>[] | null;
  /** Tables with their titles. */
  readonly appendices: readonly { readonly title: string; readonly table: AppendixTable }[];
  readonly isDraft: boolean;
}

export function buildDocument(plan: Plan, parts: DocumentParts): DocumentContent {
  const { paper, isDraft } = parts;
  const { head } = plan;
  return {
    letterhead: letterheadOf(head, paper),
    typeName: upper(TYPE_NAMES[paper.type]),
    subject: paper.subject,
    addressees: addresseesOf(paper),
    grounds: asList(paper.grounds),
    body: endBody(bodyOf(plan, parts), parts),
    closing: {
      recipientsHead: 'Nơi nhận:',
      recipients: recipientsOf(paper),
      signedAs: paper.signedAs.map(upper),
      signer: paper.signer,
    },
    appendices: parts.appendices.map(({ title, table }, n, all) => ({
      label: all.length > 1 ? `Phụ lục ${roman(n + 1)}` : 'Phụ lục',
      title: upper(title),
      reference: referenceOf(head, paper),
      table,
      end: './.',
    })),
    watermark: isDraft ? 'DỰ THẢO' : null,
  };
}

/** Drafted sentences as paragraphs: «(1) …». */
export function draftedBlocks(items: readonly DraftedItem[]): readonly Block[] {
  return items.map(({ number, runs }) =>
    paragraph(...(number === '' ? runs : [plain(`${number} `), ...runs])),
  );
}

const USUAL = {
  report: [
    { title: 'Kết quả thực hiện các chỉ tiêu', text: '', holds: 'results' },
    { title: 'Nhiệm vụ, giải pháp', text: '', holds: 'tasks' },
  ],
  plan: [
    { title: 'Các chỉ tiêu chủ yếu', text: '', holds: 'targets' },
    { title: 'Nhiệm vụ, giải pháp', text: '', holds: 'tasks' },
  ],
} as const satisfies Record<Paper['type'], DocumentParts['sections']>;

/** What the other sort of document has: a report tells results, a plan sets targets. */
const NOT_IN = { report: 'targets', plan: 'results' } as const satisfies Record<
  Paper['type'],
  SectionHolding
>;

/** The plan's own sections that belong into a document of the type; the usual ones where there are none. */
function sectionsFor(plan: Plan, type: Paper['type']): NonNullable<DocumentParts['sections']> {
  const own = [...plan.sections.values()]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .filter(({ holds }) => holds !== NOT_IN[type]);
  return own.length > 0 ? own : USUAL[type];
}

/** A section with nothing in it is left out, and the numbers close up. */
function bodyOf(plan: Plan, { paper, drafted, sections }: DocumentParts): readonly Block[] {
  return (sections ?? sectionsFor(plan, paper.type))
    .map(({ title, text, holds }) => ({
      title,
      blocks: [...textBlocks(text), ...(holds === undefined ? [] : drafted[holds])],
    }))
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, n): readonly Block[] => [
      { kind: 'heading', level: 1, number: `${roman(n + 1)}.`, text: upper(withoutNumber(title)) },
      ...blocks,
    ]);
}

/** The text points to its appendix, and ends as documents end («./.»). Source: Nghị định 30/2020/NĐ-CP, phụ lục I and III. */
function endBody(body: readonly Block[], { paper, appendices }: DocumentParts): readonly Block[] {
  const pointer =
    appendices.length === 0 || mentionsAppendix(body)
      ? []
      : [paragraph({ kind: 'text', text: '(Chi tiết theo Phụ lục kèm theo)', isItalic: true })];
  const { subject } = paper;
  const about = subject === '' ? '' : ` ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`;
  const last = `Trên đây là ${TYPE_NAMES[paper.type]}${about.replace(/[.;\s]+$/, '')}./.`;
  return [...body, ...pointer, paragraph(plain(last))];
}

function mentionsAppendix(body: readonly Block[]): boolean {
  return body.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.runs.some(({ text }) => /phụ lục.{0,20}kèm theo|(?:đính )?kèm.{0,12}phụ lục/i.test(text)),
  );
}
