/** The editors' rules: under which conditions they hold, and what they do to the list of desks. */

import { dayNumber } from "./clock.ts";
import { type Conditions, type Facts, holds, readConditions, type When } from "./conditions.ts";
import { type Desk, HELPS_WITHOUT_NAME } from "./desks.ts";
import { byNumbersAndKey } from "./sorting.ts";

export interface EffectDocument {
  readonly action: string; // pin, pin-if-open, beside, prefer, exclude, not-first or order
  readonly desk: string | null;
  readonly kind: string | null;
  readonly scope: string | null;
  readonly anonymous: boolean;
  readonly namesForm: boolean;
}

export interface RuleDocument {
  readonly key: string;
  readonly priority: number;
  readonly locale: string;
  readonly advice: string;
  readonly safety: string;
  readonly when: When;
  readonly effects: readonly EffectDocument[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** What to do (`action`) with one desk, by its key, or with all desks that are so. */
export class Effect {
  readonly action: string;
  readonly desk: string | null;
  readonly kind: string | null;
  private readonly isRegional: boolean | null;
  private readonly anonymous: boolean;
  readonly namesForm: boolean;

  constructor(row: EffectDocument) {
    this.action = row.action;
    this.desk = row.desk;
    this.kind = row.kind;
    this.isRegional = row.scope ? row.scope === "regional" : null;
    this.anonymous = row.anonymous;
    this.namesForm = row.namesForm;
  }

  /** Whatever the situation; `namesForm` is asked of each situation. */
  selects(desk: Desk): boolean {
    if (this.desk !== null) return desk.key === this.desk;
    return (
      (this.kind === null || desk.kind === this.kind) &&
      (this.isRegional === null || desk.isRegional === this.isRegional) &&
      (!this.anonymous || HELPS_WITHOUT_NAME.has(desk.anonymity))
    );
  }
}

export interface Rule {
  readonly document: RuleDocument;
  readonly key: string;
  readonly conditions: Conditions;
  readonly effects: readonly Effect[];
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

export interface RuleText {
  readonly rule: string;
  readonly locale: string;
  readonly text: string;
}

export function readRule(document: RuleDocument): Rule {
  return {
    document,
    key: document.key,
    conditions: readConditions(document.when),
    effects: document.effects.map((row) => new Effect(row)),
    firstDay: document.validFrom ? dayNumber(document.validFrom) : null,
    lastDay: document.validUntil ? dayNumber(document.validUntil) : null,
  };
}

export function inOrder(documents: readonly RuleDocument[]): Rule[] {
  return byNumbersAndKey(documents, (each) => [each.priority]).map(readRule);
}

/** Those that may hold for who asks and what for, with only their other conditions. */
export function rulesFor(rules: readonly Rule[], audience: string, need: string): Rule[] {
  const said = new Map([["audience", new Set([audience])], ["need", new Set([need])]]);
  return rules
    .filter((rule) => holds(rule.conditions.filter(([facet]) => said.has(facet)), said))
    .map((rule) => ({ ...rule, conditions: rule.conditions.filter(([facet]) => !said.has(facet)) }));
}

/** In order of priority; `day` is the local day of the moment that is asked about. */
export function thatHold(rules: readonly Rule[], facts: Facts, day: number): Rule[] {
  return rules.filter((rule) => holds(rule.conditions, facts) && isValid(rule, day));
}

function isValid(rule: Rule, day: number): boolean {
  return (rule.firstDay === null || rule.firstDay <= day) && (rule.lastDay === null || day <= rule.lastDay);
}

/** `advice` or `safety` of the rules that have any, in the language in which each rule is there. */
export function texts(rules: readonly Rule[], name: "advice" | "safety"): RuleText[] {
  return rules
    .filter((rule) => rule.document[name])
    .map((rule) => ({ rule: rule.key, locale: rule.document.locale, text: rule.document[name] }));
}
