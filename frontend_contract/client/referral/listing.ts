/** Which desks are listed, and in which order: what rules pin, then the rest, then those that close every list. */

import { closers } from "./closing.ts";
import type { Desk } from "./desks.ts";
import { type Asked, ranked } from "./ranking.ts";
import type { Effect, Rule } from "./rules.ts";
import { canBeSentTo, mayBeFirst } from "./safety.ts";

const MOST_DESKS = 8; // before those that close the list

/** A desk in the list. `rule` put it there, if one did; right after the desk `beside`, it ranks like that one. */
export interface Listed {
  readonly desk: Desk;
  readonly rule: string | null;
  readonly beside: string | null;
}

/** The whole list, in order. Never empty where the guide has a national desk. */
export function listed(asked: Asked, rules: readonly Rule[]): Listed[] {
  arrange(asked, rules);
  const found = new Map<Desk, Listed>();
  add(found, emergency(asked));
  add(found, pinned(asked, rules).filter((each) => !asked.excluded.has(each.desk)), MOST_DESKS);
  const rest = fitting(asked).filter((desk) => !asked.excluded.has(desk) && !found.has(desk));
  const room = MOST_DESKS - found.size;
  if (room > 0) add(found, ranked(asked, rest, room).map(withoutRule));
  add(found, closers(asked).map(withoutRule));
  return firstPermitted(asked, [...found.values()]);
}

function withoutRule(desk: Desk): Listed {
  return { desk, rule: null, beside: null };
}

/** What rules do to desks but for putting them in the list. */
function arrange(asked: Asked, rules: readonly Rule[]): void {
  for (const rule of rules) {
    for (const effect of rule.effects) {
      if (effect.action === "exclude") addTo(asked.excluded, asked, effect);
      else if (effect.action === "not-first") addTo(asked.notFirst, asked, effect);
      else if (effect.action === "order") orderKind(asked, effect);
      else if (effect.action === "prefer") preferDesks(asked, effect);
    }
  }
}

function addTo(desks: Set<Desk>, asked: Asked, effect: Effect): void {
  for (const desk of asked.guide.selected(effect, asked.situation)) desks.add(desk);
}

function orderKind(asked: Asked, { kind }: Effect): void {
  if (kind && !asked.kinds.includes(kind)) asked.kinds.push(kind);
}

function preferDesks(asked: Asked, effect: Effect): void {
  const place = new Set(asked.preferred.values()).size;
  for (const desk of asked.guide.selected(effect, asked.situation)) {
    if (!asked.preferred.has(desk)) asked.preferred.set(desk, place);
  }
}

function emergency(asked: Asked): Listed[] {
  if (asked.situation.urgency !== "acute") return [];
  return asked.guide.emergency.filter((desk) => canBeSentTo(asked, desk)).map(withoutRule);
}

function pinned(asked: Asked, rules: readonly Rule[]): Listed[] {
  return rules.flatMap((rule) => pinnedBy(asked, rule));
}

function pinnedBy(asked: Asked, rule: Rule): Listed[] {
  const found: Listed[] = [];
  let last: string | null = null;
  for (const effect of rule.effects) {
    const isBeside = effect.action === "beside";
    if (!isBeside && effect.action !== "pin" && effect.action !== "pin-if-open") continue;
    for (const desk of pinnable(asked, effect)) {
      if (effect.action === "pin-if-open" && !asked.isOpen(desk)) continue;
      found.push({ desk, rule: rule.key, beside: isBeside ? last : null });
      if (!isBeside) last = desk.key;
    }
  }
  return found;
}

/** A desk that a rule names need not fit; one of many must, but for what it helps with. */
function pinnable(asked: Asked, effect: Effect): Desk[] {
  const found = asked.guide.selected(effect, asked.situation).filter((desk) => canBeSentTo(asked, desk));
  if (effect.desk !== null) return found;
  const { situation } = asked;
  return ranked(asked, found.filter((desk) => desk.audiences.has(situation.audience) && desk.fitsForm(situation)));
}

function fitting(asked: Asked): Desk[] {
  return asked.nearby.desks.filter(
    (desk) =>
      desk.needs.has(asked.situation.need) &&
      desk.fitsForm(asked.situation) &&
      !desk.isEmergency &&
      canBeSentTo(asked, desk),
  );
}

function add(found: Map<Desk, Listed>, more: readonly Listed[], most = Infinity): void {
  for (const each of more) {
    if (found.size < most && !found.has(each.desk)) found.set(each.desk, each);
  }
}

/** The first that may be first comes to the front; where rules forbid it of all, safety alone decides. */
function firstPermitted(asked: Asked, found: readonly Listed[]): Listed[] {
  for (const forbidden of [asked.notFirst, new Set<Desk>()]) {
    const isPermitted = ({ desk }: Listed) => desk.isEmergency || (!forbidden.has(desk) && mayBeFirst(asked, desk));
    const first = found.find(isPermitted);
    if (first !== undefined) {
      const rest = found.filter((each) => each !== first);
      return [alone(first), ...rest.map((each) => (isPermitted(each) ? each : notBeside(first, each)))];
    }
  }
  return [...found];
}

/** Who may not be the first may not rank like the first either. */
function notBeside(first: Listed, each: Listed): Listed {
  return each.beside === first.desk.key ? alone(each) : each;
}

function alone(each: Listed): Listed {
  return { ...each, beside: null };
}
