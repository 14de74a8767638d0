import type { StateDepths } from "./state/index";

/** Why activities should not be sent here now. */
export type Unready = "starting" | "stopping" | "state" | "library" | "inbox-stopped" | "inbox-behind";

export interface ReadinessDeps {
  /** Where the program is between its start and its end. */
  readonly phase: () => "starting" | "working" | "stopping";
  /** Rejects where the state cannot be read. */
  readonly depths: () => Promise<StateDepths>;
  /** Rejects where the library cannot be read. */
  readonly library: () => Promise<unknown>;
  readonly inboxWorks: () => boolean;
  readonly now: () => Date;
  readonly log: { error(message: string, fields: { readonly error: unknown }): void };
}

/** An activity that waits longer than this has nobody who works on it: a turn takes seconds. */
const behindMs = 120_000;

/** What keeps the server from taking activities, all of it; empty where it is ready. */
export async function findUnready(deps: ReadinessDeps): Promise<readonly Unready[]> {
  const found: Unready[] = [];
  const phase = deps.phase();
  if (phase !== "working") found.push(phase);
  try {
    const { oldestAcceptedAt } = await deps.depths();
    if (oldestAcceptedAt !== null && deps.now().getTime() - Date.parse(oldestAcceptedAt) > behindMs)
      found.push("inbox-behind");
  } catch (error) {
    deps.log.error("the state cannot be read", { error });
    found.push("state");
  }
  try {
    await deps.library();
  } catch (error) {
    deps.log.error("the library cannot be read", { error });
    found.push("library");
  }
  if (phase === "working" && !deps.inboxWorks()) found.push("inbox-stopped");
  return found;
}
