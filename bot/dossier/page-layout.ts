/** Rounded up: a margin of 20 mm must not come out as 19.99. */
function twips(millimetres: number): number {
  return Math.ceil((millimetres * 1440) / 25.4);
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins within 20–25, 20–25, 30–35 and 15–20 mm. */
export const page = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    right: twips(15),
    header: twips(10),
    footer: twips(10),
  },
} as const;

/** What the margins leave for text. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

export const font = "Times New Roman";

/** Sizes in half points, as Word counts them: 28 is 14 pt. */
export const size = {
  state: 24,
  motto: 26,
  organ: 24,
  number: 26,
  dated: 26,
  subject: 24,
  title: 28,
  body: 28,
  table: 24,
  recipientsHeading: 24,
  recipients: 22,
  signature: 28,
  pageNumber: 26,
  hint: 20,
  footnote: 20,
  notes: 24,
} as const;

/** 6 pt between paragraphs at the least; the first line stands 1 cm in. */
export const paragraphGap = 120;
export const firstLine = twips(10);
