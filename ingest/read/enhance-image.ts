import type { Sharp } from "sharp";

/**
 * A greyscale picture with crisp strokes, as bytes: engines then miss fewer of the marks above and below letters.
 * Contrast is left alone, since stretching it turns the grain of an almost empty sheet into strokes.
 */
export async function enhance(
  picture: Sharp,
): Promise<{ readonly grey: Uint8Array; readonly width: number; readonly height: number }> {
  const { data, info } = await picture
    .greyscale()
    .sharpen()
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { grey: data, width: info.width, height: info.height };
}
