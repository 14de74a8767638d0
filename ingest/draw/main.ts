import { drawPage } from "./draw-page";

const exit = { done: 0, ourFault: 1, usage: 2, cannotDraw: 3 } as const;

/** Draws one page: FILE PAGE TO. A program of its own, since a stranger's file is opened: whoever starts it bounds its time and memory. */
async function main([file, page, to]: readonly string[]): Promise<number> {
  const number = Number(page);
  if (file === undefined || to === undefined || !Number.isSafeInteger(number) || number < 1) return exit.usage;
  try {
    return (await drawPage(file, number, to)) ? exit.done : exit.cannotDraw;
  } catch (error) {
    // What the file holds stays out of every log.
    process.stderr.write(`${error instanceof Error ? error.name : "Error"}\n`);
    return exit.ourFault;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
