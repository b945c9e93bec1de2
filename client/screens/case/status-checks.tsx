import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  type CounterState,
  type Draft,
  type EachParty,
  type MarriageActOf,
  type PartyId,
  type Person,
  partyIds,
} from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import type { SigningFault } from '../../state/faults.ts'
import { type TextKey, t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/**
 * The check of both parties' marital status: through the line, or documented by a named registrar
 * elsewhere who signed a check and read its code over the telephone.
 */
export function StatusChecks(props: {
  people: Draft<EachParty<Person | null>> | null | undefined
  /** Whose status is checked; that of both where it is not said. */
  parties?: readonly PartyId[]
  /** Checks of an earlier day do not count any more: each visit has its own. */
  since?: string
}): JSX.Element {
  const { desk, opened } = useCase()
  const [isChecking, setChecking] = createSignal(false)
  const [documented, setDocumented] = createSignal<PartyId | null>(null)
  const [note, setNote] = createSignal<string>()
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const found = (party: PartyId) =>
    (opened.state() as CounterState).statusChecks.findLast(
      ({ value, at }) =>
        value.party === party && value.number === numberOf(party) && at.slice(0, 10) >= (props.since ?? ''),
    )
  const numberOf = (party: PartyId) => props.people?.[party]?.document?.number ?? ''
  const people = createMemo(() =>
    (props.parties ?? partyIds)
      .map((party) => ({ party, number: numberOf(party), name: props.people?.[party]?.name ?? '' }))
      .filter(({ number }) => number !== ''),
  )
  const online = async () => {
    setChecking(true)
    setNote(undefined)
    setFault(null)
    const answer = await desk.checkStatus(people().map(({ number, name }) => ({ number, name })))
    setChecking(false)
    if (!answer.ok) return setNote(t('check.no-line'))
    for (const { party, number } of people()) {
      const result = answer.value.find((each) => each.number === number)
      if (!result) continue
      const { found, source, reference, at } = result
      const signed = await opened.sign(
        checked({
          type: 'check-status',
          party,
          number,
          found,
          check: { how: 'online', source, reference, at },
        }),
      )
      if (!signed.ok) return setFault(signed.error)
    }
  }
  return (
    <section data-at="status-check">
      <div class="sech">
        <h2>{t('check.title')}</h2>
        <span class="meta">
          <button
            type="button"
            class="b plain"
            disabled={people().length === 0}
            aria-busy={isChecking()}
            onClick={() => void online()}
          >
            {isChecking() ? t('check.running') : t('check.online')}
          </button>
        </span>
      </div>
      <ul class="checks">
        <For each={props.parties ?? partyIds}>
          {(party) => (
            <li>
              <span
                class="ck"
                classList={{ y: found(party) !== undefined }}
                role="img"
                aria-label={t(found(party) ? 'presence.present' : 'presence.missing')}
              />
              <span>{t(`party.${party}`)}</span>
              <span class="meta">
                <Show
                  when={found(party)}
                  fallback={
                    <button
                      type="button"
                      class="link"
                      disabled={numberOf(party) === ''}
                      onClick={() => setDocumented(party)}
                    >
                      {t('check.documented')}
                    </button>
                  }
                >
                  {(check) => (
                    <>
                      {t(`status.${check().value.found}` as TextKey)}
                      {'　'}
                      {check().value.check.how === 'online' ? t('check.by-line') : t('check.by-colleague')}{' '}
                      {check().value.check.at.slice(11, 16)}
                    </>
                  )}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <p class="meta" role="status">
        {note() ?? ''}
      </p>
      <FaultNotice fault={fault()} />
      <Show when={documented()}>
        {(party) => (
          <DocumentedCheck party={party()} number={numberOf(party())} onClose={() => setDocumented(null)} />
        )}
      </Show>
    </section>
  )
}

/** What the colleague read over the telephone. */
function DocumentedCheck(props: { party: PartyId; number: string; onClose: () => void }): JSX.Element {
  const { desk, opened } = useCase()
  const [registrar, setRegistrar] = createSignal('')
  const [code, setCode] = createSignal('')
  const [found, setFound] = createSignal('')
  const [at, setAt] = createSignal(opened.circumstances().at.slice(11, 16))
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const isComplete = () =>
    /^[0-9A-F]{8}$/.test(cleanCode()) && registrar() !== '' && found() !== '' && /^\d{2}:\d{2}$/.test(at())
  const cleanCode = () => code().replace(/[\s-]/g, '').toUpperCase()
  const sign = async () => {
    if (!isComplete()) return
    const signed = await opened.sign(
      checked({
        type: 'check-status',
        party: props.party,
        number: props.number,
        found: found() as '10',
        check: {
          how: 'documented',
          registrar: registrar(),
          office: desk.clerk.office,
          at: `${opened.circumstances().on}T${at()}:00+08:00`,
          code: cleanCode(),
        },
      }),
    )
    if (signed.ok) props.onClose()
    else setFault(signed.error)
  }
  return (
    <Dialog
      open
      title={t('check.documented.title', { party: t(`party.${props.party}`) })}
      onClose={props.onClose}
    >
      <p>{t('check.documented.how')}</p>
      <FaultNotice fault={fault()} />
      <div class="form plain-fields">
        <span class="label">{t('check.registrar')}</span>
        <TextField
          label={t('check.registrar')}
          value={registrar()}
          onInput={(value) => setRegistrar(value.trim())}
        />
        <span class="label">{t('check.at')}</span>
        <TextField label={t('check.at')} value={at()} onInput={setAt} />
        <span class="label">{t('check.found')}</span>
        <ChoiceField
          label={t('check.found')}
          value={found()}
          options={['10', '40', '30', '20', 'unknown'].map((each) => ({
            value: each,
            words: t(`status.${each}` as TextKey),
          }))}
          onInput={setFound}
        />
        <span class="label">{t('check.code')}</span>
        <TextField label={t('check.code')} value={code()} ask="4F2A 91C7" onInput={setCode} />
      </div>
      <div class="foot">
        <button type="button" class="b main" aria-disabled={!isComplete()} onClick={() => void sign()}>
          {t('check.record')}
        </button>
      </div>
    </Dialog>
  )
}

/** The act is the same one in every kind that is registered at the counter. */
const checked = (act: MarriageActOf<'check-status'>): MarriageActOf<'check-status'> => act
