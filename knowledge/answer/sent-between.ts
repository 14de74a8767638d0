import type { Deadline } from "../model/index";
import { partyOf, receiversIn, type Party, type Sending } from "../question/index";
import { foldText } from "../text/index";

/** So much more a deadline of the very two is meant, and so much less one of two others. */
const ofBoth = 1.7;
const ofOthers = 0.6;

/** "Báo cáo UBND tỉnh (qua Sở …)": through whose hands it goes. */
const way = /(?<!\p{L})(?:thông )?qua ((?:Sở|Phòng|Ủy ban|UBND|Hội)\s\p{L}+)/u;

/** How far who sends and who receives speak for a deadline, as a factor around 1; 0 where both are others than asked: "xã gửi lên Sở" is none of what schools hand in to the commune. */
export function sendingFactor({ actor, recipient, action }: Deadline, asked: Sending | null): number {
  if (asked === null || recipient === null) return 1;
  const to = partyOf(recipient);
  const from = actor === null ? null : partyOf(actor);
  if (to === null) return 1;
  const by = partyOf(way.exec(action ?? "")?.[1] ?? "");
  const isOfSender = asked.from === null || from === null || isSame(from, asked.from);
  if ((isSame(to, asked.to) || by === asked.to) && isOfSender) return ofBoth;
  return isOfSender || isNear(to, asked.to) ? ofOthers : 0;
}

/** A paper goes to a committee by way of the one who heads it. */
function isSame(one: string, other: string): boolean {
  return one === other || [one, other].every((party) => party === "chair" || party === "committee");
}

/** The offices of one commune: papers for it are taken by any of them. */
const ofCommune: readonly Party[] = ["chair", "committee", "division"];

/** Whether all that a text says is sent goes to others than asked: what a commune hands in to the department is none of what schools hand in to it. */
export function goesToOthers(text: string, asked: Sending): boolean {
  const receivers = receiversIn(foldText(text));
  return receivers.length > 0 && !receivers.some((to) => isNear(to, asked.to));
}

function isNear(one: Party, other: Party): boolean {
  return one === other || (ofCommune.includes(one) && ofCommune.includes(other));
}
