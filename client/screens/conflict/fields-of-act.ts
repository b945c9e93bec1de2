import type { ActField, FieldSight, Option } from '../../parts/act-field.ts'
import type { AnyCase, Desk } from '../../state/desk.ts'
import type { NamedField } from '../../text/act-values.ts'
import { t } from '../../text/text.ts'
import { allSteps } from '../case/flow-steps.ts'
import type { AnyActScreen } from '../kind-screens.ts'
import { kindScreens } from '../kinds.ts'

/** How the form of an act calls its places and its codes; empty where its screen is more than a table of fields. */
export function fieldsOfAct(type: string, opened: AnyCase, desk: Desk): readonly NamedField[] {
  const screens = kindScreens[opened.kind()]
  if (!screens) return []
  const all = [...allSteps(screens).map(({ screen }) => screen), ...Object.values(screens.beside)]
  const tables = all.filter((screen): screen is AnyActScreen => typeof screen === 'object')
  return tables
    .filter(({ act }) => act === type)
    .flatMap(({ fields }) => fields)
    .map((field) => ({
      ...(field.at === undefined ? {} : { at: field.at }),
      words: field.words,
      of: codeIn(field, opened, desk),
    }))
}

/** The words of a field's codes; a list that depends on what is typed is read as if nothing were. */
function codeIn(field: ActField, opened: AnyCase, desk: Desk): NamedField['of'] {
  const nowhere = () => undefined
  const sight: FieldSight = { get: nowhere, put: nowhere, putAll: nowhere, opened, desk, party: null }
  switch (field.as) {
    case 'choice':
    case 'ticks':
      return (value) => {
        const options: readonly Option[] = field.options(sight)
        const wordsOf = (code: unknown) =>
          options.find((option) => option.value === code)?.words ?? String(code)
        return Array.isArray(value) ? value.map(wordsOf).join(t('list.comma')) : wordsOf(value)
      }
    case 'yes-no':
      return (value) => t(value === true ? (field.yes ?? 'answer.yes') : (field.no ?? 'answer.no'))
    default:
      return nowhere
  }
}
