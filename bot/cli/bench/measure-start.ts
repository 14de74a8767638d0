import { existsSync, readFileSync } from "node:fs";
import type { ChildProcess } from "node:child_process";
import type { Settings } from "../../settings/index";
import { clock, percentile, type Figure } from "./figure";
import { programs, startProgram, untilEnd } from "./programs";

/** From starting the built server, over a library that is read already, to its word that it is ready; and what it holds then. */
export async function measureStart({ dataDir }: Settings, starts: number): Promise<readonly Figure[]> {
  const samplesMs: number[] = [];
  let memory: number | null = null;
  for (let start = 0; start < starts; start += 1) {
    const server = startProgram(programs.server, [], { DATA_DIR: dataDir });
    const ended = untilEnd(server);
    try {
      samplesMs.push(await clock(() => untilReady(server, ended)));
      memory = residentMegabytes(server.pid);
    } finally {
      server.kill();
      await ended;
    }
  }
  return [
    { name: "startMs", label: "Khởi động máy chủ đến lúc sẵn sàng", value: percentile(samplesMs, 0.5), unit: "ms" },
    { name: "serverMegabytes", label: "Bộ nhớ của máy chủ lúc sẵn sàng", value: memory, unit: "MB" },
  ];
}

/** The first words on its standard output say where to chat. */
async function untilReady(server: ChildProcess, ended: Promise<number | null>): Promise<void> {
  const ready = new Promise<void>((resolve) => server.stdout?.once("data", () => resolve()));
  const failed = ended.then((code) => {
    throw new Error(`the server ended with ${String(code)} before it was ready`);
  });
  await Promise.race([ready, failed]);
}

/** Null where the system does not tell it in a file. */
function residentMegabytes(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
