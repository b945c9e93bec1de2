import { For, type JSX, Show } from 'solid-js'
import type { DivorceActOf, MarriageActOf, ReissueActOf } from '../../domain/index.ts'
import { type TextKey, t } from '../text/text.ts'
import { BlobPicture } from './blob-picture.tsx'

type ShownAt<A extends { documents: readonly unknown[] }> = A['documents'][number]

/** A document that was shown, at an application of any kind at the counter. */
export type Shown = Omit<ShownAt<MarriageActOf<'accept'>>, 'type'> & {
  readonly type: (
    | ShownAt<MarriageActOf<'accept'>>
    | ShownAt<DivorceActOf<'accept'>>
    | ShownAt<ReissueActOf<'accept'>>
  )['type']
}

/** What is asked of a document beside its scans, by its type. */
const asked: { readonly [T in Shown['type']]?: readonly ('issuedOn' | 'validTo' | 'legalisation')[] } = {
  'no-spouse-certificate': ['issuedOn', 'legalisation'],
  'residence-permit-of-xian': ['validTo'],
  'hkm-permit': ['validTo'],
  'hmt-residence-permit': ['validTo'],
  'tw-permit': ['validTo'],
  passport: ['validTo'],
  'travel-document': ['validTo'],
  'permanent-residence-card': ['validTo'],
  'temporary-id-card': ['validTo'],
  'military-marriage-certificate': ['issuedOn'],
}

const conditions = ['good', 'altered', 'not-the-holders'] as const
const legalisations = ['legalised', 'apostille', 'mission', 'attesting-officer'] as const

/** One document that was shown: whose, which, in what condition, its dates, its scans. */
export function ShownDocument(props: {
  shown: Shown
  onChange: (shown: Shown) => void
  onRemove: () => void
}): JSX.Element {
  const name = () => t(`document.${props.shown.type}` as TextKey)
  const day = (field: 'issuedOn' | 'validTo') => (
    <label class="asked">
      {t(`scans.${field}`)}
      <input
        class="input day"
        autocomplete="off"
        placeholder="2026-06-01"
        value={props.shown[field] ?? ''}
        onChange={(event) =>
          props.onChange({ ...props.shown, [field]: event.currentTarget.value.trim() || null })
        }
      />
    </label>
  )
  return (
    <li>
      <span>
        {name()}
        {'　'}
        {t(`party.${props.shown.party}.short`)}
      </span>
      <select
        class="input"
        aria-label={`${name()} ${t('scans.condition')}`}
        value={props.shown.condition}
        onChange={(event) =>
          props.onChange({ ...props.shown, condition: event.currentTarget.value as Shown['condition'] })
        }
      >
        <For each={conditions}>
          {(condition) => <option value={condition}>{t(`condition.${condition}`)}</option>}
        </For>
      </select>
      <button type="button" class="b plain" onClick={props.onRemove}>
        {t('scans.remove')}
      </button>
      <For each={asked[props.shown.type] ?? []}>
        {(field) => (
          <Show when={field === 'legalisation'} fallback={day(field as 'issuedOn' | 'validTo')}>
            <label class="asked">
              {t('scans.legalisation')}
              <select
                class="input"
                value={props.shown.legalisation ?? ''}
                onChange={(event) =>
                  props.onChange({
                    ...props.shown,
                    legalisation: (event.currentTarget.value || null) as Shown['legalisation'],
                  })
                }
              >
                <option value="" />
                <For each={legalisations}>
                  {(way) => <option value={way}>{t(`legalisation.${way}`)}</option>}
                </For>
              </select>
            </label>
          </Show>
        )}
      </For>
      <span class="pages">
        <For each={props.shown.scans}>
          {(scan, index) => <BlobPicture blob={scan} class="thumb" alt={`${name()} ${index() + 1}`} />}
        </For>
      </span>
    </li>
  )
}
