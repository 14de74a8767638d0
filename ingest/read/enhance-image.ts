import type { Sharp } from "sharp";
import type { PageImage } from "../ocr";

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

/** The page turned clockwise by a right angle or two. */
export async function turnImage({ width, height, dpi, grey }: PageImage, degrees: 90 | 180 | 270): Promise<PageImage> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(degrees)
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, dpi, grey: data };
}
