/**
 * Moments and local time without a time zone database: the guide carries the changes of the clock.
 *
 * A moment is whole minutes since 1970 in UTC; a local minute is the same count as clocks on the wall show it.
 */

export const DAY = 24 * 60;

export interface OffsetRow {
  readonly from: string;
  readonly minutes: number;
}

/** The whole minute that `moment` is in. */
export function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / 60_000);
}

export function rfc3339(minute: number | null): string | null {
  return minute === null ? null : `${new Date(minute * 60_000).toISOString().slice(0, -5)}Z`;
}

export function minuteFrom(text: string): number {
  return minuteOf(new Date(text));
}

/** The number of a local day, from its date. */
export function dayNumber(date: string): number {
  return dayOf(minuteFrom(`${date}T00:00:00Z`));
}

export function dayOf(minute: number): number {
  return Math.floor(minute / DAY);
}

export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Local time, from the changes of the clock in order. */
export class Clock {
  private readonly from: number[];
  private readonly offsets: number[];

  constructor(offsets: readonly OffsetRow[]) {
    this.from = offsets.map((row) => minuteFrom(row.from));
    this.offsets = offsets.map((row) => row.minutes);
  }

  offset(minute: number): number {
    return this.offsets[this.lastBefore(minute)]!;
  }

  local(minute: number): number {
    return minute + this.offset(minute);
  }

  nextChange(minute: number): number | null {
    return this.from.find((start) => start > minute) ?? null;
  }

  /** When clocks first show `local` after the moment `after`; an hour that the clock skips comes at its change. */
  moment(local: number, after: number): number {
    const before = this.offset(local - 3 * 60);
    const later = this.offset(local + 3 * 60);
    for (const offset of [Math.max(before, later), Math.min(before, later)]) {
      if (this.offset(local - offset) === offset && local - offset > after) return local - offset;
    }
    return this.from[this.lastBefore(local - before)]!;
  }

  /** The place of the last change that is not after `minute`; of the first where all are. */
  private lastBefore(minute: number): number {
    let low = 0;
    let high = this.from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.from[middle]! <= minute) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }
}
