/**
 * Which desk is right for a person, now: a pure function of a situation, a published guide and a moment.
 *
 * Twin of `api/referral/`, with the same answers: it runs on the visitor's own device, so nobody learns what was asked.
 */

export { refer } from "./engine.ts";
export { Guide, type GuideDocument } from "./guide.ts";
export type {
  Answer,
  AnswerToQuestion,
  DeskAnswer,
  Explained,
  OtherDesk,
  QuestionDocument,
  Reason,
  SituationBody,
  Trust,
  Why,
  WhyNot,
} from "./shapes.ts";
export { type Fault, readSituation, Situation, SituationRefused } from "./situation.ts";
export { nextQuestion } from "./walk.ts";
