/** Every check of the plan, in the order their findings are listed for a row. Adding a check is a file and a line here. */
import { checkChangedAfterSubmission } from '#core/checks/changed-after-submission.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { CheckId, Finding } from '#core/checks/finding.ts';
import { checkMissingUnit } from '#core/checks/missing-unit.ts';
import { checkNoteSaysOtherwise } from '#core/checks/note-says-otherwise.ts';
import { checkNoteShare } from '#core/checks/note-share.ts';
import { checkNothingToCompare } from '#core/checks/nothing-to-compare.ts';
import { checkPartAboveTotal } from '#core/checks/part-above-total.ts';
import { checkPartsSum } from '#core/checks/parts-sum.ts';
import { checkQuartersYear } from '#core/checks/quarters-year.ts';
import { checkDuplicateName, checkSameName } from '#core/checks/same-name.ts';
import { checkSharesHundred } from '#core/checks/shares-hundred.ts';
import { checkStaleAsOf } from '#core/checks/stale-as-of.ts';
import { checkTenTimes } from '#core/checks/ten-times.ts';
import { checkThousandSlip } from '#core/checks/thousand-slip.ts';
import { checkYearsStage } from '#core/checks/years-stage.ts';

export const CHECKS = {
  'parts-sum': checkPartsSum,
  'shares-hundred': checkSharesHundred,
  'quarters-year': checkQuartersYear,
  'years-stage': checkYearsStage,
  'part-above-total': checkPartAboveTotal,
  'thousand-slip': checkThousandSlip,
  'ten-times': checkTenTimes,
  'same-name': checkSameName,
  'duplicate-name': checkDuplicateName,
  'note-says-otherwise': checkNoteSaysOtherwise,
  'note-share': checkNoteShare,
  'stale-as-of': checkStaleAsOf,
  'nothing-to-compare': checkNothingToCompare,
  'missing-unit': checkMissingUnit,
  'changed-after-submission': checkChangedAfterSubmission,
} satisfies Record<CheckId, (row: CheckedRow) => readonly Finding[]>;

/** Everything all checks ask of one row. */
export function checkRow(row: CheckedRow): readonly Finding[] {
  return Object.values(CHECKS).flatMap((check) => check(row));
}
