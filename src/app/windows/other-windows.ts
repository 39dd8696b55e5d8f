/**
 * What windows of the app on one device tell each other: that something was stored, and who may edit a plan. A window that does not
 * hear loses nothing by it: the log decides, this only hurries it along.
 */
import type { PlanId } from '#core/identity.ts';

export type WindowNews =
  /** The plan's log now ends at this entry. */
  | { readonly kind: 'stored'; readonly plan: PlanId; readonly seq: number }
  /** Plans came, went or were restored. */
  | { readonly kind: 'shelf' }
  /** A window wants to edit the plan; the one that does is to answer. */
  | { readonly kind: 'ask'; readonly plan: PlanId; readonly asker: string }
  | {
      readonly kind: 'answer';
      readonly plan: PlanId;
      readonly asker: string;
      /** Given away soon · something there is not stored, or stands half typed. */
      readonly says: 'yes' | 'busy';
    }
  /** Every plan is being taken off this device. */
  | { readonly kind: 'cleared' };

export class OtherWindows {
  readonly #channel: BroadcastChannel | null;
  readonly #listeners = new Set<(news: WindowNews) => void>();

  /** Windows hear each other by the name. */
  constructor(name: string) {
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<WindowNews>) => {
      for (const listener of this.#listeners) listener(data);
    });
  }

  /** Tells the other windows, never this one. */
  tell(news: WindowNews): void {
    this.#channel?.postMessage(news);
  }

  /** Calls back with what others tell, until the returned function is called. */
  listen(listener: (news: WindowNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
    this.#listeners.clear();
  }
}
