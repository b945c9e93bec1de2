import { createSignal } from 'solid-js'
import { type TextKey, zh } from './zh.ts'

export type Language = 'zh' | 'en'
export type { TextKey } from './zh.ts'

type Words = Readonly<Record<string, string>>

/** English is fetched when it is first wanted; until then, and where it cannot be, the words are Chinese. */
const [english, setEnglish] = createSignal<Words>({})
const [language, setLanguageSignal] = createSignal<Language>(stored())

/** How the English is fetched that goes with the Chinese words which are here. */
const englishToCome = new Set<() => Promise<Words>>([() => import('./en.ts').then(({ en }) => en)])

/** Chinese words that came after the first ones. */
const later: Record<string, string> = {}

/** Adds words that nobody needs before sign-in; where the language is English, those are here when it has resolved. */
export async function addWords(words: Words, inEnglish: () => Promise<Words>): Promise<void> {
  Object.assign(later, words)
  englishToCome.add(inEnglish)
  if (language() === 'en') await fetchEnglish()
}

const chinese = (key: string): string | undefined => (key in zh ? zh[key as keyof typeof zh] : later[key])

/** The language of the interface; what the law sets down stays Chinese in both. */
export { language }

/** Changes the language of the interface on this device. */
export async function setLanguage(next: Language): Promise<void> {
  localStorage.setItem('language', next)
  await showLanguage(next)
  setLanguageSignal(next)
}

/** Fetches the words of a language and tells the page which it is; called once before anything is drawn. */
export async function showLanguage(next: Language = language()): Promise<void> {
  if (next === 'en' && !(await fetchEnglish())) return
  document.documentElement.lang = next === 'zh' ? 'zh-Hans-CN' : 'en'
}

/** The words for a key, with `{name}` replaced by the parameter of that name. */
export function t(key: TextKey, parameters: Readonly<Record<string, unknown>> = {}): string {
  const words = (language() === 'en' && english()[key]) || chinese(key) || ''
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
}

/** The words for a key made at run time, such as a rule's id, or the fallback when there are none. */
export const tOr = (
  key: string,
  fallback: string,
  parameters: Readonly<Record<string, unknown>> = {},
): string => (chinese(key) === undefined ? fallback : t(key as TextKey, parameters))

/** The words of the first key that has any, or the fallback. */
export function firstOf(
  keys: readonly string[],
  fallback: string,
  parameters: Readonly<Record<string, unknown>> = {},
): string {
  const key = keys.find((each) => chinese(each) !== undefined)
  return key === undefined ? fallback : t(key as TextKey, parameters)
}

/** Fetches the English that is still to come; false when none of it could be had. */
async function fetchEnglish(): Promise<boolean> {
  const fetched = await Promise.all(
    [...englishToCome].map(async (inEnglish) => {
      const words = await inEnglish().catch(() => undefined)
      if (words) englishToCome.delete(inEnglish)
      return words
    }),
  )
  setEnglish((known) => Object.assign({ ...known }, ...fetched))
  return Object.keys(english()).length > 0
}

function stored(): Language {
  return localStorage.getItem('language') === 'en' ? 'en' : 'zh'
}
