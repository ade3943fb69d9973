/** The languages that pieces are written in, by their own names. */

/** BCP 47 tags, those of the province's portal first. */
export const LANGUAGES: readonly { tag: string; name: string }[] = [
  { tag: 'vi', name: 'Tiếng Việt' },
  { tag: 'en', name: 'English' },
  { tag: 'mtq', name: 'Thiểng Mường' },
  { tag: 'zh-Hans', name: '简体中文' },
  { tag: 'ja', name: '日本語' },
  { tag: 'ko', name: '한국어' },
  { tag: 'lo', name: 'ລາວ' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ru', name: 'Русский' },
];

/** Those to choose from for a piece that is in `tag`, which may be another than is listed. */
export function choices(tag: string): readonly { tag: string; name: string }[] {
  if (LANGUAGES.some((known) => known.tag === tag)) return LANGUAGES;
  return [...LANGUAGES, { tag, name: nameOf(tag) }];
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Well-formed for the desk, but not for the platform.
    return tag;
  }
}
