/** Who closes every list: somebody is there for everyone, at any hour. */

import { usable } from "./channels.ts";
import type { Desk } from "./desks.ts";
import { anonymity, type Asked } from "./ranking.ts";
import { canBeSentTo } from "./safety.ts";
import { least } from "./sorting.ts";

/** The national desk, and one that is open day and night. */
export function closers(asked: Asked): Desk[] {
  const { nationalDesk } = asked.guide;
  const found = nationalDesk === null ? [] : [nationalDesk];
  const openAlways = asked.nearby.dayAndNight.filter(
    (desk) =>
      desk.fitsForm(asked.situation) &&
      canBeSentTo(asked, desk) &&
      isOpenDayAndNight(asked, desk),
  );
  const best = least(openAlways, (desk) => asCloser(asked, desk));
  return best === null ? found : [...found, best];
}

function isOpenDayAndNight(asked: Asked, desk: Desk): boolean {
  if (!asked.isOpen(desk)) return false;
  const channels = usable(desk.channels, asked.situation, asked.place);
  return channels === desk.channels || channels.some((channel) => channel.hours.status === "always");
}

function asCloser(asked: Asked, desk: Desk): number[] {
  const helps = desk.needs.has(asked.situation.need);
  return [
    Number(asked.excluded.has(desk)),
    Number(!helps),
    anonymity(desk, asked.situation),
    Number(desk.kind === "health"),
    desk.verified,
  ];
}
