/** Nothing came in time. The work has been told to stop. */
export class TooLate extends Error {
  override readonly name = "TooLate";
}

/** The outcome of `work`, or `TooLate` after `timeoutMs`, also where the work does not heed its signal. */
export async function within<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TooLate(`nothing came within ${timeoutMs} ms`));
      stop.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
