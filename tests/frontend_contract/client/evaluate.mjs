// Answers questions with the TypeScript engine: a line of JSON in, a line of JSON out. A line with a guide names it.
import { createInterface } from "node:readline";
import { Guide, nextQuestion, refer, SituationRefused } from "../../../frontend_contract/client/referral/index.ts";

const guides = new Map();

function answer({ guide, situation, asked, moment, explain }) {
  const known = guides.get(guide);
  const at = new Date(moment);
  try {
    return asked ? nextQuestion(known, situation, asked, at) : refer(situation, known, at, { explain });
  } catch (error) {
    if (error instanceof SituationRefused) return { faults: error.faults };
    throw error;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  if (question.document) guides.set(question.guide, new Guide(question.document));
  else process.stdout.write(`${JSON.stringify(answer(question))}\n`);
}
