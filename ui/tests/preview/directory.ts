/** The directory of the desk of cardboard. */

import type { Entry, PeopleReport } from '../../src/directory/wire';
import { titleNow } from '../../src/directory/entry';
import type { Completion, Expanded } from '../../src/photos/wire';
import { fold } from '../../src/words/fold';
import { scene } from './scene';

const person = (
  code: string,
  name: string,
  organisation: string,
  ...titles: [string, string | null][]
): Entry => ({
  id: `0190000a-0000-7000-8000-${String([...code].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7))
    .padStart(12, '0')
    .slice(-12)}`,
  code,
  name,
  honorific: 'đồng chí',
  organisation,
  titles: titles.map(([title, from]) => ({ title, from })),
  forms: [],
});

const OFFICE = 'Sở Thông tin và Truyền thông';
let people: Entry[] =
  scene.empty || scene.nobody
    ? []
    : [
        person('bvq', 'Bùi Văn Quang', 'UBND tỉnh Phú Thọ', ['Chủ tịch', '2020-12-10']),
        person('ths', 'Trịnh Hùng Sơn', OFFICE, ['Phó Giám đốc', null], ['TUV, Giám đốc', '2019-03-01']),
        person('hth', 'Nguyễn Thị Hồng Thúy', OFFICE, ['Phó Giám đốc', null]),
        person('lqt', 'Lê Quốc Thái', 'Báo Phú Thọ', ['Phóng viên', null]),
        person(
          'nmđ',
          'Nguyễn Minh Đức',
          'Trung tâm Thông tin và Truyền thông cấp cơ sở khu vực phía Tây Bắc',
          ['Trưởng phòng Nghiệp vụ, kiêm phụ trách công tác tuyên truyền cơ sở', '2025-07-01'],
        ),
      ];

function form({ forms, honorific, name, organisation, titles }: Entry, number: number, on: string | null) {
  const own = forms[number - 1];
  if (own) return own;
  const parts = name.split(' ');
  if (number === 2) return `${honorific} ${parts.slice(parts.length > 2 ? -2 : -1).join(' ')}`.trim();
  if (number !== 1) return null;
  const held = titleNow({ titles }, on ?? '9999-12-31');
  return `${honorific} ${name}${held || organisation ? ` - ${`${held} ${organisation}`.trim()}` : ''}`.trim();
}

function complete(prefix: string, on: string | null): Completion[] {
  const wanted = fold(prefix);
  return people
    .filter((entry) => fold(entry.code).startsWith(wanted) || fold(` ${entry.name}`).includes(` ${wanted}`))
    .flatMap((entry) =>
      Array.from({ length: Math.max(2, entry.forms.length) }, (_, index) => ({
        code: entry.code,
        number: index + 1,
        text: form(entry, index + 1, on) ?? '',
      })),
    );
}

export function expand(text: string, on: string | null): Expanded {
  const unknown: string[] = [];
  const made = text.replaceAll(/=([\p{L}\p{N}._-]+)(?:#(\d+))?=/gu, (all, code: string, number = '1') => {
    const entry = people.find((entry) => entry.code.toLowerCase() === code.toLowerCase());
    const said = entry && form(entry, Number(number), on);
    if (!said) unknown.push(all.slice(1, -1));
    return said ?? all;
  });
  return { text: made, unknown };
}

const given = ({ name }: Entry) => name.split(' ').at(-1) ?? '';

export const directed: Record<string, (args: Record<string, unknown>) => unknown> = {
  complete_code: ({ prefix, on }) => complete(String(prefix), on as string | null),
  expand_codes: ({ text, on }) => expand(String(text), on as string | null),
  people: () => people.toSorted((a, b) => given(a).localeCompare(given(b), 'vi')),
  save_person: ({ entry }) => {
    const saved = entry as Entry;
    people = [...people.filter(({ id }) => id !== saved.id), saved];
    return saved;
  },
  remove_person: ({ id }) => {
    people = people.filter((entry) => entry.id !== id);
    return null;
  },
  import_people: (): PeopleReport => ({
    added: 12,
    changed: 3,
    losses: [
      {
        vi: 'dòng 14: hai mã trùng nhau “ths”; đã giữ dòng đầu',
        en: 'line 14: the code “ths” is there twice; the first was kept',
      },
    ],
  }),
  export_people: () => '/home/thanhhoa/Tài liệu/Tòa Soạn/danh-ba.csv',
};
