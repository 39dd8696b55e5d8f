/** A backup file in the present format, as pieces of text to be joined as they are. */
import { BACKUP_FORMAT, type BackupContent } from '#exchange/backup/backup-content.ts';
import { planLines } from '#exchange/backup/format-3.ts';
import { frameLines } from '#exchange/backup/frame.ts';
import { titleOf } from '#exchange/backup/recognise-backup.ts';

// People open files in whatever is at hand, so the file says what it is; in Vietnamese, whatever the screen speaks.
const ABOUT =
  'Tệp giữ kế hoạch cùng toàn bộ lịch sử thay đổi. Mở bằng ứng dụng Sổ Chỉ Tiêu, nút «Mở tệp». Đừng sửa tệp này: sửa một chữ là ứng dụng nhận ra và không tin nữa.';

/** `moment` is that of `madeAt` as people write it. */
export function* writeBackup(
  { madeAt, app, plans }: Omit<BackupContent, 'format'>,
  moment: string,
): Generator<string> {
  const header = { backup: BACKUP_FORMAT, app, at: madeAt, plans: plans.length };
  const title = titleOf(BACKUP_FORMAT, `${plans.length} kế hoạch`, moment);
  yield* frameLines(title, ABOUT, textsOf(header, plans));
}

function* textsOf(header: object, plans: BackupContent['plans']): Generator<string> {
  yield JSON.stringify(header);
  for (const plan of plans) yield* planLines(plan);
}
