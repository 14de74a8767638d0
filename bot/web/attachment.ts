/** The `Content-Disposition` of a file to be kept, never shown. `plain` is in ASCII; `name` may be in Vietnamese. */
export function asAttachment(plain: string, name: string): string {
  if (name === plain) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
