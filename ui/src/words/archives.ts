/** What the window says of the archives of this machine, and when it is opened for the first time. */

import type { Language, Role } from '../bindings';

const vi = {
  title: 'Các kho bài trên máy này',
  about:
    'Mỗi kho là một thư mục, có bài, ảnh và danh bạ của nó. Mở kho khác thì cửa sổ đóng lại rồi mở với kho ấy.',
  carried: 'Chương trình và kho nằm trên ổ mang theo; không ghi gì vào máy này.',
  open: 'Mở',
  opened: (when: string) => `mở lần cuối ${when}`,
  isOpen: 'đang mở',
  gone: 'không còn ở đó; hãy cắm ổ đĩa có kho, hoặc chọn thư mục kho đang nằm',
  forget: 'Bỏ khỏi danh sách',
  forgetHelp: 'Kho vẫn còn nguyên trên đĩa.',
  none: 'Máy này mới mở một kho.',
  choose: 'Chọn thư mục…',
  chooseHelp: 'Thư mục của một kho bài, hoặc một thư mục trống để lập kho mới.',
  usual: 'Mở kho ở chỗ thường lệ',
  close: 'Đóng',
  welcome: {
    title: 'Chào bạn đến với Tòa Soạn',
    about: 'Bài, ảnh và mọi bản đã lưu nằm trên máy này, không cần mạng. Cho biết ba điều rồi bắt đầu.',
    name: 'Tên của bạn',
    nameHelp: 'Được ký dưới mỗi lần lưu, như bút danh ở tòa soạn.',
    nameMissing: 'Hãy cho biết tên, để đồng nghiệp biết ai đã viết',
    role: 'Việc của bạn',
    roles: {
      reporter: 'viết bài và gửi chờ biên tập',
      photographer: 'đưa ảnh vào và chú thích',
      editor: 'biên tập, duyệt và xuất bài',
    } satisfies Record<Role, string>,
    place: 'Kho bài nằm ở',
    placeHelp: 'Có thể để ở ổ đĩa khác, hoặc mở kho mà tòa soạn đã có.',
    change: 'Chọn chỗ khác…',
    begin: 'Bắt đầu',
    sample: 'Mở bài mẫu để thử',
    sampleHelp: 'Một bài thật có năm ảnh; thử xong bỏ vào thùng rác.',
    later: 'Để sau',
  },
};

export type ArchivesWords = typeof vi;

const en: ArchivesWords = {
  title: 'The archives on this machine',
  about:
    'Each archive is a folder with its articles, photos and directory. To open another one, the window closes and comes back with it.',
  carried: 'Program and archive lie on a disk that is carried along; nothing is written to this machine.',
  open: 'Open',
  opened: (when) => `last opened ${when}`,
  isOpen: 'open now',
  gone: 'not there any more; plug its disk in, or choose the folder where it lies now',
  forget: 'Take from the list',
  forgetHelp: 'The archive itself stays on the disk.',
  none: 'This machine has opened one archive so far.',
  choose: 'Choose a folder…',
  chooseHelp: 'An archive’s folder, or an empty one for a new archive.',
  usual: 'Open the one in the usual place',
  close: 'Close',
  welcome: {
    title: 'Welcome to Tòa Soạn',
    about:
      'Articles, photos and every revision lie on this machine; no network is needed. Say three things and begin.',
    name: 'Your name',
    nameHelp: 'It is signed under every save, as in the newsroom.',
    nameMissing: 'Give a name, so that colleagues know who wrote',
    role: 'What you do',
    roles: {
      reporter: 'write articles and hand them in',
      photographer: 'bring in photos and caption them',
      editor: 'edit, approve and export articles',
    },
    place: 'The archive lies in',
    placeHelp: 'It may lie on another disk, or be the one that the newsroom has already.',
    change: 'Choose another place…',
    begin: 'Begin',
    sample: 'Open a sample to try',
    sampleHelp: 'A real article with five photos; throw it away when you are done.',
    later: 'Later',
  },
};

export const archivesWords: Record<Language, ArchivesWords> = { vi, en };
