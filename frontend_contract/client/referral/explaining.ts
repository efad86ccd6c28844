/** For editors: why a desk is where it is, and why another is not there at all. */

import { type Desk, whyNot } from "./desks.ts";
import type { Listed } from "./listing.ts";
import { type Asked, CHANGING, changing, SETTLED, settled } from "./ranking.ts";
import { crosses } from "./safety.ts";
import type { Why, WhyNot } from "./shapes.ts";

const COUNTS = [...SETTLED, ...CHANGING];

/** Of each listed desk the rule that put it there, or how it ranks on each count: 0 is best. */
export function why(asked: Asked, found: readonly Listed[]): Why[] {
  return found.map(({ desk, rule }) => {
    const counts = [...settled(asked, desk), ...changing(asked, desk)];
    return { key: desk.key, rule, ranks: Object.fromEntries(COUNTS.map((name, place) => [name, counts[place]!])) };
  });
}

export function whyNotListed(asked: Asked, found: readonly Listed[]): WhyNot[] {
  const there = new Set(found.map((each) => each.desk));
  return asked.guide.desks
    .filter((desk) => !there.has(desk))
    .map((desk) => ({ key: desk.key, reason: reason(asked, desk) }));
}

function reason(asked: Asked, desk: Desk): string {
  const { situation } = asked;
  const code = whyNot(desk, situation, asked.place);
  if (code !== null) return code;
  if (crosses(asked, desk)) return "other-authority";
  if (!desk.audiences.has(situation.audience)) return "other-audience";
  if (!desk.needs.has(situation.need)) return "other-need";
  if (!desk.fitsForm(situation)) return "other-form";
  return asked.excluded.has(desk) ? "excluded" : "lower";
}
