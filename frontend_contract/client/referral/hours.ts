/** Whether a channel is open. Three states: what nobody knows is neither open nor closed. */

import { type Clock, DAY, dayNumber, dayOf, isoWeekday } from "./clock.ts";

export type Openness = "open" | "closed" | "unknown";

export const OPEN = "open";
export const CLOSED = "closed";
export const UNKNOWN = "unknown";
const DAYS_AHEAD = 15; // longer than any row of holidays

/** Minutes of the local day it begins on; past midnight the end is more than a day. */
type Period = readonly [opens: number, closes: number];

const WHOLE_DAY: readonly Period[] = [[0, DAY]];
const NO_PERIODS: readonly Period[] = [];

/** Opening hours of a channel. A period belongs to the day on which it begins. */
export interface Hours {
  readonly status: string; // unknown, always or weekly
  readonly weekly: ReadonlyMap<number, Period[]>; // ISO weekday -> periods
  readonly exceptions: ReadonlyMap<number, Period[]>; // day number -> periods instead
  readonly onHolidays: string; // open, closed or unknown
  readonly areKnown: boolean;
  readonly areAlways: boolean; // without any exception
}

/** `opens` and `closes` are the next moments, in minutes UTC; null where there is none within two weeks. */
export interface State {
  readonly state: Openness;
  readonly opens: number | null;
  readonly closes: number | null;
}

export interface HoursDocument {
  readonly status: string;
  readonly weekly: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[];
  readonly exceptions: readonly {
    readonly date: string;
    readonly isClosed: boolean;
    readonly opens: string | null;
    readonly closes: string | null;
  }[];
  readonly holidays?: string;
}

export const NOBODY_KNOWS: State = { state: UNKNOWN, opens: null, closes: null };

/** From the channel of a desk's document. What is by appointment is never simply open. */
export function readHours(hours: HoursDocument, byAppointment: boolean): Hours {
  const weekly = new Map<number, Period[]>();
  for (const row of hours.weekly) {
    weekly.set(row.weekday, [...(weekly.get(row.weekday) ?? []), period(row.opens, row.closes)]);
  }
  const exceptions = new Map<number, Period[]>();
  for (const row of hours.exceptions) {
    const day = dayNumber(row.date);
    const periods = row.isClosed ? [] : [period(row.opens!, row.closes!)];
    exceptions.set(day, [...(exceptions.get(day) ?? []), ...periods]);
  }
  const status = byAppointment ? UNKNOWN : hours.status;
  const onHolidays = hours.holidays ?? UNKNOWN;
  const areAlways = status === "always" && exceptions.size === 0 && onHolidays !== CLOSED;
  return { status, weekly, exceptions, onHolidays, areKnown: status !== UNKNOWN, areAlways };
}

function period(opens: string, closes: string): Period {
  const start = minutes(opens);
  const end = minutes(closes);
  return [start, end > start ? end : end + DAY];
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** The state in the UTC minute `minute`, and when it next opens or closes. */
export function stateAt(hours: Hours, minute: number, clock: Clock, holidays: ReadonlySet<number>): State {
  const local = clock.local(minute);
  const state = openness(hours, local, holidays);
  if (!hours.areKnown || hours.areAlways) return { state, opens: null, closes: null };
  const change = nextChange(hours, local, state, holidays);
  const moment = change === null ? null : clock.moment(change, minute);
  return state === OPEN ? { state, opens: null, closes: moment } : { state, opens: moment, closes: null };
}

/** The state in the local minute `local`. */
export function openness(hours: Hours, local: number, holidays: ReadonlySet<number>): Openness {
  if (!hours.areKnown) return UNKNOWN;
  if (hours.areAlways) return OPEN;
  const today = dayOf(local);
  let found: Openness = CLOSED;
  for (const day of [today, today - 1]) {
    const minute = local - day * DAY;
    for (const [opens, closes] of periods(hours, day, holidays)) {
      if (opens <= minute && minute < closes) {
        if (!isDoubtful(hours, day, holidays)) return OPEN;
        found = UNKNOWN;
      }
    }
  }
  return found;
}

/** The first local minute later on at which it is open, or no longer open. */
function nextChange(hours: Hours, local: number, now: Openness, holidays: ReadonlySet<number>): number | null {
  const today = dayOf(local);
  for (let day = today - 1; day < today + DAYS_AHEAD; day++) {
    for (const border of borders(periods(hours, day, holidays), day)) {
      if (border > local && (openness(hours, border, holidays) === OPEN) !== (now === OPEN)) return border;
    }
  }
  return null;
}

function borders(periods: readonly Period[], day: number): number[] {
  return periods.flatMap((period) => period.map((minute) => day * DAY + minute)).sort((a, b) => a - b);
}

/** Minutes of a day at which the state can change, whatever the day. */
export function timesOfChange(hours: Hours): number[] {
  if (!hours.areKnown || hours.areAlways) return [];
  const days = [...hours.weekly.values(), ...hours.exceptions.values(), hours.status === "always" ? WHOLE_DAY : []];
  return days.flatMap((periods) => periods.flatMap((period) => period.map((minute) => minute % DAY)));
}

function periods(hours: Hours, day: number, holidays: ReadonlySet<number>): readonly Period[] {
  const instead = hours.exceptions.get(day);
  if (instead !== undefined) return instead;
  if (hours.onHolidays === CLOSED && holidays.has(day)) return NO_PERIODS;
  return hours.status === "always" ? WHOLE_DAY : (hours.weekly.get(isoWeekday(day)) ?? NO_PERIODS);
}

/** A holiday on which nobody knows whether the usual hours hold. Day and night means holidays too. */
function isDoubtful(hours: Hours, day: number, holidays: ReadonlySet<number>): boolean {
  if (hours.onHolidays !== UNKNOWN || hours.status === "always") return false;
  return holidays.has(day) && !hours.exceptions.has(day);
}
