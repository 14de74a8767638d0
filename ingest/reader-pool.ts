import type { Reader } from "./reader";

/** Several readers as one: each file goes to one that has nothing to do. Closing it closes all of them. */
export function poolReaders(readers: readonly Reader[]): Reader {
  const idle = [...readers];
  const waiting: ((reader: Reader) => void)[] = [];
  const take = () => {
    const reader = idle.pop();
    return reader === undefined ? new Promise<Reader>((resolve) => waiting.push(resolve)) : Promise.resolve(reader);
  };
  const giveBack = (reader: Reader) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(reader);
    else next(reader);
  };
  return {
    async read(...source) {
      const reader = await take();
      try {
        return await reader.read(...source);
      } finally {
        giveBack(reader);
      }
    },
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
