/** The screen of the data on this device over a real desk and database: a file made and checked, what a share calls off, the bin. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Arrivals } from '#app/arrivals.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Route } from '#app/route.svelte.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { addPlan, backupOf, enter, openDevice, type Device } from '#tests/app/backup/backup-desk.ts';
import DeviceFrame from './DeviceFrame.svelte';

const NOW = new Date(2026, 5, 20, 15, 0);
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function openScreen(device: Device) {
  const arrivals = new Arrivals(device.desk);
  const [route, notices] = [new Route(), new Notices()];
  await render(DeviceFrame, { desk: device.desk, arrivals, route, notices, now: NOW });
  await expect.element(page.getByRole('heading', { name: 'Thùng rác' })).toBeVisible();
  return { arrivals, notices };
}

/** A share sheet on which the person does that. */
function withShareSheet(share: (data: ShareData) => Promise<void>): readonly ShareData[] {
  const shared: ShareData[] = [];
  const [before, couldBefore] = [navigator.share, navigator.canShare];
  Object.assign(navigator, {
    canShare: () => true,
    share: async (data: ShareData) => {
      await share(data);
      shared.push(data);
    },
  });
  onTestFinished(() => void Object.assign(navigator, { share: before, canShare: couldBefore }));
  return shared;
}

beforeEach(() => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu'; // the page's own, for axe
});

afterEach(() => {
  location.hash = '';
});

describe('Backing up', () => {
  test('shares a text file of all plans at one press, and counts only what was shared', async () => {
    let answer: () => Promise<void> = () => Promise.reject(new DOMException('', 'AbortError'));
    const shared = withShareSheet(() => answer());
    const device = await openDevice();
    await enter(device, await addPlan(device), '12');
    await addPlan(device, 'Kế hoạch khác');
    await openScreen(device);
    await expect.element(page.getByText('1 ô chưa sao lưu.')).toBeVisible();
    await button('Gửi tệp sao lưu').click();
    await expect.element(page.getByText('Chưa gửi tệp nào.')).toBeVisible();
    await expect.element(page.getByText('Chưa có tệp sao lưu nào từ máy này.')).toBeVisible();

    // Making it took too long for the press to count: a second one sends the same file.
    answer = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    await button('Gửi tệp sao lưu').click();
    await expect.element(page.getByText(/Tệp đã sẵn sàng/)).toBeVisible();
    answer = () => Promise.resolve();
    await button('Gửi tệp sao lưu').click();
    await expect.element(page.getByText(/^Đã gửi sao-luu_2-ke-hoach_2026-06-20\.txt\./)).toBeVisible();
    await expect.element(page.getByText(/^Tệp sao lưu gần nhất: hôm nay .*, 2 kế hoạch\./)).toBeVisible();
    await expect.element(page.getByText('Mọi thay đổi đã có trong tệp sao lưu.')).toBeVisible();
    expect(shared[0]?.files?.map(({ type }) => type)).toEqual(['text/plain;charset=utf-8']);
  });

  test('asks for a passphrase twice, says how good it is, and makes no file without one', async () => {
    const device = await openDevice();
    await addPlan(device);
    await openScreen(device);
    await page.getByRole('checkbox', { name: 'Khóa tệp bằng câu bí mật' }).click();
    await expect.element(button('Tải tệp sao lưu')).toBeDisabled();
    const [first, second] = [
      page.getByLabelText('Câu bí mật', { exact: true }),
      page.getByLabelText('Gõ lại câu bí mật'),
    ];
    await first.fill('mưa bay');
    await expect.element(page.getByText(/^Cần ít nhất 12 ký tự/)).toBeVisible();
    await first.fill('mưa chuồn chuồn bay thấp nắng');
    await expect.element(page.getByText('Khó đoán.')).toBeVisible();
    await second.fill('mưa chuồn chuồn');
    await expect.element(page.getByText('Hai lần gõ chưa giống nhau.')).toBeVisible();
    await expect.element(button('Tải tệp sao lưu')).toBeDisabled();
    await second.fill('mưa chuồn chuồn bay thấp nắng');
    await expect.element(button('Tải tệp sao lưu')).toBeEnabled();
    await expect.element(first).toHaveAttribute('type', 'password');
    await page.getByRole('checkbox', { name: 'Hiện chữ đang gõ' }).click();
    await expect.element(first).toHaveAttribute('type', 'text');
    expect(await violationsInBothThemes()).toEqual([]);
  });
});

