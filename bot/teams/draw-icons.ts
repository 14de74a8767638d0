import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/** The two pictures that Teams asks for: 192 pixels in colour, and 32 pixels in white on nothing. */
export async function drawIcons(root: string): Promise<{ readonly color: Buffer; readonly outline: Buffer }> {
  const drawing = (name: string) => sharp(readFileSync(join(root, "bot/teams/icons", `${name}.svg`)));
  const color = await drawing("color").resize(192, 192).removeAlpha().png().toBuffer();
  // Only how much of a pixel is covered is taken from the drawing: whatever is seen is white.
  const cover = await drawing("outline").resize(32, 32).extractChannel("alpha").toBuffer();
  const outline = await sharp({ create: { width: 32, height: 32, channels: 3, background: "#ffffff" } })
    .joinChannel(cover)
    .png()
    .toBuffer();
  return { color, outline };
}
