/** Picked files as they are put on the board: the sheets of a workbook together where they are one unit's, else each for itself. */
import { mustBeAnswered } from '#app/incoming/asked.ts';
import type { GatheredParts } from '#app/incoming/thread-messages.ts';
import type { GatheredFile } from '#app/gathering/gathered-file.svelte.ts';
import { unitKeyOf } from '#exchange/combine/unit-name.ts';

export interface Bundle extends GatheredParts {
  /** The file that was picked. */
  readonly root: string;
  readonly files: readonly GatheredFile[];
  /** Something about it has to be answered before any of it counts. */
  readonly isOpen: boolean;
  /** Whether the workbook holds several sheets with figures, so that they may be taken together or apart. */
  readonly isSplittable: boolean;
}

/** In the order they were picked; files the device no longer gives are left out. */
export function bundlesOf(
  files: readonly GatheredFile[],
  expected: readonly string[],
  said: ReadonlyMap<string, boolean>,
): readonly Bundle[] {
  const roots = Map.groupBy(
    files.filter(({ read }) => read !== null),
    ({ root }) => root,
  );
  return [...roots].flatMap(([root, sheets]) => {
    const areApart = sheets.length > 1 && (said.get(root) ?? areOfSeveralUnits(sheets, expected));
    if (areApart) return sheets.map((sheet) => bundleOf([sheet], sheets.length > 1, nameOf(sheet)));
    return [bundleOf(sheets, sheets.length > 1, sheets[0]?.file.name ?? root)];
  });
}

function bundleOf(files: readonly GatheredFile[], isSplittable: boolean, fileName: string): Bundle {
  const [first] = files;
  if (!first) throw new Error('A bundle of nothing');
  return {
    key: first.key,
    root: first.root,
    fileName,
    files,
    parts: files.map((file) => ({ key: file.key, sheet: sheetOf(file) })),
    isOpen: files.some(isAsked),
    isSplittable,
  };
}

/** Whether a person has to say something about a file before it is read rightly. */
export function isAsked({ read }: GatheredFile): boolean {
  return read?.reading.kind === 'table' && mustBeAnswered(read.reading);
}

/** Named as different bodies, by their letterheads or by the names of the sheets. */
function areOfSeveralUnits(sheets: readonly GatheredFile[], expected: readonly string[]): boolean {
  const bodies = new Set(
    sheets.map(({ read }) => unitKeyOf(read?.issuingBody ?? '')).filter((key) => key !== ''),
  );
  if (bodies.size > 1) return true;
  const keys = new Set(expected.map(unitKeyOf));
  return sheets.filter((sheet) => keys.has(unitKeyOf(sheetOf(sheet)))).length > 1;
}

/** The sheet's name; of a text none. */
export function sheetOf({ sheet, read }: GatheredFile): string {
  if (sheet) return sheet.name;
  const source = read?.reading.kind === 'table' ? read.reading.source : null;
  return source?.kind === 'workbook' ? (source.sheets[source.sheet]?.name ?? '') : '';
}

/** `số liệu - Phường A.xlsx`: a sheet by itself, named like a file of its own. */
function nameOf(file: GatheredFile): string {
  const ending = /\.[A-Za-z]{2,5}$/.exec(file.file.name)?.[0] ?? '';
  const stem = file.file.name.slice(0, file.file.name.length - ending.length);
  return `${stem} - ${sheetOf(file)}${ending}`;
}
