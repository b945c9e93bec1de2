import { firstOf, t, tOr } from './text.ts'

/** A rule that an act broke, where its facts are not at hand: in words that need none, or as the ground that it is. */
export const ruleWords = (rule: string): string => {
  const words = tOr(`rule.${rule}`, '')
  const general = words.includes('{') ? '' : words
  return tOr(`broken.${rule}`, general || firstOf([`ground.${rule}`], t('broken', { rule })))
}
