import { createSignal } from 'solid-js'
import { type TextKey, zh } from './zh.ts'

export type Language = 'zh' | 'en'
export type { TextKey } from './zh.ts'

/** English is fetched when it is first wanted; until then, and where it cannot be, the words are Chinese. */
const [english, setEnglish] = createSignal<Record<TextKey, string>>()
const [language, setLanguageSignal] = createSignal<Language>(stored())

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
  if (next === 'en' && !english()) {
    const fetched = await import('./en.ts').catch(() => undefined)
    if (!fetched) return
    setEnglish(fetched.en)
  }
  document.documentElement.lang = next === 'zh' ? 'zh-Hans-CN' : 'en'
}

/** The words for a key, with `{name}` replaced by the parameter of that name. */
export function t(key: TextKey, parameters: Readonly<Record<string, unknown>> = {}): string {
  const words = (language() === 'en' && english()) || zh
  return words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
}

/** The words for a key made at run time, such as a rule's id, or the fallback when there are none. */
export const tOr = (
  key: string,
  fallback: string,
  parameters: Readonly<Record<string, unknown>> = {},
): string => (key in zh ? t(key as TextKey, parameters) : fallback)

function stored(): Language {
  return localStorage.getItem('language') === 'en' ? 'en' : 'zh'
}
