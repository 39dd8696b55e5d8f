/**
 * Findings that say the same of many rows («17 dòng chốt số đến ngày 10/5/2024 …»), put together so that the list can ask
 * once. Knows the questions alone, neither rule nor wording; every finding keeps its own cell and answer.
 */
import { findingKey, type Finding } from '#core/checks/finding.ts';

/** A finding of a check whose question can be the same for many rows. */
export type RepeatedFinding = Extract<
  Finding,
  { check: 'stale-as-of' | 'nothing-to-compare' | 'missing-unit' | 'changed-after-submission' }
>;

/** What stands in one place of the list: a single finding, or several that say the same. `key` names it. */
export type ListedFindings =
  | { readonly kind: 'one'; readonly key: string; readonly findings: readonly [Finding] }
  | {
      readonly kind: 'alike';
      readonly key: string;
      readonly findings: readonly [RepeatedFinding, ...RepeatedFinding[]];
    };

/** Fewer than these are read faster one by one. */
const FEWEST_ALIKE = 4;

/** The list with the findings that say the same put together where the first of them stands; the others keep their order. */
export function listedTogether(findings: readonly Finding[]): readonly ListedFindings[] {
  const alike = new Map<string, RepeatedFinding[]>();
  for (const finding of findings) {
    const question = questionOf(finding);
    if (question === null) continue;
    const known = alike.get(question.key);
    if (known) known.push(question.finding);
    else alike.set(question.key, [question.finding]);
  }
  return findings.flatMap((finding): ListedFindings[] => {
    const key = questionOf(finding)?.key ?? '';
    const [first, ...others] = alike.get(key) ?? [];
    if (first === undefined || others.length + 1 < FEWEST_ALIKE) {
      return [{ kind: 'one', key: findingKey(finding), findings: [finding] }];
    }
    return finding === first ? [{ kind: 'alike', key, findings: [first, ...others] }] : [];
  });
}

/** What a finding asks whatever its row; null where that is a question of its own. */
function questionOf(finding: Finding): { readonly key: string; readonly finding: RepeatedFinding } | null {
  switch (finding.check) {
    case 'stale-as-of':
      return { key: `${finding.check} ${finding.period} ${finding.asOf}`, finding };
    case 'nothing-to-compare':
    case 'changed-after-submission':
      return { key: `${finding.check} ${finding.period}`, finding };
    case 'missing-unit':
      return { key: finding.check, finding };
    case 'parts-sum':
    case 'shares-hundred':
    case 'quarters-year':
    case 'years-stage':
    case 'part-above-total':
    case 'thousand-slip':
    case 'ten-times':
    case 'same-name':
    case 'duplicate-name':
    case 'note-says-otherwise':
    case 'note-share':
      return null;
  }
}
