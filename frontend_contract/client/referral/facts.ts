/** A situation as conditions see it: of each facet the values that are so, `unknown` where nothing is said. */

import type { Facts } from "./conditions.ts";
import type { Openness } from "./hours.ts";
import type { Place } from "./places.ts";
import type { Situation } from "./situation.ts";
import { ADULT_AT } from "./values.ts";

type Values = ReadonlySet<string>;

export const UNKNOWN: Values = new Set(["unknown"]);
const NOTHING: Values = new Set();
const CHILD: Values = new Set(["child"]);
const ADULT: Values = new Set(["adult"]);
const YES: Values = new Set(["yes"]);
const NO: Values = new Set(["no"]);
const NONE: Values = new Set(["none"]);
const NO_PHONE: Values = new Set(["no-phone"]);

/** `nationalDesk`: open, closed or unknown, at the moment that is asked about. */
export function factsOf(situation: Situation, place: Place, nationalDesk: Openness): Facts {
  return new Map<string, Values>([
    ["audience", new Set([situation.audience])],
    ["need", new Set([situation.need])],
    ["exploitationForm", orUnknown(situation.forms)],
    ["age", age(situation.ages)],
    ["urgency", said(situation.urgency)],
    ["place", new Set([place.status])],
    ["region", place.regions],
    ["anonymity", said(situation.anonymity)],
    ["nationality", said(situation.nationality)],
    ["residence", said(situation.residence)],
    ["complexity", complexity(situation.complexity)],
    ["dangerousInformation", yesOrNo(situation.dangerousInformation)],
    ["unaccompanied", yesOrNo(situation.unaccompanied)],
    ["language", orUnknown(new Set(situation.languages))],
    ["channel", channel(situation.channelTypes)],
    ["nationalDesk", new Set([nationalDesk])],
  ]);
}

function orUnknown(values: Values): Values {
  return values.size > 0 ? values : UNKNOWN;
}

function said(value: string | null): Values {
  return value ? new Set([value]) : UNKNOWN;
}

function age(ages: readonly [number, number] | null): Values {
  if (ages === null) return UNKNOWN;
  return ages[1] < ADULT_AT ? CHILD : ADULT;
}

function yesOrNo(value: boolean | null): Values {
  if (value === null) return UNKNOWN;
  return value ? YES : NO;
}

function complexity(values: Values | null): Values {
  if (values === null) return UNKNOWN;
  return values.size > 0 ? new Set([...values, "any"]) : NONE;
}

function channel(types: Values): Values {
  if (types.size === 0) return UNKNOWN;
  return types.has("phone") ? NOTHING : NO_PHONE;
}
