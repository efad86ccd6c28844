/** A situation as conditions see it: of each facet the values that are so, `unknown` where nothing is said. */

import type { Facts } from "./conditions.ts";
import type { Openness } from "./hours.ts";
import type { Place } from "./places.ts";
import type { Situation } from "./situation.ts";
import { ADULT_AT } from "./values.ts";

type Values = ReadonlySet<string>;

export const UNKNOWN: Values = new Set(["unknown"]);
const NOTHING: Values = new Set();
const kept = new Map<string, Values>();

/** `nationalDesk`: open, closed or unknown, at the moment that is asked about. */
export function factsOf(situation: Situation, place: Place, nationalDesk: Openness): Facts {
  return new Map<string, Values>([
    ["audience", said(situation.audience)],
    ["need", said(situation.need)],
    ["exploitationForm", some(situation.forms)],
    ["age", age(situation.ages)],
    ["urgency", said(situation.urgency)],
    ["place", said(place.status)],
    ["region", place.regions],
    ["anonymity", said(situation.anonymity)],
    ["nationality", said(situation.nationality)],
    ["residence", said(situation.residence)],
    ["complexity", complexity(situation.complexity)],
    ["dangerousInformation", yesOrNo(situation.dangerousInformation)],
    ["unaccompanied", yesOrNo(situation.unaccompanied)],
    ["language", some(situation.languages)],
    ["channel", channel(situation.channelTypes)],
    ["nationalDesk", said(nationalDesk)],
  ]);
}

function said(value: string | null): Values {
  return value ? one(value) : UNKNOWN;
}

/** Codes are few: each is a set once. */
function one(code: string): Values {
  let values = kept.get(code);
  if (values === undefined) {
    values = new Set([code]);
    kept.set(code, values);
  }
  return values;
}

function some(values: readonly string[]): Values {
  return values.length > 0 ? new Set(values) : UNKNOWN;
}

function age(ages: readonly [number, number] | null): Values {
  if (ages === null) return UNKNOWN;
  return one(ages[1] < ADULT_AT ? "child" : "adult");
}

function yesOrNo(value: boolean | null): Values {
  if (value === null) return UNKNOWN;
  return one(value ? "yes" : "no");
}

function complexity(values: Values | null): Values {
  if (values === null) return UNKNOWN;
  return values.size > 0 ? new Set([...values, "any"]) : one("none");
}

function channel(types: Values): Values {
  if (types.size === 0) return UNKNOWN;
  return types.has("phone") ? NOTHING : one("no-phone");
}
