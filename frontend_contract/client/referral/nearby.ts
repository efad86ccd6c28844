/** Who may help an audience in a place: what no other answer changes. */

import type { Desk } from "./desks.ts";
import type { Place } from "./places.ts";

export interface Nearby {
  readonly desks: readonly Desk[];
  readonly withKnownHours: readonly Desk[];
  readonly dayAndNight: readonly Desk[]; // with a channel that is; neither 112 nor an authority
}

export function desksNearby(desks: readonly Desk[], audience: string, place: Place): Nearby {
  const near = desks.filter((desk) => desk.isReferable && desk.audiences.has(audience) && desk.isFor(place));
  return {
    desks: near,
    withKnownHours: near.filter((desk) => desk.hasKnownHours),
    dayAndNight: near.filter((desk) => desk.hasChannelDayAndNight && !desk.isEmergency && !desk.isAuthority),
  };
}
