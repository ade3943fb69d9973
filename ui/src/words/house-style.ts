/** What is said of the house style. */

const vi = {
  act: 'Kiểu dáng tòa soạn',
  title: 'Kiểu dáng tòa soạn',
  name: 'Tên cơ quan',
  nameHelp: 'Đứng ở đầu trang và ở chỗ nhà xuất bản của trang web và PDF.',
  address: 'Địa chỉ cổng thông tin',
  addressHelp: 'Ví dụ https://phutho.gov.vn. Để trống cũng được.',
  licence: 'Dòng giấy phép',
  licenceHelp: 'Đứng ở chân trang web và trang in cuối, ví dụ “Giấy phép số 12/GP-TTĐT ngày 11/1/2021”.',
  logo: 'Biểu trưng',
  logoHelp: 'Tệp PNG hoặc JPEG, nặng nhất 1 MB. Được giữ trong kho bài.',
  chooseLogo: 'Chọn tệp…',
  changeLogo: 'Đổi tệp…',
  removeLogo: 'Bỏ biểu trưng',
  accent: 'Màu nhấn',
  pale: 'Màu này nhạt; trên giấy và nền sáng, chữ được làm đậm cho dễ đọc.',
  deep: 'Trên màn hình nền tối, trang web làm sáng màu này cho dễ đọc.',
  headlineFont: 'Phông chữ tên bài',
  textFont: 'Phông chữ nội dung',
  fonts: { serif: 'Có chân (Source Serif 4)', sans: 'Không chân (Be Vietnam Pro)' },
  saved: 'Đã lưu kiểu dáng tòa soạn',
};

const en: typeof vi = {
  act: 'House style',
  title: 'House style',
  name: 'Name of the house',
  nameHelp: 'Stands at the head of pages, and as the publisher of the web page and the PDF.',
  address: 'Address of the portal',
  addressHelp: 'Such as https://phutho.gov.vn. May stay empty.',
  licence: 'Line of the licence',
  licenceHelp:
    'Stands at the foot of the web page and of the last printed one, such as “Giấy phép số 12/GP-TTĐT ngày 11/1/2021”.',
  logo: 'Logo',
  logoHelp: 'A PNG or JPEG file of at most 1 MB. It is kept in the archive.',
  chooseLogo: 'Choose a file…',
  changeLogo: 'Change the file…',
  removeLogo: 'Remove the logo',
  accent: 'Accent colour',
  pale: 'This colour is pale; on paper and in the light, text is made darker, so that it is easily read.',
  deep: 'On dark screens the web page makes this colour lighter, so that it is easily read.',
  headlineFont: 'Font of headlines',
  textFont: 'Font of text',
  fonts: { serif: 'Serif (Source Serif 4)', sans: 'Sans (Be Vietnam Pro)' },
  saved: 'The house style is saved',
};

export const houseStyleWords = { vi, en };
