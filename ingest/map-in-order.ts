/** Results that may wait for a slow one before them, for each that is under way. */
const waitingForEach = 4;

/**
 * Works on several items at a time and gives the results in the order of the items. At most `atOnce` are under way; behind a slow one a few
 * more results wait, so that the others do not stand still and memory stays bounded. Where the consumer stops early, work under way is
 * left to end by itself. `work` must not throw.
 */
export async function* mapInOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const queue: Promise<Result>[] = [];
  const source = items[Symbol.iterator]();
  let underWay = 0;
  let isExhausted = false;
  const begin = () => {
    while (!isExhausted && underWay < atOnce && queue.length < atOnce * waitingForEach) {
      const next = source.next();
      isExhausted = next.done === true;
      if (next.done === true) return;
      underWay += 1;
      queue.push(
        work(next.value).finally(() => {
          underWay -= 1;
          begin();
        }),
      );
    }
  };
  begin();
  for (let head = queue.shift(); head !== undefined; head = queue.shift()) {
    const result = await head;
    begin();
    yield result;
  }
}
