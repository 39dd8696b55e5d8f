/**
 * The sentence that gives a task to agencies: «Giao X chủ trì, phối hợp Y.» Text of documents, in Vietnamese whatever the language of
 * the screen. Source: requirements §10 (the wording of document 003).
 */
import type { Task } from '#core/plan.ts';

/** Sorts of agency that several leads may share, and how they are then called. */
const SHARED_SORTS: readonly (readonly [begin: string, several: string])[] = [
  ['Sở ', 'các sở: '],
  ['Phòng ', 'các phòng: '],
  ['Ban ', 'các ban: '],
  ['Cục ', 'các cục: '],
  ['Chi cục ', 'các chi cục: '],
  ['Trung tâm ', 'các trung tâm: '],
  ['UBND phường ', 'UBND các phường: '],
  ['UBND xã ', 'UBND các xã: '],
  ['UBND quận ', 'UBND các quận: '],
  ['UBND huyện ', 'UBND các huyện: '],
];

/** Null where nobody is named. */
export function assignmentSentence({
  leads,
  coordinators,
}: Pick<Task, 'leads' | 'coordinators'>): string | null {
  const [lead, others] = [nameAll(leads), nameAll(coordinators)];
  if (leads.length === 0) return coordinators.length === 0 ? null : `Giao ${others} phối hợp thực hiện.`;
  return coordinators.length === 0
    ? `Giao ${lead} chủ trì thực hiện.`
    : `Giao ${lead} chủ trì, phối hợp ${others}.`;
}

/** «các sở: A, B và C» where all are of one sort, else their names in a row. */
function nameAll(agencies: readonly string[]): string {
  const shared = SHARED_SORTS.find(
    ([begin]) => agencies.length > 1 && agencies.every((name) => name.startsWith(begin)),
  );
  if (!shared) return inRow(agencies);
  const [begin, several] = shared;
  return several + inRow(agencies.map((name) => name.slice(begin.length)));
}

/** «A, B và C»; only commas where a name itself says «và» («Giáo dục và Đào tạo, Nội vụ»), as documents do. */
function inRow(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const isClear = names.every((name) => !/ và /u.test(name));
  return isClear ? `${names.slice(0, -1).join(', ')} và ${last}` : names.join(', ');
}
