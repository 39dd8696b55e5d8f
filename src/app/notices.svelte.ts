/** Short messages at the edge of the screen, with at most one action each («Hoàn tác», «Cập nhật»), read aloud politely. */

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** Stays until closed; others leave by themselves. */
  readonly lasting: boolean;
}

const SHOWN_FOR_MS = 8000;

export class Notices {
  #shown: readonly Notice[] = $state.raw([]);
  #next = 1;

  get shown(): readonly Notice[] {
    return this.#shown;
  }

  say(text: string, action: Notice['action'] = null, lasting = false): number {
    const id = this.#next++;
    // The newest two: an older message is no news any more.
    this.#shown = [
      ...this.#shown.filter((notice) => notice.lasting || notice.id >= id - 1),
      { id, text, action, lasting },
    ];
    if (!lasting) setTimeout(() => this.dismiss(id), SHOWN_FOR_MS);
    return id;
  }

  dismiss(id: number): void {
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
  }
}
