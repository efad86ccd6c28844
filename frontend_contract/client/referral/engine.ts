/** Put together: a situation, a guide and a moment go in; desks in order, with the reasons, come out. */

import { answer } from "./answer.ts";
import { dayOf, minuteOf } from "./clock.ts";
import { why, whyNotListed } from "./explaining.ts";
import { factsOf } from "./facts.ts";
import { asGuide, type Guide, type GuideDocument } from "./guide.ts";
import { listed } from "./listing.ts";
import { Asked } from "./ranking.ts";
import { readSituation, Situation } from "./situation.ts";
import type { Answer, Explained, SituationBody } from "./shapes.ts";

/**
 * The desks that are right at `moment`, as plain data; with `explain`, why and why not.
 *
 * The same three always give the same answer. Throws SituationRefused with every fault of a situation given as JSON.
 */
export function refer(situation: Situation | SituationBody, guide: Guide | GuideDocument, moment: Date): Answer;
export function refer(
  situation: Situation | SituationBody,
  guide: Guide | GuideDocument,
  moment: Date,
  options: { explain: true },
): Explained;
export function refer(
  situation: Situation | SituationBody,
  guide: Guide | GuideDocument,
  moment: Date,
  options: { explain?: boolean } = {},
): Answer | Explained {
  const known = asGuide(guide);
  const read = situation instanceof Situation ? situation : readSituation(situation);
  const minute = minuteOf(moment);
  const asked = new Asked(known, read, known.places.find(read.region), minute);
  const facts = factsOf(read, asked.place, asked.nationalDesk());
  const day = dayOf(asked.local);
  const rules = known.rulesThatHold(facts, read.audience, read.need, day);
  const found = listed(asked, rules);
  const given = answer(asked, rules, found, day);
  return options.explain ? { ...given, why: why(asked, found), whyNot: whyNotListed(asked, found) } : given;
}
