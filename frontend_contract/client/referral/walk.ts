/** The question guide: which question comes next, given what was answered so far. */

import { minuteOf } from "./clock.ts";
import { type Facts, holds } from "./conditions.ts";
import { factsOf, UNKNOWN } from "./facts.ts";
import { asGuide, type Guide, type GuideDocument } from "./guide.ts";
import { Asked } from "./ranking.ts";
import type { QuestionDocument } from "./shapes.ts";
import { type Said, Situation } from "./situation.ts";
import { FIELDS } from "./values.ts";

const UNSAID = { audience: "victim", need: "advice" };

/**
 * The document of the first question that was not asked and fits what is known; null when all is asked.
 *
 * `situation` holds what the answers set so far, `asked` the keys of the questions that were shown.
 */
export function nextQuestion(
  guide: Guide | GuideDocument,
  situation: Readonly<Record<string, unknown>>,
  asked: readonly string[],
  moment: Date,
): QuestionDocument | null {
  const known = asGuide(guide);
  const facts = factsSoFar(known, situation, moment);
  const next = known.questions.find((each) => !asked.includes(each.key) && holds(each.conditions, facts));
  return next?.document ?? null;
}

/** On the way even who asks and what for may be unknown. */
export function factsSoFar(guide: Guide, situation: Readonly<Record<string, unknown>>, moment: Date): Facts {
  const known = new Situation({ ...UNSAID, ...said(situation) });
  const place = guide.places.find(known.region);
  const at = new Asked(guide, known, place, minuteOf(moment));
  const facts = new Map(factsOf(known, place, at.nationalDesk()));
  for (const name of Object.keys(UNSAID)) {
    if (!isSaid(situation[name])) facts.set(name, UNKNOWN);
  }
  return facts;
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function said(situation: Readonly<Record<string, unknown>>): Said {
  const values: Record<string, unknown> = {};
  for (const [name, [attribute, read]] of FIELDS) {
    if (isSaid(situation[name])) values[attribute] = read(situation[name]);
  }
  return values as Said;
}
