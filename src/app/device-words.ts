/** The words about this device's keeping in the language in use. They come with the screen «Dữ liệu trên máy này». */
import { language } from '#app/language.svelte.ts';
import { enDevice } from '#messages/en-device.ts';
import { viDevice, type DeviceMessages } from '#messages/vi-device.ts';

const WORDS = { vi: viDevice, en: enDevice } as const satisfies Record<typeof language.code, DeviceMessages>;

export function deviceWords(): DeviceMessages {
  return WORDS[language.code];
}
