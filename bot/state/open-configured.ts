import { join } from "node:path";
import { openPostgresState } from "./postgres-state";
import { openState } from "./sqlite-state";
import type { StateStore } from "./state-store";

/** Where the settings say that the state is. */
export interface StatePlace {
  /** Null: the file `state.db` under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly workerLeaseMs: number;
}

/** The file of a state that is kept in one; null for one in a database. */
export function stateFile({ databaseUrl, dataDir }: Pick<StatePlace, "databaseUrl" | "dataDir">): string | null {
  return databaseUrl === null ? join(dataDir, "state.db") : null;
}

/** Opens the state wherever the settings say that it is. */
export async function openConfiguredState(place: StatePlace): Promise<StateStore> {
  return place.databaseUrl === null
    ? openState(join(place.dataDir, "state.db"))
    : openPostgresState(place.databaseUrl, { leaseMs: place.workerLeaseMs });
}
