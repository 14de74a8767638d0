/** The parties of an agreement that a text names, as small letters and in its order: "Bên A", typed with marks or without. */
export function partiesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\p{L})b[êe]n ([A-D])(?![\p{L}\d])/giu)].map(([, letter = ""]) => letter.toLowerCase());
}
