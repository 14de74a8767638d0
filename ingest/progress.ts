import { basename } from "node:path";
import { printableName } from "../knowledge/text";
import { SingleBar } from "cli-progress";
import type { PageProgress } from "./reader";

/** Tells a person at a terminal how far reading has come. */
export interface Progress {
  onStart(file: string): void;
  onPage(file: string, progress: PageProgress): void;
  /** One file more is done; `pages` of it were read. */
  onDone(file: string, pages: number): void;
  /** Writes a line above the bar. */
  aside(write: () => void): void;
  stop(): void;
}

/** Longer names are cut: the bar must stay one line. */
const longestName = 40;

/** A bar with the file, the page of a scan and the pages a second; nothing at all where nobody watches (`stream` is no terminal). */
export function openProgress(total: number, stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  if (!stream.isTTY || total === 0) return silent;
  const began = nowMs();
  const underWay = new Map<string, string>();
  let pages = 0;
  const bar = new SingleBar({
    format: "Đang đọc [{bar}] {value}/{total} tệp · {rate} trang/giây · {files}",
    stream,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  const shown = () => ({
    rate: (pages / Math.max(0.001, (nowMs() - began) / 1000)).toFixed(1),
    files: [...underWay].map(([file, page]) => `${shorten(printableName(basename(file)))}${page}`).join(", "),
  });
  bar.start(total, 0, shown());
  return {
    onStart(file) {
      underWay.set(file, "");
      bar.update(shown());
    },
    onPage(file, { done, pages: all }) {
      underWay.set(file, ` (nhận dạng trang ${done}/${all})`);
      bar.update(shown());
    },
    onDone(file, read) {
      underWay.delete(file);
      pages += read;
      bar.increment(shown());
    },
    aside(write) {
      stream.write("\r\u001b[K");
      write();
    },
    stop: () => bar.stop(),
  };
}

const silent: Progress = {
  onStart: () => undefined,
  onPage: () => undefined,
  onDone: () => undefined,
  aside: (write) => write(),
  stop: () => undefined,
};

function shorten(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;
}
