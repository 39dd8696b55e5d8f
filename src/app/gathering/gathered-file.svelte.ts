/** One file picked for gathering, or a sheet of it: how it was read, and what the person said of how to read it. */
import type { Target } from '#app/incoming/incoming-file.svelte.ts';
import type { FileInReading } from '#app/incoming/incoming-types.ts';
import type { AnswerableFile } from '#app/incoming/answer.ts';
import type { ReadPart } from '#app/incoming/thread-messages.ts';
import type { FileAnswer, Opinions } from '#exchange/reading/answer-file.ts';
import {
  chooseMore,
  NO_CHOICES,
  type FileChoices,
  type FileReading,
} from '#exchange/reading/file-reading.ts';

export interface SheetOfFile {
  /** From 0, as in the workbook. */
  readonly at: number;
  readonly name: string;
}

export class GatheredFile implements FileInReading, AnswerableFile {
  readonly key: string;
  readonly file: File;
  /** Null for a file that is read whole: a text, or the fullest sheet of a workbook. */
  readonly sheet: SheetOfFile | null;
  /** The file this sheet was found in; itself for the file that was picked. */
  readonly root: string;
  readonly #targetOf: () => Target | null;
  readonly #onchoice: () => Promise<void>;
  readonly #onanswer: (file: GatheredFile, opinions: Opinions) => Promise<FileAnswer>;
  #choices: FileChoices = $state.raw(NO_CHOICES);
  #read: ReadPart | null = $state.raw(null);
  #isLost = $state(false);

  constructor(
    { key, file, sheet, root }: Pick<GatheredFile, 'key' | 'file' | 'sheet' | 'root'>,
    hands: {
      readonly targetOf: () => Target | null;
      readonly onchoice: () => Promise<void>;
      readonly onanswer: (file: GatheredFile, opinions: Opinions) => Promise<FileAnswer>;
    },
  ) {
    this.key = key;
    this.file = file;
    this.sheet = sheet;
    this.root = root;
    this.#targetOf = hands.targetOf;
    this.#onchoice = hands.onchoice;
    this.#onanswer = hands.onanswer;
    if (sheet) this.#choices = { sheet: sheet.at };
  }

  get name(): string {
    return this.file.name;
  }

  get reading(): FileReading | null {
    return this.#read?.reading ?? null;
  }

  answer(opinions: Opinions): Promise<FileAnswer> {
    return this.#onanswer(this, opinions);
  }

  get choices(): FileChoices {
    return this.#choices;
  }

  get target(): Target | null {
    return this.#targetOf();
  }

  /** Null until it has been read, and while it has to be read anew. */
  get read(): ReadPart | null {
    return this.#read;
  }

  /** The device no longer gives it: it was moved or changed after it was picked. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Whether nothing is left to do with it for now. */
  get isSettled(): boolean {
    return this.#read !== null || this.#isLost;
  }

  choose(choices: Partial<FileChoices>): Promise<void> {
    this.#choices = chooseMore(this.#choices, choices);
    this.#read = null;
    return this.#onchoice();
  }

  settle(read: ReadPart): void {
    this.#read = read;
  }

  lose(): void {
    this.#isLost = true;
  }
}
