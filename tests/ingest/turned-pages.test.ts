import { createHash } from "node:crypto";
import { expect, it } from "@jest/globals";
import { defaultBounds, openReader } from "../../ingest";
import { drawPdf } from "../fixtures/draw-pdf";

/** Words without marks that Vietnamese spelling allows: the built-in fonts have no others. */
const sentence = "Thang trong phong tranh, anh Trung sang phong khung";

async function textOf(degrees: number): Promise<string> {
  const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
    page.rotate(degrees, { origin: [297, 297] }).fontSize(12);
    for (const at of [1, 2, 3]) page.text(`${at}. ${sentence}.`, 70, 100 + 20 * at, { lineBreak: false });
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reader = openReader(defaultBounds);
  try {
    return (await reader.read({ name: "nam-ngang.pdf", bytes, sha256, origin: "office" })).document.text;
  } finally {
    await reader.close();
  }
}

it("a page whose whole text is printed sideways is read as one that stands upright, by its own letters", async () => {
  const upright = [1, 2, 3].map((at) => `${at}. ${sentence}.`).join("\n");
  for (const degrees of [0, 90, -90, 180]) expect(await textOf(degrees)).toBe(upright);
});
