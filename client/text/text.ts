import { createSignal } from 'solid-js'
import { en } from './en.ts'
import { type TextKey, zh } from './zh.ts'

export type Language = 'zh' | 'en'
export type { TextKey } from './zh.ts'

const texts: Record<Language, Record<TextKey, string>> = { zh, en }
const [language, setLanguageSignal] = createSignal<Language>(stored())

/** The language of the interface; what the law sets down stays Chinese in both. */
export { language }

/** Changes the language of the interface on this device. */
export function setLanguage(next: Language): void {
  localStorage.setItem('language', next)
  setLanguageSignal(next)
  document.documentElement.lang = next === 'zh' ? 'zh-Hans-CN' : 'en'
}

/** The words for a key, with `{name}` replaced by the parameter of that name. */
export function t(key: TextKey, parameters: Readonly<Record<string, unknown>> = {}): string {
  return texts[language()][key].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
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
