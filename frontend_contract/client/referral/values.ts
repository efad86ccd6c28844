/** The values that each field of a situation can have. */

import type { Situation } from "./situation.ts";

export const AUDIENCES = ["victim", "professional", "citizen"] as const;
export const NEEDS = ["report", "press-charges", "register", "help", "shelter", "advice", "legal", "medical"] as const;
export const URGENCIES = ["acute", "urgent", "normal", "low"] as const;
export const ANONYMITIES = ["none", "not-to-police", "no-name"] as const;
export const NATIONALITIES = ["nl", "eu", "other"] as const;
export const RESIDENCES = ["none", "reflection-period", "permit"] as const;
export const COMPLEXITIES = ["disability", "addiction", "psychiatry"] as const;
export const CHANNEL_TYPES = ["phone", "chat", "email", "web-form", "visit"] as const;
export const ADULT_AT = 18;
const OLDEST = 120;
const LONGEST_NAME = 120;
const MOST_VALUES = 20;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const NOT_A_NAME = /^[ \t\r\n]*$|\p{Cs}/u; // blank, or half a character

/** A value that its field cannot have; the message says what it can. */
export class ValueRefused extends Error {}

type Read = (value: unknown) => unknown;

function oneOf(allowed: readonly string[]): Read {
  return (value) => {
    if (typeof value !== "string" || !allowed.includes(value)) throw new ValueRefused(`One of: ${allowed.join(", ")}.`);
    return value;
  };
}

function someOf(allowed: readonly string[]): Read {
  return (value) => {
    const values = listed(value);
    if (!values.every((each) => typeof each === "string" && allowed.includes(each))) {
      throw new ValueRefused(`A list of: ${allowed.join(", ")}.`);
    }
    return new Set(values);
  };
}

function yesOrNo(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ValueRefused("true or false.");
  return value;
}

function forms(value: unknown): unknown[] {
  const values = listed(value);
  if (values.length > MOST_VALUES || !values.every((each) => typeof each === "string" && CODE.test(each))) {
    throw new ValueRefused("A code of the exploitation forms, or a list of them.");
  }
  return [...new Set(values)];
}

function ages(value: unknown): readonly [number, number] {
  if (value === "child") return [0, ADULT_AT - 1];
  if (value === "adult") return [ADULT_AT, OLDEST];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > OLDEST) {
    throw new ValueRefused(`Whole years from 0 to ${OLDEST}, or adult, or child.`);
  }
  return [value, value];
}

function name(value: unknown): string {
  if (typeof value !== "string" || NOT_A_NAME.test(value) || [...value].length > LONGEST_NAME) {
    throw new ValueRefused(`The code or name of a region, at most ${LONGEST_NAME} characters, or abroad.`);
  }
  return value;
}

function languages(value: unknown): string[] {
  const values = listed(value);
  if (values.length > MOST_VALUES || !values.every((each) => typeof each === "string" && LANGUAGE.test(each))) {
    throw new ValueRefused("A list of language tags (BCP 47), such as nl, ar or zh-Hans.");
  }
  return values.map((each) => (each as string).toLowerCase());
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

export const FIELDS: ReadonlyMap<string, readonly [attribute: keyof Situation, read: Read]> = new Map([
  ["audience", ["audience", oneOf(AUDIENCES)]],
  ["need", ["need", oneOf(NEEDS)]],
  ["exploitationForm", ["forms", forms]],
  ["age", ["ages", ages]],
  ["urgency", ["urgency", oneOf(URGENCIES)]],
  ["region", ["region", name]],
  ["languages", ["languages", languages]],
  ["anonymity", ["anonymity", oneOf(ANONYMITIES)]],
  ["channelTypes", ["channelTypes", someOf(CHANNEL_TYPES)]],
  ["dangerousInformation", ["dangerousInformation", yesOrNo]],
  ["unaccompanied", ["unaccompanied", yesOrNo]],
  ["nationality", ["nationality", oneOf(NATIONALITIES)]],
  ["residence", ["residence", oneOf(RESIDENCES)]],
  ["complexity", ["complexity", someOf(COMPLEXITIES)]],
]);
