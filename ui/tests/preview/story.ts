/** A photo story for the desk of cardboard: every layout, under one caption and with one each, and an own crop. */

import type { Article } from '../../src/bindings';
import { block, text, type Json } from './json';
import { blank, hex } from './pieces';

const SAID = [
  'Thuyền về bến lúc rạng đông.',
  'Từ trên cao nhìn xuống, làng nằm gọn trong khúc sông; bà con dậy từ ba giờ sáng để kịp phiên chợ.',
  'Đồng quê cuối vụ.',
];
const CROP = { x: 0, y: 0, width: 6_000, height: 5_000 };

function figure(layout: string, each: boolean): Json {
  const photos = SAID.flatMap((said, index) => {
    const cut = each && index === 2 ? { crop: CROP } : {};
    const photo = { type: 'photo', attrs: { photo: hex(index + 1), alt: 'Bến sông', ...cut } };
    return each ? [photo, block('photo_caption', text(said))] : [photo];
  });
  const shared = each ? '' : 'Một ngày ở làng chài Bạch Hạc.';
  return {
    type: 'figure',
    attrs: { layout },
    content: [...photos, block('caption', text(shared)), block('credit', text('Thanh Hòa'))],
  };
}

export function story(): Article {
  const article = blank();
  const figures = ['row', 'grid', 'column'].flatMap((layout) => [
    figure(layout, true),
    block('paragraph', text('Làng chài bên ngã ba sông.')),
    figure(layout, false),
  ]);
  article.body.content = [
    { type: 'kicker' },
    block('headline', text('Làng chài Bạch Hạc')),
    block('lead', text('Một ngày của bà con bên ngã ba sông.')),
    ...figures,
  ];
  return article;
}
