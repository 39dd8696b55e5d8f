/**
 * Agencies as lists in a cell, and those a plan already names. Knows names only, not who leads and who coordinates.
 */
import type { Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { compareVietnamese, foldName, keepLine } from '#core/text.ts';

/** With what the name of an agency begins; a comma before one of these parts two of them. */
const AGENCY =
  /^(?:Ban|Báo|Bảo hiểm|Bệnh viện|Bộ|Chi cục|Công an|Cục|Đài|Đảng ủy|Điện lực|Đoàn|Hội|Huyện|Kho bạc|Liên đoàn|Mặt trận|Ngân hàng|Phòng|Phường|Quận|Quỹ|Sở|Tạp chí|Thanh tra|Thành|Thống kê|Thuế|Tòa án|Tổ|Tổng|Trạm|Trung tâm|Trường|Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|Văn phòng|Viện|Xã)(?![\p{L}\p{M}])/u;

/**
 * The agencies of a cell, between `;` or line breaks. A comma parts them only where each piece is an agency of its own: «Sở Tài chính,
 * Sở Nội vụ» are two, «các sở, ban, ngành» is one.
 */
export function readAgencies(typed: string): string[] {
  const pieces = typed.split(/[;\n]/).map(keepLine);
  const parted = pieces.flatMap((piece) => {
    const names = piece.split(/, ?/);
    return names.length > 1 && names.every((name) => AGENCY.test(name)) ? names : [piece];
  });
  const seen = new Set<string>();
  return parted.filter((name) => {
    const key = foldName(name);
    const isNew = name !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

export function printAgencies(agencies: readonly string[]): string {
  return agencies.join('; ');
}

/** Every agency named anywhere in the plan, the one named most often first; each as it is spelt most often. */
export function agenciesOf(plan: Plan): string[] {
  const known = new Map<string, { count: number; spellings: Map<string, number> }>();
  const note = (name: string): void => {
    const key = foldName(name);
    if (key === '') return;
    const agency = known.get(key) ?? { count: 0, spellings: new Map<string, number>() };
    agency.count++;
    agency.spellings.set(name, (agency.spellings.get(name) ?? 0) + 1);
    known.set(key, agency);
  };
  for (const { leads, coordinators } of plan.tasks.values()) [...leads, ...coordinators].forEach(note);
  for (const { indicator } of valuesOf(plan.lines)) {
    for (const text of [indicator.lead, indicator.coordinators]) readAgencies(text).forEach(note);
  }
  const spelt = (spellings: ReadonlyMap<string, number>): string =>
    [...spellings].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return [...known.values()]
    .map(({ count, spellings }) => ({ count, name: spelt(spellings) }))
    .sort((a, b) => b.count - a.count || compareVietnamese(a.name, b.name))
    .map(({ name }) => name);
}
