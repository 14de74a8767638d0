import type { Library, OpenSearch } from "../knowledge/index";
import { lookWhenAsked } from "./look-when-asked";
import type { Log } from "./log/index";

/** What is published is known to every process within two seconds: it is told where the database tells, and looked for so often all the same. */
const lookEveryMs = 1000;

export interface Followed {
  readonly library: Library;
  readonly search: Pick<OpenSearch, "refresh">;
  /** Brings the facts that answers are made of up to the library. */
  readonly shelves: () => Promise<unknown>;
  readonly log: Log;
}

/**
 * Brings search and facts of this process up to the library whenever any process has changed it, so that no question waits for it. Gives a function that
 * ends it. What fails is tried again at the next look.
 */
export function followLibrary({ library, search, shelves, log }: Followed): () => Promise<void> {
  let isFailing = false;

  async function look(): Promise<void> {
    try {
      await search.refresh();
      await shelves();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn("the library cannot be followed at present", { error });
      isFailing = true;
    }
  }
  const looking = lookWhenAsked(look);
  const stopListening = library.listen(looking.ask);
  const timer = setInterval(looking.ask, lookEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await stopListening();
    await looking.ended();
  };
}
