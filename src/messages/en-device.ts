/** What is said about how this device keeps the plans, and about clearing it, in English. */
import type { DeviceMessages } from '#messages/vi-device.ts';

export const enDevice: DeviceMessages = {
  keeping: 'Keeping on this device',
  readingState: 'Looking how the browser keeps the data…',
  lasting: {
    granted:
      'The browser keeps the data for good: it will not clear them by itself when the device runs low.',
    refused:
      'The browser does not promise to keep the data: when the device runs low it may clear them. Install the app and back up to a file.',
    unknown: 'This browser does not say whether it keeps data for good. Back up to a file before closing.',
  },
  askLasting: 'Ask to keep for good',
  asking: 'Asking the browser…',
  stillRefused:
    'The browser does not agree yet. It usually does once the app is installed, or after some days of use.',
  room: (used: string, left: string) => `${used} used; the browser says ${left} are left.`,
  roomUnknown: 'The browser does not say how much room is left.',
  roomLow: 'Little room is left: back up to a file now, then remove photos, videos or apps from the device.',
  places: {
    installed: 'Running as an installed app.',
    tab: 'Running in a browser tab. Clearing history together with “site data” clears the plans too.',
    'ios-tab':
      'Running in Safari on an iPhone or iPad: after 7 days without a visit Safari clears the data of a page. Tap Share → Add to Home Screen and use the icon. The icon has a store of its own: back up here, open the backup there.',
    private:
      'This is a private window: closing it loses everything. Back up to a file before closing, or open a normal window.',
  },
  privateNote:
    'Not every browser shows that a window is private; in a private window everything is lost when it closes.',
  copies: {
    kept: 'Every edit is written twice on this device: to the main store, and to a copy by which it mends itself.',
    behind:
      'The second copy is behind the main store and catches up by itself. What says “Saved” is in the main store.',
    unsupported: 'This browser does not allow the second copy. Back up to a file more often.',
  },
  promise:
    'What says “Saved” survives the app or device stopping, an empty battery, a full disk, another window and an update. It does not survive clearing site data, removing the app or losing the device: only a backup file kept elsewhere does.',

  clearing: 'Clear this device',
  clearingWhy: 'For a borrowed or shared device, or before changing devices.',
  clearAll: 'Clear everything…',
  clearTitle: 'Clear everything from this device?',
  clearWhat: (plans: number) =>
    `${plans === 1 ? '1 plan' : `${plans} plans`} with all history, the bin, the choices and the app’s own files will be gone. Only a backup file brings them back.`,
  clearNot: 'Out of reach: files downloaded or sent, copies on other devices.',
  clearBackup: 'Back up first',
  clearWord: 'clear all',
  clearType: (word: string) => `Type “${word}” to confirm`,
  clearNow: 'Clear all',
  clearingNow: 'Clearing…',
  clearRefused:
    'The browser did not clear everything, perhaps because another window of the app is open. Close it and try again.',
  cancel: 'Cancel',
};
