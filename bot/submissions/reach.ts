import type { Reply } from "../conversation/index";
import type { StateChange, StateReader } from "../state/index";

/** What has to be committed for a message to reach somebody; nothing where she cannot be reached now. */
export interface Parcel {
  readonly changes: readonly StateChange[];
  readonly messages: readonly { readonly conversation: string; readonly activity: unknown }[];
}

export interface ReachDeps {
  readonly state: Pick<StateReader, "reachable">;
  /** The activity that brings a reply to whom the channel has met. */
  readonly write: (reply: Reply, reference: unknown) => unknown;
}

/** On the page a person is her conversation, by a random name. */
const ofPage = /^[0-9a-f]{32}$/;

/** Addresses a reply to a person who does not wait for it: through the channel, or to her page, which fetches it. */
export async function reach(person: string, reply: Reply, at: string, { state, write }: ReachDeps): Promise<Parcel> {
  const reachable = await state.reachable(person);
  if (reachable !== null && !reachable.blocked)
    return {
      changes: [],
      messages: [{ conversation: reachable.conversation, activity: write(reply, reachable.reference) }],
    };
  if (reachable !== null || !ofPage.test(person)) return { changes: [], messages: [] };
  return { changes: [{ kind: "add-local-message", conversation: person, at, message: reply }], messages: [] };
}
