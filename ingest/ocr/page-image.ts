/** A page as the engines take it: one byte a pixel from white (255) to black (0), row by row from the top. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch of paper. Engines that are not told guess 70 and misread small letters. */
  readonly dpi: number;
  readonly grey: Uint8Array;
}

/** The page as a "portable grey map", the plainest image file that every engine reads: a header before the pixels. */
export function encodePageImage({ width, height, grey }: PageImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);
}
