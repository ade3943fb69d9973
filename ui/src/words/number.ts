/**
 * Whole numbers as each language groups them. A formatter is made when the first number needs one: making one costs
 * the start of the window more than all its words.
 */
function grouping(locale: string) {
  let format: Intl.NumberFormat | null = null;
  return (count: number): string => {
    if (count < 1000) return String(count);
    format ??= new Intl.NumberFormat(locale);
    return format.format(count);
  };
}

export const vn = grouping('vi-VN');
export const gb = grouping('en-GB');