describe('A file that is opened', () => {
  test('is told from other files, checked, and shown plan by plan', async () => {
    const [office, home] = [await openDevice(), await openDevice()];
    const [a, b] = [await addPlan(office, 'A'), await addPlan(office, 'B')];
    await enter(office, a, '12');
    const made = await office.backups.make({ plan: null, passphrase: null });
    await home.backups.restore(
      (await home.backups.offer(await backupOf(office, b), false)).map((offer) => [offer, 'adopt'] as const),
      { madeAt: '' },
      String,
      () => undefined,
    );
    const { arrivals } = await openScreen(home);
    const chosen = page.getByLabelText('Chọn tệp sao lưu…').last();
    await userEvent.upload(chosen, new File(['Kính gửi'], 'thu.txt'));
    await expect.element(page.getByText(/không phải tệp sao lưu/)).toBeVisible();
    await userEvent.upload(chosen, new File([made!.file], 'sao-luu.txt'));
    await expect.element(page.getByText(/^Tệp đọc được trọn vẹn: 2 kế hoạch/)).toBeVisible();
    await expect.element(page.getByText('Giống hệt trên máy.')).toBeVisible();
    await expect.element(page.getByText('Chưa có trên máy này.')).toBeVisible();
    expect(await violationsInBothThemes()).toEqual([]);
    await button('Khôi phục 1 kế hoạch').click();
    await expect.element(page.getByText('Đã khôi phục xong')).toBeVisible();
    await button('Xong').click();
    expect(arrivals.backup).toBeNull();
    await expect.poll(() => home.desk.plans?.map(({ title }) => title).sort()).toEqual(['A', 'B']);
  });

  test('damaged in one plan still gives the others, beside what is here', async () => {
    const device = await openDevice();
    await addPlan(device, 'A');
    await addPlan(device, 'B');
    const made = await device.backups.make({ plan: null, passphrase: null });
    const text = await made!.file.text();
    await openScreen(device);
    const spoilt = new File([text.replace('"title":"A"', '"title":"Ă"')], 'sao-luu.txt');
    await userEvent.upload(page.getByLabelText('Chọn tệp sao lưu…').last(), spoilt);
    await expect.element(page.getByText(/^Tệp sao lưu bị hỏng ở dòng \d+.*1 trong 2 kế hoạch/)).toBeVisible();
    const none = new File([text.split('\n').slice(0, 4).join('\n')], 'sao-luu.txt');
    await userEvent.upload(page.getByLabelText('Chọn tệp khác…').last(), none);
    await expect.element(page.getByText(/^Tệp sao lưu bị hỏng, không khôi phục được/)).toBeVisible();
    const later = new File(
      [text.replace('sao lưu 3', 'sao lưu 4').replace('"backup":3', '"backup":4')],
      'x.txt',
    );
    await userEvent.upload(page.getByLabelText('Chọn tệp khác…').last(), later);
    await expect.element(page.getByText(/^Tệp này do phiên bản mới hơn tạo ra/)).toBeVisible();
  });
});

test('The bin gives a plan back, and lets one go for good only when that is confirmed', async () => {
  const device = await openDevice();
  const ids = [await addPlan(device, 'Một'), await addPlan(device, 'Hai')];
  for (const id of ids) await device.desk.removePlan(id);
  await openScreen(device);
  await expect.element(page.getByText(/còn 30 ngày/).first()).toBeVisible();
  await button('Khôi phục “Một”').click();
  await expect.poll(() => device.desk.plans?.map(({ title }) => title)).toEqual(['Một']);
  await button('Xóa hẳn “Hai”…').click();
  await expect.element(page.getByRole('dialog', { name: 'Xóa hẳn “Hai”?' })).toBeVisible();
  expect(await violationsInBothThemes()).toEqual([]);
  await button('Không, giữ lại').click();
  await expect.element(button('Xóa hẳn “Hai”…')).toBeVisible();
  await button('Xóa hẳn “Hai”…').click();
  await button('Có, xóa hẳn').click();
  await expect.element(page.getByText(/Thùng rác trống/)).toBeVisible();
  expect((await device.library.load(ids[1]!)).ok).toBe(false);
});

describe('Keeping and clearing', () => {
  test('says in words how the browser keeps the plans, and asks it where it does not promise', async () => {
    await openScreen(await openDevice());
    await expect.element(page.getByRole('heading', { name: 'Lưu giữ trên máy' })).toBeVisible();
    await expect
      .element(page.getByText(/^Trình duyệt (?:đã nhận giữ lâu dài|chưa nhận giữ lâu dài)/))
      .toBeVisible();
    await expect.element(page.getByText(/^Đang dùng .+; trình duyệt cho biết còn/)).toBeVisible();
    await expect.element(page.getByText(/^Mỗi lần sửa được ghi hai nơi/)).toBeVisible();
  });

  test('clears only after the word is typed, says what would go, and says so where something would not', async () => {
    const device = await openDevice();
    await enter(device, await addPlan(device), '12');
    await openScreen(device);
    await button('Xóa mọi dữ liệu…').click();
    await expect.element(page.getByText(/^Sẽ xóa hẳn 1 kế hoạch/)).toBeVisible();
    await expect.element(page.getByRole('dialog').getByText('1 ô chưa sao lưu.')).toBeVisible();
    await expect.element(button('Xóa hết')).toBeDisabled();
    await userEvent.fill(page.getByLabelText('Gõ “xóa hết” để xác nhận'), 'Xóa hết');
    await button('Xóa hết').click();
    await expect.element(page.getByText(/^Trình duyệt chưa cho xóa hết/)).toBeVisible();
  });
});
