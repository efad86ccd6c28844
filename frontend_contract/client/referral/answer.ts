/** The answer of the engine as plain data: the same members in both twins, in the API and in the simulator. */

import { type ChannelAnswer, channelAnswer } from "./channels.ts";
import { rfc3339 } from "./clock.ts";
import { type Desk, UNVERIFIED, withoutName } from "./desks.ts";
import type { Listed } from "./listing.ts";
import { anonymity, type Asked } from "./ranking.ts";
import { type Rule, texts } from "./rules.ts";
import { canBeSentTo, mayBeFirst } from "./safety.ts";
import type { Answer, DeskAnswer, OtherDesk, Reason, Trust } from "./shapes.ts";
import { byNumbersAndKey } from "./sorting.ts";

export function answer(asked: Asked, rules: readonly Rule[], found: readonly Listed[], day: number): Answer {
  const ranks = ranksOf(found);
  return {
    urgent: asked.situation.urgency === "acute",
    guideVersion: asked.guide.version,
    validUntil: rfc3339(validUntil(asked, day)),
    place: { asked: asked.situation.region, status: asked.place.status, regions: [...asked.place.regions].sort() },
    desks: found.map((each, place) => deskAnswer(asked, each, ranks[place]!)),
    advice: texts(rules, "advice"),
    safety: texts(rules, "safety"),
  };
}

function ranksOf(found: readonly Listed[]): number[] {
  const ranks: number[] = [];
  found.forEach(({ beside }, place) => {
    const before = found[place - 1];
    const isEqual = before && beside && (beside === before.desk.key || beside === before.beside);
    ranks.push((ranks.at(-1) ?? 0) + (isEqual ? 0 : 1));
  });
  return ranks;
}

function deskAnswer(asked: Asked, each: Listed, rank: number): DeskAnswer {
  const { desk } = each;
  return {
    rank,
    id: desk.id,
    key: desk.key,
    reasons: reasons(asked, each),
    bestChannel: bestChannel(asked, desk),
    opensAt: rfc3339(asked.opens(desk)),
    trust: trust(asked, desk),
    nextSteps: desk.document.whatHappensNext,
    verification: desk.document.verification,
    ifNoAnswer: rank === 1 ? ifNoAnswer(asked, desk) : null,
  };
}

function bestChannel(asked: Asked, desk: Desk): ChannelAnswer | null {
  return channelAnswer(asked.best(desk).channel, asked.state(desk), asked.place);
}

function reasons(asked: Asked, { desk, rule }: Listed): Reason[] {
  const { situation } = asked;
  const found: Reason[] = rule ? [{ code: "rule", rule }] : [];
  const say = (code: string, isSo: boolean) => isSo && found.push({ code, rule: null });
  say("danger", desk.isEmergency);
  say("helps-with-this", desk.fits(situation));
  say("knows-this-form", desk.namesForm(situation));
  say("your-age", desk.hasAges && situation.ages !== null);
  say("your-region", desk.isRegional);
  say("works-from-abroad", asked.place.isFar && desk.fromAbroad === "yes");
  say("without-name", situation.anonymity === "no-name" && anonymity(desk, situation) === 0);
  say("speaks-your-language", asked.speaks(desk) === "yes");
  say("open-now", asked.isOpen(desk));
  say("national-desk", desk.isNationalDesk);
  return found;
}

function trust(asked: Asked, desk: Desk): Trust {
  return {
    withoutName: withoutName(desk, asked.situation.need),
    tellsPolice: desk.tellsPolice,
    withoutPapers: desk.document.worksWithoutPapers,
    fromAbroad: desk.fromAbroad,
    yourLanguage: asked.speaks(desk),
  };
}

/** Where nobody may answer at the first desk: the best other one that is open now. */
function ifNoAnswer(asked: Asked, first: Desk): OtherDesk | null {
  if (first.verified < UNVERIFIED && asked.isOpen(first)) return null;
  const others = asked.nearby.withKnownHours.filter((desk) => desk.fitsForm(asked.situation) && desk !== first);
  const ordered = byNumbersAndKey(others, (desk) => asOther(asked, desk));
  const other = ordered.find((desk) => answersInstead(asked, desk, first));
  if (other === undefined) return null;
  return { id: other.id, key: other.key, bestChannel: bestChannel(asked, other) };
}

function answersInstead(asked: Asked, desk: Desk, first: Desk): boolean {
  return (
    asked.isOpen(desk) &&
    mayBeFirst(asked, desk) &&
    canBeSentTo(asked, desk) &&
    asked.best(desk).channel?.id !== asked.best(first).channel?.id
  );
}

function asOther(asked: Asked, desk: Desk): number[] {
  const helps = desk.isNationalDesk || desk.needs.has(asked.situation.need);
  return [
    Number(asked.excluded.has(desk)),
    Number(desk.verified === UNVERIFIED),
    Number(!helps),
    anonymity(desk, asked.situation),
    Number(!desk.namesForm(asked.situation)),
    Number(desk.kind === "health"),
    Number(!desk.isRegional),
  ];
}

/** When the same question may have another answer: anybody may open or close, a rule begins or ends. */
function validUntil({ guide, minute, local }: Asked, day: number): number | null {
  const borders = [guide.nextRuleChange(day), guide.nextOpeningOrClosing(local)].filter((border) => border !== null);
  const moments = borders.map((border) => guide.clock.moment(border, minute));
  const later = [guide.validUntil, moments.length === 0 ? null : guide.clock.nextChange(minute)];
  const known = [...moments, ...later.filter((moment) => moment !== null)];
  return known.length === 0 ? null : Math.min(...known);
}
