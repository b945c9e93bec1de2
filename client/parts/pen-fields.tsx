import { createMemo, type JSX } from 'solid-js'
import { partyIds } from '../../domain/index.ts'
import type { AnyCase } from '../state/desk.ts'
import { type ActField, type FormOfFields, isOfEach, type PenText, placeOf } from './act-field.ts'
import { useSight } from './field-sight.ts'
import { type PenPlace, PenSigning } from './pen-signing.tsx'

/** Each text is read and signed on the pen display by whoever it is of. */
export function PenFields(props: {
  fields: readonly ActField[]
  form: FormOfFields
  opened: AnyCase
}): JSX.Element {
  const sightOf = useSight(props)
  const all = props.fields.flatMap((field) => {
    if (field.as !== 'pen') return []
    const whose = isOfEach(field) ? partyIds : [null]
    return whose.map((party) => penPlace(placeOf(field.at, party), () => field.text(sightOf(party))))
  })
  const places = createMemo(() => all.flatMap(({ isThere, place }) => (isThere() ? [place] : [])))
  return <PenSigning form={props.form} places={places()} at={() => props.opened.circumstances().at} />
}

/** A place to sign, there while there is a text for it; its words are those of now. */
function penPlace(at: string, asked: () => PenText | null): { isThere: () => boolean; place: PenPlace } {
  let last: PenText | undefined
  const now = () => {
    last = asked() ?? last
    if (!last) throw new Error(`nothing to sign at ${at}`)
    return last
  }
  return {
    isThere: createMemo(() => asked() !== null),
    place: {
      at,
      get party() {
        return now().party
      },
      get name() {
        return now().name
      },
      text: () => now().text,
    },
  }
}
