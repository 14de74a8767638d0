import type { Deadline } from "../model/index";
import { partyOf, type Sending } from "../question/index";

/** So much more a deadline of the very two is meant, and so much less one of two others. */
const ofBoth = 1.7;
const ofOthers = 0.6;

/** How far who sends and who receives speak for a deadline, as a factor around 1: "xã gửi lên Sở" is none of what schools hand in to the commune. */
export function sendingFactor({ actor, recipient }: Deadline, asked: Sending | null): number {
  if (asked === null || recipient === null) return 1;
  const to = partyOf(recipient);
  const from = actor === null ? null : partyOf(actor);
  if (to === null) return 1;
  const isOfSender = asked.from === null || from === null || isSame(from, asked.from);
  return isSame(to, asked.to) && isOfSender ? ofBoth : ofOthers;
}

/** A paper goes to a committee by way of the one who heads it. */
function isSame(one: string, other: string): boolean {
  return one === other || [one, other].every((party) => party === "chair" || party === "committee");
}
