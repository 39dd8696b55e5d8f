/** The mirror's own thread on a device that fails: which call fails from when on is told by the thread's name. */
import type { Fault } from './mirrors.ts';

type Call = (this: unknown, ...args: unknown[]) => unknown;

const fault = JSON.parse(self.name) as Fault;

if (fault.kind === 'unsupported') {
  Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createSyncAccessHandle');
} else {
  const { prototype } = (
    globalThis as unknown as { FileSystemSyncAccessHandle: { prototype: Record<string, Call> } }
  ).FileSystemSyncAccessHandle;
  let calls = 0;
  const fails = (): boolean => {
    calls++;
    return calls === fault.nth || (calls > fault.nth && fault.isLasting);
  };
  for (const method of ['write', 'flush', 'truncate']) {
    const original = prototype[method] as Call;
    prototype[method] = function (...args) {
      if (!fails()) return Reflect.apply(original, this, args);
      if (fault.kind === 'half' && method === 'write') {
        // As a disk does that fills up in the middle.
        const [bytes, place] = args as [Uint8Array, unknown];
        return Reflect.apply(original, this, [bytes.subarray(0, Math.floor(bytes.length / 2)), place]);
      }
      throw new DOMException(
        'The disk fails',
        fault.kind === 'half' ? 'QuotaExceededError' : 'InvalidStateError',
      );
    };
  }
}

// What is asked before the thread's own code is there waits for it.
const early: MessageEvent[] = [];
const keepEarly = (event: MessageEvent): void => void early.push(event);
addEventListener('message', keepEarly);
await import('#storage/mirror/mirror-worker.ts');
removeEventListener('message', keepEarly);
for (const { data } of early) dispatchEvent(new MessageEvent('message', { data }));
