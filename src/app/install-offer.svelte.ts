/** Whether the browser offers to install the app just now, and how to take the offer up. Knows no browser. */
export class InstallOffer {
  #isMade = $state(false);
  #prompt: (() => Promise<unknown>) | null = null;

  get isMade(): boolean {
    return this.#isMade;
  }

  /** Told by the browser's side, whenever the offer comes or goes. */
  note(isMade: boolean): void {
    this.#isMade = isMade;
  }

  /** Says how the browser's own dialog is shown. */
  connect(prompt: () => Promise<unknown>): void {
    this.#prompt = prompt;
  }

  /** Shows the browser's dialog; must be called from a click. */
  accept(): void {
    void this.#prompt?.();
  }
}
