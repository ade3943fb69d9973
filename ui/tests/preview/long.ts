/** A long archive made from a seed: Vietnamese headlines, names and places of many years. */

import type { Article, State } from '../../src/bindings';
import type { ArticleRow } from '../../src/archive/wire';
import { block, text } from './json';
import { blank, hex } from './pieces';
import { scene } from './scene';

/** A seeded stream of numbers from 0 to 1. */
export function dice(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const SECTIONS = [
  'Chính trị',
  'Kinh tế',
  'Văn hóa',
  'Xã hội',
  'Chuyển đổi số',
  'Giáo dục',
  'Y tế',
  'Pháp luật',
  'Nông nghiệp',
  'Thể thao',
  'Quốc phòng – An ninh',
  '',
];
export const AUTHORS = [
  'Thanh Hòa',
  'Minh Đức',
  'Thu Hà',
  'Nguyễn Thị Hồng Thúy',
  'Trần Quốc Ẩn',
  'Lê Ỗ',
  'Phạm Văn Ưởng',
  'Hoàng Yến',
  'Đinh Thị Ánh',
  'Vũ Đắc',
  '',
];
const PLACES = [
  'Việt Trì',
  'Lâm Thao',
  'Thanh Sơn',
  'Hạ Hòa',
  'Phù Ninh',
  'Yên Lập',
  'Cẩm Khê',
  'Đoan Hùng',
  'Tam Nông',
];
const HEADLINES = [
  'Khai mạc Lễ hội hoa ban huyện {nơi} năm {năm}',
  'Đại hội Đảng bộ huyện {nơi} nhiệm kỳ {năm} thành công tốt đẹp',
  '{nơi} đẩy mạnh chuyển đổi số trong giải quyết thủ tục hành chính cho người dân và doanh nghiệp',
  'ẨM THỰC ĐẤT TỔ: GIỮ NGHỀ GÓI BÁNH CHƯNG Ở XÃ HÙNG LÔ, NƠI MỖI ĐỖ XANH, MỖI LÁ DONG ĐỀU CÓ CHUYỆN KỂ CỦA ỖNG BÀ Ở {nơi}',
  'Thông báo lịch tiếp công dân định kỳ tháng {tháng}',
  'Hội nghị học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX tại {nơi}, với sự tham gia của toàn thể cán bộ, đảng viên và đại diện các tầng lớp nhân dân trên địa bàn',
  'Phòng chống lũ lụt ở {nơi}: chủ động từ cơ sở',
  'Trao học bổng cho học sinh nghèo vượt khó huyện {nơi}',
  'Nông dân {nơi} được mùa bưởi',
  'Giao lưu bóng chuyền mừng Đảng, mừng Xuân {năm}',
  'Công an {nơi} triệt phá đường dây lừa đảo qua mạng',
  'Ổn định đời sống người dân vùng sạt lở {nơi}',
];
const SENTENCES = [
  'Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy nhấn mạnh vai trò của chuyển đổi số trong cải cách hành chính.',
  'Đến nay, toàn huyện đã có 19/22 xã đạt chuẩn nông thôn mới, thu nhập bình quân đầu người đạt 48,5 triệu đồng/năm.',
  'Bà con phấn khởi vì đường liên thôn đã được bê tông hóa, việc đi lại thuận lợi hơn trước rất nhiều.',
  'Lễ hội thu hút hàng nghìn du khách thập phương về dâng hương, tưởng nhớ công đức các Vua Hùng.',
  'Ngành Y tế khuyến cáo người dân chủ động phòng bệnh khi thời tiết giao mùa.',
  'Các đại biểu đã thảo luận, thống nhất nhiều giải pháp trọng tâm cho nhiệm kỳ tới.',
];
const STATES: State[] = [
  'exported',
  'exported',
  'exported',
  'exported',
  'approved',
  'editing',
  'submitted',
  'draft',
  'returned',
];
const two = (figure: number) => String(figure).padStart(2, '0');

export type Piece = { row: ArticleRow; content: Article; lacking: boolean };

export function made(index: number, roll: () => number, now: Date): Piece {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)] as T;
  const back = Math.floor((index * 5200) / (scene.articles ?? 4000) + roll() * 3);
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
  const day = `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  const place = pick(PLACES);
  const headline = pick(HEADLINES)
    .replace('{nơi}', place)
    .replace('{năm}', String(then.getFullYear()))
    .replace('{tháng}', String(then.getMonth() + 1));
  const author = pick(AUTHORS);
  const section = pick(SECTIONS);
  const photos = roll() < 0.7 ? 1 + Math.floor(roll() * 3) : 0;
  const cover = photos > 0 ? hex(1 + Math.floor(roll() * 5)) : null;
  const content = blank();
  content.authors = author === '' ? [] : [{ name: author, part: 'text' }];
  content.section = section;
  content.tags = roll() < 0.5 ? [pick(['nghị quyết', 'chuyển đổi số', 'lễ hội', 'nông thôn mới'])] : [];
  content.event_date = day;
  const says = () => text(`${pick(SENTENCES)} ${pick(SENTENCES)} ${pick(SENTENCES)}`);
  content.body.content = [
    block('kicker', text(section)),
    block('headline', text(headline)),
    block(
      'lead',
      text(`PhuthoPortal - Ngày ${then.getDate()}/${then.getMonth() + 1}, tại ${place}, ${pick(SENTENCES)}`),
    ),
    ...(cover === null
      ? []
      : [
          {
            type: 'figure',
            attrs: { layout: 'column' },
            content: [
              { type: 'photo', attrs: { photo: cover, alt: 'Quang cảnh hội nghị' } },
              block('caption', text(`Quang cảnh hội nghị tại ${place}`)),
              block('credit', text(author || 'CTV')),
            ],
          },
        ]),
    block('paragraph', says()),
    { type: 'heading', attrs: { level: 2 }, content: text('Những kết quả nổi bật') },
    block('paragraph', says()),
    block('quote', [
      block('paragraph', text('“Chúng tôi làm cho con cháu mình sau này.”')),
      block('attribution', text('ông Nguyễn Văn Ẩn')),
    ]),
    block('paragraph', [
      ...text('Trong đó, '),
      ...text('chuyển đổi số', [{ type: 'bold' }]),
      ...text(' là khâu đột phá.'),
    ]),
    block('paragraph', says()),
  ];
  return {
    content,
    lacking: roll() < 0.12,
    row: {
      id: `0180${String(index).padStart(4, '0')}-0000-7000-8000-000000000000`,
      headline,
      state: back < 20 ? pick(STATES) : pick(STATES.slice(0, 5)),
      section,
      byline: author,
      words: 240 + Math.floor(roll() * 900),
      photos,
      cover,
      changed: new Date(then.getTime() + 9 * 3_600_000).toISOString(),
      trashed: null,
      exported: null,
      changed_since_export: false,
      day,
    },
  };
}
