/**
 * Units' files on their way into one plan: picked together, read one after the other in a thread of their own, laid on a board,
 * brought to totals as the person says, and taken as one step. Until `take` the plan does not change.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import type { CombineChoices } from '#exchange/combine/form-total.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import type { Gathered } from '#exchange/combine/gathered.ts';
import type { FileAnswer, Opinions } from '#exchange/reading/answer-file.ts';
import { takeTotals, type LeftReason } from '#exchange/combine/take-totals.ts';
import type { Target } from '#app/incoming/incoming-file.svelte.ts';
import { ReadingThread } from '#app/incoming/reading-thread.ts';
import { rememberedLayouts } from '#app/incoming/remembered-layouts.ts';
import {
  expectedUnits,
  keepExpectedUnits,
  type Expected,
  type Purpose,
} from '#app/gathering/expected-units.ts';
import { GatheredFile } from '#app/gathering/gathered-file.svelte.ts';
import { bundlesOf, type Bundle } from '#app/gathering/bundles.ts';
import type { Session } from '#app/session.svelte.ts';

/** What a person said of files and units. */
export interface BoardSaid {
  /** The unit a file is of, by the file's key. */
  readonly named: ReadonlyMap<string, string>;
  /** The file that counts, by unit. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly accepted: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  /** Whether the sheets of a workbook are units of their own, by the workbook's key. */
  readonly separate: ReadonlyMap<string, boolean>;
}

const NOTHING_SAID: BoardSaid = {
  named: new Map(),
  chosen: new Map(),
  accepted: new Set(),
  leftOut: new Set(),
  separate: new Map(),
};

export interface TakenTotals {
  readonly written: number;
  readonly unchanged: number;
  readonly left: readonly { readonly row: IndicatorId; readonly reason: LeftReason }[];
}

export class Gathering {
  #session: Session = $state.raw() as Session; // given before anything is asked
  #thread: ReadingThread | null = null;
  #number = 0;
  #isStale = false;
  #isOver = false;
  #files: readonly GatheredFile[] = $state.raw([]);
  #purpose: Purpose = $state('period');
  #period: Period = $state.raw() as Period;
  #dueBy: number | null = $state(null);
  #expected: Expected = $state.raw({ period: [], base: [] });
  #said: BoardSaid = $state.raw(NOTHING_SAID);
  #choices: CombineChoices = $state.raw({});
  /** Rows to take or leave by the person's word. */
  #rows: ReadonlyMap<IndicatorId, boolean> = $state.raw(new Map());
  #gathered: Gathered | null = $state.raw(null);
  #isBusy = $state(false);
  #fault: Error | null = $state.raw(null);
  readonly #bundles: readonly Bundle[] = $derived.by(() =>
    bundlesOf(this.#files, this.expected, this.#said.separate),
  );

  constructor(session: Session) {
    this.#session = session;
    this.#period = session.period;
    this.#expected = expectedUnits(session.plan.head.id);
  }

  get session(): Session {
    return this.#session;
  }

  get files(): readonly GatheredFile[] {
    return this.#files;
  }

  /** The files as they are put on the board: sheets of one unit together. */
  get bundles(): readonly Bundle[] {
    return this.#bundles;
  }

  get purpose(): Purpose {
    return this.#purpose;
  }

  get period(): Period {
    return this.#period;
  }

  /** The last moment files are in time, in milliseconds since 1970; null where none is late. */
  get dueBy(): number | null {
    return this.#dueBy;
  }

  /** Names of the units that ought to send. */
  get expected(): readonly string[] {
    return this.#expected[this.#purpose];
  }

  get said(): BoardSaid {
    return this.#said;
  }

  get choices(): CombineChoices {
    return this.#choices;
  }

