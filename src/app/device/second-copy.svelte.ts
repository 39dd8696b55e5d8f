/** How the copy stands that this device keeps beside its database, as the storage last said. */
import type { MirrorState } from '#storage/mirror/mirror.ts';

export class SecondCopy {
  #state: MirrorState['kind'] = $state('kept');

  get state(): MirrorState['kind'] {
    return this.#state;
  }

  note({ kind }: MirrorState): void {
    this.#state = kind;
  }
}
