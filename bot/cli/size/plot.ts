import { html, type Html } from "../../web/html";

/** One diagram of a plate: lines over a shared horizontal axis, both axes logarithmic. */
export interface Panel {
  readonly title: string;
  /** Points from left to right; those without a value are left out. */
  readonly lines: readonly { readonly name: string; readonly points: readonly PlotPoint[] }[];
  /** What is not to be passed, drawn across. */
  readonly limit?: { readonly name: string; readonly y: number };
}

export type PlotPoint = readonly [x: number, y: number | null];

const [columns, panelWidth, panelHeight] = [2, 460, 300];
const margin = { left: 58, right: 118, top: 40, bottom: 42 } as const;
const colours = ["#0b5cad", "#b3541e", "#2d7d46", "#7b3fa0"] as const;

/** An SVG picture of several panels. Every value has to be greater than nothing. */
export function plot(panels: readonly Panel[], horizontal: string): string {
  const rows = Math.ceil(panels.length / columns);
  const [width, height] = [columns * panelWidth, rows * panelHeight];
  const placed = panels.map(
    (panel, at) =>
      html`<g transform="translate(${(at % columns) * panelWidth} ${Math.floor(at / columns) * panelHeight})"
        >${drawPanel(panel, horizontal)}</g
      >`,
  );
  const svg = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    font-family="DejaVu Sans, Arial, sans-serif"
    font-size="11"
  >
    <rect width="${width}" height="${height}" fill="#ffffff" />
    ${placed}
  </svg>`;
  return `${svg.toString()}\n`;
}

function drawPanel({ title, lines, limit }: Panel, horizontal: string): readonly Html[] {
  const drawn = lines.map(({ name, points }) => ({
    name,
    points: points.flatMap(([x, y]) => (y === null ? [] : [[x, y] as const])),
  }));
  const all = drawn.flatMap(({ points }) => points);
  if (all.length === 0) return [html`<text x="${margin.left}" y="20">${title}: not measured here</text>`];
  const acrossAll = scaleOf(
    all.map(([x]) => x),
    margin.left,
    panelWidth - margin.right,
  );
  const upAll = scaleOf(
    [...all.map(([, y]) => y), ...(limit === undefined ? [] : [limit.y])],
    panelHeight - margin.bottom,
    margin.top,
  );
  const [left, right] = [margin.left, panelWidth - margin.right];
  const [top, bottom] = [margin.top, panelHeight - margin.bottom];
  const labels = spread(
    drawn.flatMap(({ name, points }, at) => {
      const last = points.at(-1);
      return last === undefined ? [] : [{ name, y: upAll.at(last[1]), colour: colours[at % colours.length] ?? "#000" }];
    }),
  );
  return [
    html`<text x="${left}" y="22" font-size="13" font-weight="bold" fill="#1b1b1b">${title}</text>`,
    ...upAll.ticks.map(
      (tick) =>
        html`<line
            x1="${left}"
            x2="${right}"
            y1="${round(upAll.at(tick))}"
            y2="${round(upAll.at(tick))}"
            stroke="#e3e3e3"
          /><text x="${left - 6}" y="${round(upAll.at(tick) + 4)}" text-anchor="end" fill="#444">${short(tick)}</text>`,
    ),
    ...acrossAll.ticks.map(
      (tick) =>
        html`<line
            x1="${round(acrossAll.at(tick))}"
            x2="${round(acrossAll.at(tick))}"
            y1="${top}"
            y2="${bottom}"
            stroke="#e3e3e3"
          /><text x="${round(acrossAll.at(tick))}" y="${bottom + 15}" text-anchor="middle" fill="#444"
            >${short(tick)}</text
          >`,
    ),
    html`<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="none" stroke="#999" />`,
    html`<text x="${(left + right) / 2}" y="${bottom + 32}" text-anchor="middle" fill="#444">${horizontal}</text>`,
    ...(limit === undefined
      ? []
      : [
          html`<line
              x1="${left}"
              x2="${right}"
              y1="${round(upAll.at(limit.y))}"
              y2="${round(upAll.at(limit.y))}"
              stroke="#c00"
              stroke-dasharray="6 4"
            /><text x="${left + 5}" y="${round(upAll.at(limit.y) - 5)}" fill="#c00">${limit.name}</text>`,
        ]),
    ...drawn.map(({ points }, at) => {
      const colour = colours[at % colours.length] ?? "#000";
      const path = points.map(([x, y]) => `${round(acrossAll.at(x))},${round(upAll.at(y))}`).join(" ");
      const dots = points.map(
        ([x, y]) => html`<circle cx="${round(acrossAll.at(x))}" cy="${round(upAll.at(y))}" r="3" fill="${colour}" />`,
      );
      return html`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.8" />${dots}`;
    }),
    ...labels.map(
      ({ name, y, colour }) => html`<text x="${right + 7}" y="${round(y + 4)}" fill="${colour}">${name}</text>`,
    ),
  ];
}

interface Scale {
  /** Where a value stands, in pixels. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Logarithmic, with ticks at 1, 2 and 5 of every power of ten, or fewer where they would be many. */
function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = [Math.log10(least / 1.35), Math.log10(most * 1.35)];
  const steps = high - low > 2.2 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(low); power <= high; power += 1) {
    for (const step of steps) {
      const tick = step * 10 ** power;
      if (Math.log10(tick) >= low && Math.log10(tick) <= high) ticks.push(tick);
    }
  }
  return { at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from), ticks };
}

/** Labels at least a line apart, in the order of their lines. */
function spread<T extends { readonly y: number }>(labels: readonly T[]): readonly T[] {
  const lineHeight = 14;
  let below = -Infinity;
  return [...labels]
    .sort((one, other) => one.y - other.y)
    .map((label) => {
      below = Math.max(label.y, below + lineHeight);
      return { ...label, y: below };
    });
}

function short(value: number): string {
  if (value >= 1_000_000) return `${value / 1_000_000}M`;
  return value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(2)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
