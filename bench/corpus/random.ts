import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chances drawn from a seed: the same seed gives the same draws on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One of the list, which may not be empty. */
  pick<Value>(list: readonly Value[]): Value
  /** `count` different entries of the list (all where it is shorter), in random order. */
  some<Value>(list: readonly Value[], count: number): Value[]
}

export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0)
  const int = (low: number, high: number) => (high <= low ? low : uniformInt(generator, low, high))
  const pick = <Value>(list: readonly Value[]): Value => list[int(0, list.length - 1)]!
  return {
    int,
    pick,
    chance: (probability) => int(0, 999_999) < probability * 1_000_000,
    some(list, count) {
      const left = [...list]
      const taken = []
      while (taken.length < count && left.length > 0) taken.push(left.splice(int(0, left.length - 1), 1)[0]!)
      return taken
    },
  }
}

/** A seed for a part of the world that does not depend on what was drawn for the parts before it. */
export function seedFor(seed: number, part: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) | 0
}

/**
 * A walk over 0 … size-1 that meets each number once before it repeats: names are given out along it, so
 * that nobody shares a name by accident and no list of used names has to be kept.
 */
export function walk(size: number, seed: number): (step: number) => number {
  let stride = Math.floor(size * 0.618) + (Math.abs(seed) % 1000)
  while (greatestCommonDivisor(stride, size) !== 1) stride++
  const start = Math.abs(seed) % size
  return (step) => (start + (step % size) * stride) % size
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right)
}
