import { For, type JSX } from 'solid-js'
import type { ActField, FormOfFields } from './act-field.ts'
import { CardReading } from './card-reading.tsx'
import { DocumentScans } from './document-scans.tsx'
import { isBeside } from './field-sight.ts'

/** What stands beside the form, above the checklist: the card reader, the originals that were shown. */
export function FieldsBeside(props: { fields: readonly ActField[]; form: FormOfFields }): JSX.Element {
  return (
    <For each={props.fields.filter(isBeside)}>
      {(field) =>
        field.as === 'card' ? (
          <CardReading form={props.form} />
        ) : (
          <DocumentScans
            form={props.form}
            {...(field.as === 'documents' && field.offered ? { offered: field.offered } : {})}
          />
        )
      }
    </For>
  )
}
