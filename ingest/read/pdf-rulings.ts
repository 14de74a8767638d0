import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs" with { "resolution-mode": "import" };
import type { Ruling } from "./ruled-tables";

type Matrix = readonly [number, number, number, number, number, number];

/** The numbers that pdf.js gives to what a page draws with. */
type DrawingOperations = Readonly<
  Record<
    | "save"
    | "restore"
    | "transform"
    | "constructPath"
    | "stroke"
    | "closeStroke"
    | "fillStroke"
    | "eoFillStroke"
    | "closeFillStroke"
    | "closeEOFillStroke"
    | "endPath",
    number
  >
>;

/** Numbers of drawing steps in a path, and how many figures follow each: move, line, curve, short curve, close. */
const stepFigures = [2, 2, 6, 4, 0] as const;
/** A page that draws more is a picture, and its lines are no table's. */
const mostOperators = 200_000;
/** Thicker than this a bar is no line, in points. */
const thickest = 3;

/**
 * The straight lines along the edges that a PDF page draws, thin filled bars included. `transform` turns the page's own
 * coordinates to those of its text, in which y grows downwards.
 */
export async function readRulings(
  page: PDFPageProxy,
  operations: DrawingOperations,
  transform: readonly number[],
): Promise<readonly Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > mostOperators) return [];
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = operations;
  const strokes = new Set<unknown>([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
  const rulings: Ruling[] = [];
  let matrix = matrixOf(transform);
  const saved: Matrix[] = [];
  for (const [index, operation] of fnArray.entries()) {
    const given: unknown = argsArray[index];
    if (operation === operations.save) saved.push(matrix);
    else if (operation === operations.restore) matrix = saved.pop() ?? matrix;
    else if (operation === operations.transform && Array.isArray(given)) {
      matrix = multiply(matrix, matrixOf(given as readonly number[]));
    } else if (operation === operations.constructPath && Array.isArray(given)) {
      const path: unknown = (given[1] as readonly unknown[] | undefined)?.[0];
      const paint: unknown = given[0];
      if (!(path instanceof Float32Array) || paint === operations.endPath) continue; // the path only clips
      rulings.push(...rulingsOf(path, matrix, strokes.has(paint)));
    }
  }
  return rulings;
}

/** A thin bar is one line; of other figures the sides, where they are drawn and not only filled. */
function rulingsOf(path: Float32Array, matrix: Matrix, isStroked: boolean): readonly Ruling[] {
  const rulings: Ruling[] = [];
  let points: (readonly [number, number])[] = [];
  const end = () => {
    rulings.push(...(barOf(points) ?? (isStroked ? sidesOf(points) : [])));
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? 4;
    const figures = stepFigures[step as 0 | 1 | 2 | 3 | 4];
    if (figures === undefined) break;
    if (step === 0) end();
    if (step === 4) {
      const first = points[0];
      if (first !== undefined) points.push(first);
      end();
    } else points.push(apply(matrix, path[at + figures - 1] ?? 0, path[at + figures] ?? 0));
    at += 1 + figures;
  }
  end();
  return rulings;
}

function barOf(points: readonly (readonly [number, number])[]): readonly Ruling[] | null {
  if (points.length < 4) return null;
  const box = boxOf(points);
  const isThin = Math.min(box.right - box.left, box.bottom - box.top) <= thickest;
  return isThin ? [box] : null;
}

function sidesOf(points: readonly (readonly [number, number])[]): readonly Ruling[] {
  return points.slice(1).flatMap((point, index): Ruling[] => {
    const box = boxOf([points[index] ?? point, point]);
    return Math.min(box.right - box.left, box.bottom - box.top) <= 1 ? [box] : [];
  });
}

function boxOf(points: readonly (readonly [number, number])[]): Ruling {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
