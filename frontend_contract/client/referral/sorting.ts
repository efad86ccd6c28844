/** Orders as Python has them: by numbers from the most important on, then by key. */

interface Keyed {
  readonly key: string;
}

export function byNumbersAndKey<T extends Keyed>(all: readonly T[], numbers: (each: T) => readonly number[]): T[] {
  const counted = all.map((each) => ({ each, numbers: numbers(each) }));
  counted.sort((a, b) => compareNumbers(a.numbers, b.numbers) || compareTexts(a.each.key, b.each.key));
  return counted.map(({ each }) => each);
}

export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < a.length; place++) {
    const difference = a[place]! - b[place]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Keys and codes are ASCII: no language has a say in their order. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The one that sorts first. */
export function least<T extends Keyed>(all: readonly T[], numbers: (each: T) => readonly number[]): T | null {
  return byNumbersAndKey(all, numbers)[0] ?? null;
}
