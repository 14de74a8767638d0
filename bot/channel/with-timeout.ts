/** Nothing came in time. What was asked for may still happen. */
export class TimedOut extends Error {
  override readonly name = "TimedOut";
}

/** The promise's outcome, or `TimedOut` after `timeoutMs`, whichever is first. */
export async function withTimeout<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`nothing came within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
