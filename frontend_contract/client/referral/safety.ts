/** What no rule of an editor can undo. */

import { type Desk, whyNot } from "./desks.ts";
import type { Asked } from "./ranking.ts";

// Whoever asks for these must never be sent to somebody who investigates or decides on papers.
const NEVER_AUTHORITY_FIRST: ReadonlySet<string> = new Set(["help", "shelter", "advice", "legal", "medical"]);
const INVESTIGATED: ReadonlySet<string> = new Set(["report", "press-charges"]);

export function mayBeFirst(asked: Asked, desk: Desk): boolean {
  if (desk.isEmergency || !desk.isAuthority) return true;
  return !NEVER_AUTHORITY_FIRST.has(asked.situation.need) && asked.situation.anonymity !== "not-to-police";
}

/** Whether the desk is an authority of another kind than the one that investigates this form. */
export function crosses(asked: Asked, desk: Desk): boolean {
  if (desk.isEmergency || !desk.isAuthority || !INVESTIGATED.has(asked.situation.need)) return false;
  const kinds = asked.guide.authorityKinds(asked.situation);
  return kinds.size > 0 && !kinds.has(desk.kind);
}

export function canBeSentTo(asked: Asked, desk: Desk): boolean {
  return whyNot(desk, asked.situation, asked.place) === null && !crosses(asked, desk);
}
