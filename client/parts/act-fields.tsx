import { createMemo, For, Index, type JSX, Show } from 'solid-js'
import { type PartyId, partyIds } from '../../domain/index.ts'
import type { AnyCase } from '../state/desk.ts'
import { fieldOf } from '../text/field-of.ts'
import { t } from '../text/text.ts'
import { type ActField, type FieldSight, type FormOfFields, isOfEach, placeOf } from './act-field.ts'
import { FieldControl } from './field-control.tsx'
import { isBeside, isShown, namedAt, useSight } from './field-sight.ts'
import { Pair, type PairRow } from './pair.tsx'
import { PenFields } from './pen-fields.tsx'
import { RefusalsAt } from './refusal.tsx'

/** What an act is filled in with, as its table says; fields of both parties stand side by side. */
export function ActFields(props: {
  fields: readonly ActField[]
  form: FormOfFields
  opened: AnyCase
  /** The place of the row whose fields these are, e.g. `children.0.`. */
  within?: string
}): JSX.Element {
  const groups = groupsOf(props.fields.filter((field) => !isBeside(field)))
  return (
    <For each={groups}>
      {(group) =>
        group.sort === 'pen' ? (
          <PenFields {...props} fields={group.fields} />
        ) : group.sort === 'each' ? (
          <FieldsOfEach {...props} fields={group.fields} />
        ) : (
          <PlainFields {...props} fields={group.fields} />
        )
      }
    </For>
  )
}

/** Fields that each party has: man left, woman right; a row that is asked of neither is not there. */
function FieldsOfEach(props: {
  fields: readonly ActField[]
  form: FormOfFields
  opened: AnyCase
}): JSX.Element {
  const sightOf = useSight(props)
  const rows = props.fields.map((field) => ({ field, row: rowOf(field, sightOf, () => props.form) }))
  const asked = createMemo(() =>
    rows
      .filter(({ field }) => partyIds.some((party) => isShown(field, sightOf(party))))
      .map(({ row }) => row),
  )
  return (
    <Pair
      label={t('pair.aria')}
      head={(party) => (
        <div class="party">
          <b>{t(`party.${party}`)}</b>
        </div>
      )}
      refusals={props.form.review().refusals}
      rows={asked()}
    />
  )
}

/** Every place at which the table shows its own refusals. */
export const placesOf = (fields: readonly ActField[]): readonly string[] =>
  fields.flatMap((field) => {
    if (field.at === undefined || isBeside(field)) return []
    return isOfEach(field) ? partyIds.map((party) => namedAt(field, party)) : [namedAt(field, null)]
  })

function rowOf(
  field: ActField,
  sightOf: (party: PartyId | null) => FieldSight,
  form: () => FormOfFields,
): PairRow {
  return {
    id: field.at ?? '',
    label: t(field.words),
    at: (party) => namedAt(field, party),
    cell: (party) => (
      <Show when={isShown(field, sightOf(party))}>
        <FieldControl
          field={field}
          at={placeOf(field.at ?? '', party)}
          namedAt={namedAt(field, party)}
          sight={sightOf(party)}
          label={fieldOf(party, field.words)}
          refusals={form().review().refusals}
          rows={RowsOfField}
        />
      </Show>
    ),
  }
}

/** Fields that are asked once: label at the left, refusals beneath. */
function PlainFields(props: {
  fields: readonly ActField[]
  form: FormOfFields
  opened: AnyCase
  within?: string
}): JSX.Element {
  const sight = useSight(props)(null)
  return (
    <div class="form plain-fields act-fields">
      <For each={props.fields}>
        {(field) => (
          <Show when={isShown(field, sight)}>
            <span class="label">{t(field.words)}</span>
            <div data-at={`${props.within ?? ''}${namedAt(field, null)}`}>
              <FieldControl
                field={field}
                at={field.at ?? ''}
                namedAt={namedAt(field, null)}
                sight={sight}
                label={t(field.words)}
                refusals={props.form.review().refusals}
                rows={RowsOfField}
              />
              <Show when={field.note}>{(note) => <p class="meta">{t(note())}</p>}</Show>
              <RefusalsAt at={namedAt(field, null)} refusals={props.form.review().refusals} />
            </div>
          </Show>
        )}
      </For>
    </div>
  )
}

/** Rows that can be added and taken away; each is a small table of fields of its own. */
function RowsOfField(props: {
  field: Extract<ActField, { as: 'rows' }>
  at: string
  sight: FieldSight
  refusals: FormOfFields['review']
}): JSX.Element {
  const rows = createMemo(() => (props.sight.get(props.at) ?? []) as readonly object[])
  const within = (index: number): FormOfFields => {
    const place = (path: string) => `${props.at}.${index}.${path}`
    const { get, putAll } = props.sight
    return {
      get: (path) => get(place(path)),
      put: (path, value) => putAll({ [place(path)]: value }),
      putAll: (values) =>
        putAll(Object.fromEntries(Object.entries(values).map(([path, value]) => [place(path), value]))),
      review: () => ({
        ...props.refusals(),
        refusals: props
          .refusals()
          .refusals.flatMap((refusal) =>
            refusal.at?.startsWith(place('')) ? [{ ...refusal, at: refusal.at.slice(place('').length) }] : [],
          ),
      }),
    }
  }
  return (
    <div class="field-rows">
      <Index each={rows()}>
        {(_, index) => (
          <fieldset>
            <legend class="vh">
              {t(props.field.words)} {index + 1}
            </legend>
            <ActFields
              fields={props.field.fields}
              form={within(index)}
              opened={props.sight.opened}
              within={`${props.at}.${index}.`}
            />
            <button
              type="button"
              class="b plain"
              onClick={() => props.sight.put(props.at, rows().toSpliced(index, 1))}
            >
              {t('rows.remove', { row: index + 1 })}
            </button>
          </fieldset>
        )}
      </Index>
      <button type="button" class="b" onClick={() => props.sight.put(props.at, [...rows(), {}])}>
        {t(props.field.add)}
      </button>
    </div>
  )
}

/** How fields stand: asked once, asked of each party side by side, or signed on the pen display. */
type Sort = 'once' | 'each' | 'pen'

const sortOf = (field: ActField): Sort => (field.as === 'pen' ? 'pen' : isOfEach(field) ? 'each' : 'once')

/** Neighbouring fields of the same sort stand together. */
function groupsOf(fields: readonly ActField[]): { sort: Sort; fields: ActField[] }[] {
  const groups: { sort: Sort; fields: ActField[] }[] = []
  for (const field of fields) {
    const last = groups.at(-1)
    if (last?.sort === sortOf(field)) last.fields.push(field)
    else groups.push({ sort: sortOf(field), fields: [field] })
  }
  return groups
}
