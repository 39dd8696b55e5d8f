/** A plan as the file that is asked for: our own CSV, a sheet to hand in, a flat sheet for portals, a data package. Stores nothing. */
import type { Day } from '#core/day.ts';
import type { Convention } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { exportFileName, type FileForm } from '#exchange/file-name.ts';
import type { ExportMark } from '#exchange/kh1/export-mark.ts';
import { vi } from '#messages/vi.ts';

export type FileChoice =
  /** To be sent and taken back. */
  | { readonly what: 'csv'; readonly convention: Convention; readonly withOriginals: boolean }
  | { readonly what: 'official' | 'flat'; readonly period: Period | null }
  | { readonly what: 'tidy' };

const FORMS: Readonly<Record<FileChoice['what'], FileForm>> = {
  csv: { mark: 'KH1', ending: 'csv' },
  official: { mark: 'bieu', ending: 'xlsx' },
  flat: { mark: 'bang-phang', ending: 'xlsx' },
  tidy: { mark: 'du-lieu', ending: 'zip' },
};

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** A plan to be written, and the mark by which this device knows it as it is now; null where it could not be stored so. */
export interface Exported {
  readonly plan: Plan;
  readonly mark: ExportMark | null;
}

/** What writes each is fetched when first used: nothing of it is needed to see a plan. */
export async function makePlanFile(
  { plan, mark }: Exported,
  choice: FileChoice,
  today: Day,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const form = FORMS[choice.what];
  const type = TYPES[form.ending] ?? '';
  return {
    name: exportFileName(plan, today, form),
    file: new Blob([await contentOf({ plan, mark }, choice)], { type }),
  };
}

async function contentOf({ plan, mark }: Exported, choice: FileChoice): Promise<BlobPart> {
  switch (choice.what) {
    case 'csv': {
      const { writePlanFile } = await import('#exchange/kh1/write.ts');
      return writePlanFile(plan, { ...choice, mark: choice.withOriginals ? null : mark }); // `goc` says it all
    }
    case 'official':
    case 'flat': {
      const [{ sheetOfPlan }, { writeSheetFile }] = await Promise.all([
        import('#exchange/workbook/sheet-of-plan.ts'),
        import('#exchange/workbook/write-sheet-file.ts'),
      ]);
      const period = choice.period ?? plan.head.settings.reportingPeriod;
      // Forms are handed in in Vietnamese, whatever the screen speaks.
      const sheet = sheetOfPlan(plan, period, vi, { layout: choice.what, subtitles: [] });
      return ownBuffer(await writeSheetFile(sheet));
    }
    case 'tidy': {
      const { writeTidyZip } = await import('#exchange/tidy/write-tidy-zip.ts');
      return ownBuffer(writeTidyZip(plan));
    }
  }
}

/** The bytes in a buffer that is surely no shared one, as a Blob wants them. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
