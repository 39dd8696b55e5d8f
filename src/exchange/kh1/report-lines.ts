/** What belongs to the report of a plan, its papers and worded sentences, as information lines and back. */
import type { Day } from '#core/day.ts';
import { readIndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import {
  targetSubject,
  type Paper,
  type PaperType,
  type Plan,
  type SentenceSubject,
  type WordedSentence,
} from '#core/plan.ts';
import type { ReadInformation } from '#exchange/kh1/head-lines.ts';
import type { Information } from '#exchange/kh1/information.ts';
import { joinList, splitList } from '#exchange/kh1/list-text.ts';

export function reportLines({ papers, sentences }: Plan): Information[] {
  return [...sorted(papers).map(paperLine), ...sorted(sentences).map(sentenceLine)];
}

/** By key, so that a plan has one file whatever came first. */
function sorted<T>(records: ReadonlyMap<string, T>): T[] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

function paperLine(paper: Paper): Information {
  const { type, period, number, symbol, place, day, subject, filedWith, signer } = paper;
  return {
    mark: '#van_ban',
    texts: [
      type,
      period,
      number,
      symbol,
      place,
      day ?? '',
      subject,
      joinList(paper.addressees),
      joinList(paper.grounds),
      joinList(paper.recipients),
      filedWith,
      joinList(paper.signedAs),
      signer,
    ],
  };
}

function sentenceLine({ about, period, text, numbers }: WordedSentence): Information {
  return { mark: '#cau', texts: [about, period, text, numbers] };
}

export function papersFrom(lines: readonly ReadInformation[]): Paper[] {
  return lines
    .filter(({ mark }) => mark === '#van_ban')
    .flatMap((line): Paper[] => {
      const text = (place: number): string => line.texts[place] ?? '';
      const list = (place: number): readonly string[] => splitList(text(place));
      if (text(0) === '') line.reject(0, 'not-a-choice');
      if (text(1) === '') line.reject(1, 'not-a-period');
      if (text(0) === '' || text(1) === '') return [];
      // The forms let only types, periods and days through.
      return [
        {
          record: 'paper',
          type: text(0) as PaperType,
          period: text(1) as Period,
          number: text(2),
          symbol: text(3),
          place: text(4),
          day: text(5) === '' ? null : (text(5) as Day),
          subject: text(6),
          addressees: list(7),
          grounds: list(8),
          recipients: list(9),
          filedWith: text(10),
          signedAs: list(11),
          signer: text(12),
        },
      ];
    });
}

export function sentencesFrom(lines: readonly ReadInformation[]): WordedSentence[] {
  return lines
    .filter(({ mark }) => mark === '#cau')
    .flatMap((line): WordedSentence[] => {
      const [subject = '', period = '', text = '', numbers = ''] = line.texts;
      const about = subjectFrom(subject);
      if (about === null) line.reject(0, 'not-an-id');
      if (period === '') line.reject(1, 'not-a-period');
      if (about === null || period === '') return [];
      return [{ record: 'sentence', about, period: period as Period, text, numbers }]; // its form lets only periods through
    });
}

/** «counting», «ct_3h2r399», «target:ct_3h2r399»; null for anything else. */
function subjectFrom(text: string): SentenceSubject | null {
  if (text === 'counting') return text;
  const [, ofTarget, id = ''] = /^(target:)?(.*)$/s.exec(text) ?? [];
  const row = readIndicatorId(id);
  return row && ofTarget !== undefined ? targetSubject(row) : row;
}
