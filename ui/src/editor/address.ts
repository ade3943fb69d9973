/**
 * Whether `address` may stand in a link: http, https, mailto or tel, nothing that runs, nothing relative.
 * The same question as the newsroom's own, so that a link made here is never refused there.
 */
export function isAddress(address: string): boolean {
  const lower = address.trim().toLowerCase();
  const known = ['https://', 'http://', 'mailto:', 'tel:'].some(
    (scheme) => lower.startsWith(scheme) && lower.length > scheme.length,
  );
  return known && !/[\s\p{Cc}]/u.test(address);
}

/** What a person most likely meant: the scheme is added to a bare host or mail address; null where unclear. */
export function asAddress(typed: string): string | null {
  const text = typed.trim();
  if (isAddress(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u.test(text)) return `mailto:${text}`;
  const host = `https://${text}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]\S*)?$/u.test(text) && isAddress(host)) return host;
  return null;
}
