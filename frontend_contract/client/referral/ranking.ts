/** How well a desk fits, where no rule names it: the smaller, the better, from the most important on. */

import { type Best, bestOf, BY_OPENNESS, type Channel, speaks, spoken, usable, type YesNo } from "./channels.ts";
import { type Desk, withoutName } from "./desks.ts";
import type { Guide } from "./guide.ts";
import type { Nearby } from "./nearby.ts";
import { CLOSED, NOBODY_KNOWS, OPEN, type Openness, openness, type State, stateAt, UNKNOWN } from "./hours.ts";
import type { Place } from "./places.ts";
import type { Situation } from "./situation.ts";
import { byNumbersAndKey, compareNumbers } from "./sorting.ts";

const YES_UNKNOWN_NO = { yes: 0, unknown: 1, no: 2 } as const;
export const SETTLED = ["preferred", "form", "age", "anonymity", "region", "kind"]; // known before a look at a clock
export const CHANGING = ["open", "language", "verified"];

/** One question to the guide: the situation, where and when; what was found out is kept. */
export class Asked {
  readonly guide: Guide;
  readonly situation: Situation;
  readonly place: Place;
  readonly minute: number;
  readonly local: number;
  readonly nearby: Nearby;
  readonly kinds: string[] = []; // the order of kinds that rules asked for
  readonly preferred = new Map<Desk, number>(); // the place among the preferred
  readonly excluded = new Set<Desk>(); // those that rules leave out
  readonly notFirst = new Set<Desk>(); // those that rules let nobody begin with
  private readonly languages: ReadonlySet<string>;
  private readonly bests = new Map<Desk, Best>();
  private readonly states = new Map<string, State>();
  private readonly spokenAt = new Map<Desk, YesNo>();

  constructor(guide: Guide, situation: Situation, place: Place, minute: number) {
    this.guide = guide;
    this.situation = situation;
    this.place = place;
    this.minute = minute;
    this.local = guide.clock.local(minute);
    this.nearby = guide.nearby(situation.audience, place);
    this.languages = new Set(spoken(situation.languages));
  }

  best(desk: Desk): Best {
    let best = this.bests.get(desk);
    if (best === undefined) {
      best = this.findBest(desk);
      this.bests.set(desk, best);
    }
    return best;
  }

  private findBest(desk: Desk): Best {
    const found = usable(desk.channels, this.situation, this.place);
    const channels = found.length === 0 && desk.isEmergency ? desk.channels : found;
    return bestOf(channels, this.local, this.guide.holidays);
  }

  /** A mailbox with unknown hours does not hide that nobody picks up the telephone. */
  nationalDesk(): Openness {
    const desk = this.guide.nationalDesk;
    if (desk === null) return UNKNOWN;
    const best = this.best(desk).state;
    if (best !== UNKNOWN) return best;
    const channels = usable(desk.channels, this.situation, this.place);
    const states = channels.map((channel) => openness(channel.hours, this.local, this.guide.holidays));
    return states.includes(CLOSED) ? CLOSED : UNKNOWN;
  }

  isOpen(desk: Desk): boolean {
    return this.best(desk).state === OPEN;
  }

  /** The state of the best channel, with when it changes. */
  state(desk: Desk): State {
    const { channel } = this.best(desk);
    return channel === null ? NOBODY_KNOWS : this.stateOf(channel);
  }

  /** Desks share channels: looked up once. */
  private stateOf(channel: Channel): State {
    let state = this.states.get(channel.id);
    if (state === undefined) {
      state = stateAt(channel.hours, this.minute, this.guide.clock, this.guide.holidays);
      this.states.set(channel.id, state);
    }
    return state;
  }

  /** When the desk next opens, by any channel the person can use; null while it is open. */
  opens(desk: Desk): number | null {
    if (this.isOpen(desk)) return null;
    const channels = usable(desk.channels, this.situation, this.place);
    const moments = channels.map((channel) => this.stateOf(channel).opens).filter((moment) => moment !== null);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  speaks(desk: Desk): YesNo {
    let answer = this.spokenAt.get(desk);
    if (answer === undefined) {
      answer = speaks(usable(desk.channels, this.situation, this.place), this.languages);
      this.spokenAt.set(desk, answer);
    }
    return answer;
  }
}

export function settled(asked: Asked, desk: Desk): number[] {
  const situation = asked.situation;
  const kind = asked.kinds.indexOf(desk.kind);
  return [
    asked.preferred.get(desk) ?? asked.preferred.size,
    form(desk, situation),
    Number(desk.hasAges === (situation.ages === null)),
    anonymity(desk, situation),
    asked.place.isFar ? YES_UNKNOWN_NO[desk.fromAbroad] : Number(!desk.isRegional),
    kind < 0 ? asked.kinds.length : kind,
  ];
}

function form(desk: Desk, situation: Situation): number {
  return Number(situation.forms.length > 0 ? !desk.namesForm(situation) : !desk.anyForm);
}

/** How well the desk keeps to the wish: 0 well, 1 unknown, 2 not. */
export function anonymity(desk: Desk, situation: Situation): number {
  if (situation.anonymity === "no-name") return YES_UNKNOWN_NO[withoutName(desk, situation.need)];
  if (situation.anonymity === "not-to-police") return desk.isAuthority ? 2 : 2 - YES_UNKNOWN_NO[desk.tellsPolice];
  return 0;
}

export function changing(asked: Asked, desk: Desk): number[] {
  const language = asked.situation.languages.length > 0 ? YES_UNKNOWN_NO[asked.speaks(desk)] : 0;
  return [BY_OPENNESS[asked.best(desk).state], language, desk.verified];
}

/** The best first, at most `most`. Who is open is asked only of desks that can still be among them. */
export function ranked(asked: Asked, desks: readonly Desk[], most = Infinity): Desk[] {
  const counts = new Map(desks.map((desk) => [desk, settled(asked, desk)]));
  let ordered = byNumbersAndKey(desks, (desk) => counts.get(desk)!);
  if (ordered.length > most && most > 0) {
    const last = counts.get(ordered[most - 1]!)!;
    ordered = ordered.filter((desk) => compareNumbers(counts.get(desk)!, last) <= 0);
  }
  return byNumbersAndKey(ordered, (desk) => [...counts.get(desk)!, ...changing(asked, desk)]).slice(0, most);
}
