/** A published guide, read once and asked often. */

import { Clock, DAY, dayNumber, dayOf, minuteFrom, type OffsetRow } from "./clock.ts";
import { type Conditions, type Facts, readConditions } from "./conditions.ts";
import { Desk, type DeskDocument } from "./desks.ts";
import { timesOfChange } from "./hours.ts";
import { type Nearby, desksNearby } from "./nearby.ts";
import { type Place, Places, type RegionDocument } from "./places.ts";
import { type Effect, inOrder, type Rule, type RuleDocument, rulesFor, thatHold } from "./rules.ts";
import type { QuestionDocument } from "./shapes.ts";
import type { Situation } from "./situation.ts";
import { byNumbersAndKey } from "./sorting.ts";

export interface GuideDocument {
  readonly guideVersion: string;
  readonly validUntil: string | null;
  readonly offsets: readonly OffsetRow[];
  readonly holidays: readonly { readonly date: string }[];
  readonly regions: readonly RegionDocument[];
  readonly rules: readonly RuleDocument[];
  readonly desks: readonly DeskDocument[];
  readonly questions: readonly QuestionDocument[];
}

export interface Question {
  readonly document: QuestionDocument;
  readonly key: string;
  readonly conditions: Conditions;
}

/** From the `item` of the answer of `referral-guide`. The order of its documents does not matter. */
export class Guide {
  readonly version: string;
  readonly validUntil: number | null;
  readonly clock: Clock;
  readonly holidays: ReadonlySet<number>;
  readonly places: Places;
  readonly rules: readonly Rule[];
  readonly desks: readonly Desk[];
  readonly byKey: ReadonlyMap<string, Desk>;
  readonly emergency: readonly Desk[];
  readonly nationalDesk: Desk | null;
  readonly questions: readonly Question[];
  private readonly times: readonly number[];
  private readonly ruleDays: readonly number[];
  private readonly authorityKindsOf: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly nearbyIn = new Map<Place, Map<string, Nearby>>();
  private readonly selectedBy = new Map<Effect, Desk[]>();
  private readonly rulesOf = new Map<string, Rule[]>();

  constructor(document: GuideDocument) {
    this.version = document.guideVersion;
    this.validUntil = document.validUntil ? minuteFrom(document.validUntil) : null;
    this.clock = new Clock(document.offsets);
    this.holidays = new Set(document.holidays.map((each) => dayNumber(each.date)));
    this.places = new Places(document.regions);
    this.rules = inOrder(document.rules);
    this.desks = byNumbersAndKey(document.desks, () => []).map((each) => new Desk(each));
    this.byKey = new Map(this.desks.map((desk) => [desk.key, desk]));
    this.emergency = this.desks.filter((desk) => desk.isEmergency);
    this.nationalDesk = this.desks.find((desk) => desk.isNationalDesk && desk.isReferable) ?? null;
    this.questions = byNumbersAndKey(document.questions, (each) => [each.position]).map(readQuestion);
    this.times = allTimes(this.desks);
    this.ruleDays = borders(this.rules);
    this.authorityKindsOf = authorityKinds(this.desks);
  }

  /** Looked up once for each audience and place. */
  nearby(audience: string, place: Place): Nearby {
    const here = this.nearbyIn.get(place) ?? new Map<string, Nearby>();
    this.nearbyIn.set(place, here);
    const known = here.get(audience) ?? desksNearby(this.desks, audience, place);
    here.set(audience, known);
    return known;
  }

  /** The desks that an effect is about; what no situation changes is looked up once. */
  selected(effect: Effect, situation: Situation): Desk[] {
    let desks = this.selectedBy.get(effect);
    if (desks === undefined) {
      desks = this.desks.filter((desk) => effect.selects(desk));
      this.selectedBy.set(effect, desks);
    }
    return effect.namesForm ? desks.filter((desk) => desk.namesForm(situation)) : desks;
  }

  /** The conditions on who and what for are looked up once. */
  rulesThatHold(facts: Facts, audience: string, need: string, day: number): Rule[] {
    const asked = `${audience} ${need}`;
    let rules = this.rulesOf.get(asked);
    if (rules === undefined) {
      rules = rulesFor(this.rules, audience, need);
      this.rulesOf.set(asked, rules);
    }
    return thatHold(rules, facts, day);
  }

  /** The first local minute after `local` at which anybody may open or close. */
  nextOpeningOrClosing(local: number): number | null {
    if (this.times.length === 0) return null;
    const day = dayOf(local) * DAY;
    const time = this.times.find((each) => each > local - day);
    return time === undefined ? day + DAY + this.times[0]! : day + time;
  }

  /** The first local minute after `day` at which a rule begins or is over. */
  nextRuleChange(day: number): number | null {
    const border = this.ruleDays.find((each) => each > day);
    return border === undefined ? null : border * DAY;
  }

  /** The kinds of authority that name the form: the form decides who investigates. */
  authorityKinds(situation: Situation): ReadonlySet<string> {
    const kinds = new Set<string>();
    for (const form of situation.forms) {
      for (const kind of this.authorityKindsOf.get(form) ?? []) kinds.add(kind);
    }
    return kinds;
  }
}

function readQuestion(document: QuestionDocument): Question {
  return { document, key: document.key, conditions: readConditions(document.when) };
}

function allTimes(desks: readonly Desk[]): number[] {
  const times = desks.flatMap((desk) => desk.channels.flatMap((channel) => timesOfChange(channel.hours)));
  return [...new Set(times)].sort((a, b) => a - b);
}

function authorityKinds(desks: readonly Desk[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const desk of desks.filter((each) => each.isAuthority)) {
    for (const form of desk.forms) kinds.set(form, new Set([...(kinds.get(form) ?? []), desk.kind]));
  }
  return kinds;
}

function borders(rules: readonly Rule[]): number[] {
  const starts = rules.flatMap((rule) => rule.firstDay ?? []);
  const ends = rules.flatMap((rule) => (rule.lastDay === null ? [] : rule.lastDay + 1));
  return [...starts, ...ends].sort((a, b) => a - b);
}

export function asGuide(guide: Guide | GuideDocument): Guide {
  return guide instanceof Guide ? guide : new Guide(guide);
}