  /** Null until files have been read. */
  get gathered(): Gathered | null {
    return this.#gathered;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Files read so far. */
  get settled(): number {
    return this.#files.filter(({ isSettled }) => isSettled).length;
  }

  /** A bug met on the way; nothing of the plan was changed. */
  get fault(): Error | null {
    return this.#fault;
  }

  /** The plan is opened anew, or was edited meanwhile: totals are formed from it as it is now. */
  resume(session: Session): Promise<void> {
    this.#session = session;
    return this.#go();
  }

  add(files: readonly File[]): Promise<void> {
    const added = files.map((file) => this.#makeFile({ file, sheet: null, root: null }));
    this.#files = [...this.#files, ...added];
    return this.#go();
  }

  /** Takes a picked file off the board, with all its sheets. */
  remove(root: string): Promise<void> {
    this.#files = this.#files.filter((file) => file.root !== root);
    return this.#go();
  }

  aimAt(period: Period, purpose: Purpose = this.#purpose): Promise<void> {
    this.#period = period;
    this.#purpose = purpose;
    this.#rows = new Map();
    return this.#go();
  }

  expect(names: readonly string[]): Promise<void> {
    this.#expected = { ...this.#expected, [this.#purpose]: names };
    keepExpectedUnits(this.#session.plan.head.id, this.#expected);
    return this.#go();
  }

  setDue(moment: number | null): Promise<void> {
    this.#dueBy = moment;
    return this.#go();
  }

  nameUnit(file: string, unit: string): Promise<void> {
    return this.#say({ named: new Map([...this.#said.named, [file, unit]]) });
  }

  /** Of several files of a unit this one counts. */
  chooseFile(unit: string, file: string): Promise<void> {
    return this.#say({ chosen: new Map([...this.#said.chosen, [unit, file]]) });
  }

  /** A unit nobody expected counts. */
  accept(unit: string): Promise<void> {
    return this.#say({ accepted: new Set([...this.#said.accepted, unit]) });
  }

  leaveOut(file: string, isOut: boolean): Promise<void> {
    const leftOut = new Set(this.#said.leftOut);
    if (isOut) leftOut.add(file);
    else leftOut.delete(file);
    return this.#say({ leftOut });
  }

  separate(root: string, areSeparate: boolean): Promise<void> {
    return this.#say({ separate: new Map([...this.#said.separate, [root, areSeparate]]) });
  }

  /** Says how totals come about; what is said of a row is seen anew before it is taken. */
  sayOfRows(choices: Partial<CombineChoices>): Promise<void> {
    this.#choices = { ...this.#choices, ...choices };
    return this.#go();
  }

  /** Whether a row's total is to be taken. */
  isTaken({ row, value }: CombinedCell): boolean {
    return value !== null && (this.#rows.get(row) ?? this.#gathered?.usual.has(row) ?? false);
  }

  decide(rows: readonly IndicatorId[], isTaken: boolean): void {
    this.#rows = new Map([...this.#rows, ...rows.map((row) => [row, isTaken] as const)]);
  }

  /** Writes the totals chosen, as one step to undo; the reason where the plan takes nothing. */
  take(): { readonly taken: TakenTotals } | { readonly refusal: Refusal } {
    const gathered = this.#gathered;
    if (!gathered || this.#isBusy) throw new Error('There is nothing to take yet');
    const rows = new Set(gathered.cells.filter((cell) => this.isTaken(cell)).map(({ row }) => row));
    const { edit, written, unchanged, left } = takeTotals(this.#session.plan, gathered, {
      rows,
      incomplete: rows, // such a row is among them by the person's own word only
    });
    if (written.length > 0) {
      const refusal = this.#session.run({ code: 'gather', count: written.length }, edit);
      if (refusal) return { refusal };
    }
    void this.#go();
    return { taken: { written: written.length, unchanged: unchanged.length, left } };
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.#isOver = true;
    this.#thread?.end();
    this.#thread = null;
  }

  #say(said: Partial<BoardSaid>): Promise<void> {
    this.#said = { ...this.#said, ...said };
    return this.#go();
  }

  #makeFile({
    file,
    sheet,
    root,
  }: Pick<GatheredFile, 'file' | 'sheet'> & { root: string | null }): GatheredFile {
    this.#number += 1;
    const key = `f${String(this.#number)}`;
    const targetOf = (): Target => ({ kind: 'open', session: this.#session });
    return new GatheredFile(
      { key, file, sheet, root: root ?? key },
      {
        targetOf,
        onchoice: () => this.#go(),
        onanswer: (one, opinions) => this.#answer(one, opinions),
      },
    );
  }

  /** Reads what is unread and forms the totals anew, once for all that is said meanwhile. */
  async #go(): Promise<void> {
    this.#isStale = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#isStale && !this.#isOver) {
        const unread = this.#files.find(({ isSettled }) => !isSettled);
        if (unread) await this.#readOne(unread);
        else await this.#gatherOnce();
      }
    } catch (error) {
      this.#fault = error instanceof Error ? error : new Error(String(error));
      reportError(this.#fault);
    } finally {
      this.#isBusy = false;
    }
  }

  async #readOne(file: GatheredFile): Promise<void> {
    const bytes = await file.file.arrayBuffer().catch(() => null);
    if (!bytes) return file.lose();
    this.#thread ??= new ReadingThread(() => undefined);
    const { choices, key } = file;
    const read = await this.#thread.readPart({
      key,
      bytes: new Uint8Array(bytes),
      choices,
      plan: this.#session.plan,
      remembered: rememberedLayouts(),
    });
    if (file.choices !== choices) return; // more was said meanwhile
    file.settle(read);
    if (file.sheet === null) this.#addSheets(file);
    else if (read.figures === 0) this.#files = this.#files.filter((one) => one !== file); // a cover, or empty
  }

  /** The other sheets of a workbook the sender saw, which may hold figures too. */
  #addSheets(file: GatheredFile): void {
    const reading = file.read?.reading;
    if (reading?.kind !== 'table' || reading.source.kind !== 'workbook') return;
    if (this.#files.some(({ root, sheet }) => root === file.key && sheet !== null)) return;
    const { sheets, sheet: fullest } = reading.source;
    const others = sheets.flatMap(({ name, isHidden }, at) =>
      isHidden || at === fullest
        ? []
        : [this.#makeFile({ file: file.file, sheet: { at, name }, root: file.key })],
    );
    const at = this.#files.indexOf(file) + 1;
    this.#files = [...this.#files.slice(0, at), ...others, ...this.#files.slice(at)];
  }

  /** A copy of the file with opinions beside its rows; only while nothing is read or added up. */
  async #answer(file: GatheredFile, opinions: Opinions): Promise<FileAnswer> {
    if (this.#isBusy || !this.#thread) throw new Error('Files are being read');
    this.#isBusy = true;
    try {
      return await this.#thread.answerPart({
        bytes: new Uint8Array(await file.file.arrayBuffer()),
        choices: file.choices,
        plan: this.#session.plan,
        remembered: rememberedLayouts(),
        opinions,
      });
    } finally {
      this.#isBusy = false;
      if (this.#isStale) void this.#go();
    }
  }

  async #gatherOnce(): Promise<void> {
    this.#isStale = false;
    const { plan } = this.#session;
    if (this.#files.length === 0) {
      this.#gathered = null;
      return;
    }
    this.#thread ??= new ReadingThread(() => undefined);
    const { named, chosen, accepted, leftOut } = this.#said;
    this.#gathered = await this.#thread.gather({
      plan,
      files: this.#bundles
        .filter(({ isOpen }) => !isOpen)
        .map(({ key, fileName, parts }) => ({ key, fileName, parts })),
      asked: {
        period: this.#period,
        dueBy: this.#purpose === 'period' ? this.#dueBy : null,
        options: { expected: this.expected, named, chosen, accepted, leftOut },
        choices: this.#choices,
      },
    });
  }
}
