/** A moment as people write it, «lúc 10:12 ngày 20/6/2024», from the wall clock its text already bears. Knows no time zone. */

/** The parts of a moment in ISO 8601 with offset; null for any other text. */
export function wallClockOf(iso: string): { readonly time: string; readonly day: string } | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso);
  if (!parts) return null;
  const [, year = '', month = '', day = '', time = ''] = parts;
  return { time, day: `${day.replace(/^0/, '')}/${month.replace(/^0/, '')}/${year}` };
}

/** «10:12 20/6/2024»; any other text as it is. */
export function momentText(iso: string): string {
  const clock = wallClockOf(iso);
  return clock ? `${clock.time} ${clock.day}` : iso;
}
