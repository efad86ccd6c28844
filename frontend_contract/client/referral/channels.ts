/** The channels of a desk, and which of them is best for this person now. */

import { rfc3339 } from "./clock.ts";
import { meets } from "./conditions.ts";
import type { Hours, HoursDocument, Openness, State } from "./hours.ts";
import { OPEN, openness, readHours, UNKNOWN } from "./hours.ts";
import type { Place } from "./places.ts";
import type { Situation } from "./situation.ts";

export type YesNo = "yes" | "no" | "unknown";

export const BY_OPENNESS = { open: 0, unknown: 1, closed: 2 } as const;
const PHONE = "phone";
const VISIT = "visit";

export interface Channel {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  readonly fromAbroad: string | null;
  readonly href: string | null;
  readonly hours: Hours;
  readonly languages: readonly string[]; // without region or script; empty: nobody knows
  readonly interpreter: YesNo;
}

export interface ChannelDocument {
  readonly id: string;
  readonly type: string;
  readonly e164: string | null;
  readonly fromAbroad: string | null;
  readonly href: string | null;
  readonly hours: HoursDocument;
  readonly byAppointment: boolean;
  readonly languages: readonly string[];
  readonly interpreter: YesNo;
}

/** The channel to use, and whether it is open; no channel where there is none the person can use. */
export interface Best {
  readonly channel: Channel | null;
  readonly state: Openness;
}

export interface ChannelAnswer {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  readonly href: string | null;
  readonly state: Openness;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

const NO_CHANNEL: Best = { channel: null, state: UNKNOWN };

export function readChannel(document: ChannelDocument): Channel {
  return {
    id: document.id,
    type: document.type,
    number: document.e164,
    fromAbroad: document.fromAbroad,
    href: document.href,
    hours: readHours(document.hours, document.byAppointment),
    languages: spoken(document.languages),
    interpreter: document.interpreter,
  };
}

/** Languages without their region or script: zh for zh-Hans. */
export function spoken(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.toLowerCase().split("-")[0]!);
}

/** In the editors' order. From far away a number needs one that works there, and nobody can walk in. */
export function usable(channels: readonly Channel[], situation: Situation, place: Place): readonly Channel[] {
  const types = situation.channelTypes;
  if (types.size === 0 && !place.isFar) return channels;
  return channels.filter(
    (channel) => (types.size === 0 || types.has(channel.type)) && (!place.isFar || worksFromFar(channel)),
  );
}

function worksFromFar(channel: Channel): boolean {
  return channel.type === PHONE ? channel.fromAbroad !== null : channel.type !== VISIT;
}

/** What is open before what may be open before what is closed; then the editors' order. */
export function bestOf(channels: readonly Channel[], local: number, holidays: ReadonlySet<number>): Best {
  let best = NO_CHANNEL;
  for (const channel of channels) {
    const state = openness(channel.hours, local, holidays);
    if (best.channel === null || BY_OPENNESS[state] < BY_OPENNESS[best.state]) best = { channel, state };
    if (state === OPEN) break;
  }
  return best;
}

/** Whether somebody there speaks one of the languages, or calls in an interpreter. */
export function speaks(channels: readonly Channel[], languages: ReadonlySet<string>): YesNo {
  if (languages.size === 0 || channels.length === 0) return "unknown";
  let found: YesNo = "no";
  for (const channel of channels) {
    if (channel.interpreter === "yes" || meets(channel.languages, languages)) return "yes";
    if (channel.languages.length === 0 || channel.interpreter === "unknown") found = "unknown";
  }
  return found;
}

export function channelAnswer(channel: Channel | null, state: State, place: Place): ChannelAnswer | null {
  if (channel === null) return null;
  const isForeign = place.isFar && channel.type === PHONE;
  const number = isForeign ? channel.fromAbroad : channel.number;
  return {
    id: channel.id,
    type: channel.type,
    number,
    href: isForeign ? number && `tel:${number}` : channel.href,
    state: state.state,
    opensAt: rfc3339(state.opens),
    closesAt: rfc3339(state.closes),
  };
}
