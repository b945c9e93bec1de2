/** What the words ask of a browser: where the language is kept, and the element that says it. */
const kept = new Map<string, string>()
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  },
  document: { documentElement: { lang: '' } },
})

/** The desk's words, loaded once there is something like a browser. */
export const { firstOf, setLanguage } = await import('../text.ts')
await import('../at-desk.ts')
await import('../kind-words.ts')
export const { evidenceKeys } = await import('../../parts/evidence-words.ts')
export const { pathWords } = await import('../path-words.ts')
export const { refusalKeys, refusalWords, ruleKeys, spoken } = await import('../refusal-words.ts')
