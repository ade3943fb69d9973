/** The press of the desk of cardboard: rules, what left before, corrections. */

import type { ExportLine, HouseRules, Kind, OpenArticle, Rules, Weight } from '../../src/bindings';
import { KINDS } from '../../src/checks/sets';
import { orderOf } from '../../src/export/order';
import { ago, kept, scene } from './scene';

const ERRORS: ReadonlySet<Kind> = new Set(['headline', 'photo', 'alt', 'blank', 'versions']);
const weights = Object.fromEntries(
  KINDS.map((kind): [Kind, Weight] => [kind, ERRORS.has(kind) ? 'error' : 'warning']),
) as Record<Kind, Weight>;

let rules: Rules = {
  house: { headline: { least: 5, most: 24 }, lead: null, photo_width: null, weights: { credit: 'off' } },
  sections: { 'Tin vắn': { headline: { least: 0, most: 12 }, lead: null, photo_width: null, weights: {} } },
};
const house = (): HouseRules => ({
  rules,
  usual: { headline: { least: 0, most: 30 }, lead: { least: 0, most: 100 }, photo_width: 800, weights },
});

const past = (hours: number, id: string, answered: ExportLine['answered'] = []): ExportLine => ({
  id,
  time: ago(hours * 60),
  by: 'Minh Đức',
  device: 'PT-02',
  revision: '4f1c2a9b7d'.repeat(6) + 'abcd',
  order: orderOf('zip'),
  bulletin: null,
  answered,
  paths: ['/home/thanhhoa/Tài liệu/Tòa Soạn/so-thong-tin-va-truyen-thong-hoc-tap.zip'],
  corrections: 0,
  withdrawn: false,
});

type Handler = (args: Record<string, unknown>) => unknown;

/** `open`: an article as the desk opens it. */
export const pressing = (open: (id: unknown) => OpenArticle): Record<string, Handler> => {
  const content = (id: unknown) => {
    const piece = kept.find(({ row }) => row.id === id);
    if (!piece) throw new Error('no such piece');
    return piece.content;
  };
  const work = {
    headline: 'Sở Thông tin và Truyền thông học tập',
    section: 'Chính trị',
    published: ago(1440),
  };
  return {
    exports: () =>
      scene.exported === true
        ? [
            past(3, 'e2', [{ concern: { kind: 'credit', number: 2 }, reason: 'ảnh tư liệu của Sở' }]),
            past(26, 'e1'),
          ]
        : [],
    house_rules: house,
    save_rules: (args) => {
      rules = args.rules as Rules;
      return house();
    },
    correct_article: ({ id, wrong, right }) => {
      const article = content(id);
      article.corrections = [
        ...(article.corrections ?? []),
        { at: ago(0), by: 'Minh Đức', work, wrong: wrong as string, right: right as string },
      ];
      return open(id);
    },
    take_back_correction: ({ id, at }) => {
      const article = content(id);
      article.corrections = (article.corrections ?? []).filter((one) => one.at !== at);
      return open(id);
    },
    withdraw_article: ({ id, reason }) => {
      content(id).withdrawal = { at: ago(0), by: 'Minh Đức', work, reason: reason as string };
      return open(id);
    },
    take_back_withdrawal: ({ id }) => {
      delete content(id).withdrawal;
      return open(id);
    },
  };
};
