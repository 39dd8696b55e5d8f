/** The words of handing a plan out, in the language in use. They come with that dialog. */
import { language } from '#app/language.svelte.ts';
import { enExport } from '#messages/en-export.ts';
import { viExport, type ExportMessages } from '#messages/vi-export.ts';

export function exportWords(): ExportMessages {
  return language.code === 'vi' ? viExport : enExport;
}
