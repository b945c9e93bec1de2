import type { JSX } from 'solid-js'
import { agreed, type RevocationActOf, shanghaiDate } from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { useCase, useCaseOf } from '../case/case-context.tsx'
import { finisher } from '../case/finisher.ts'
import { StepFrame } from '../case/step-frame.tsx'
import type { ActScreen, AnyActScreen } from '../kind-screens.ts'
import { decideScreen, noticeScreen } from './own-decision-fields.ts'
import { PapersToServe } from './papers-to-serve.tsx'
import { addresseesAmong, revocationPapers } from './printed.ts'

/** A step whose papers are printed after some of its fields and sealed and scanned in the others. */
function StepWithPapers(props: {
  screen: ActScreen<'revocation'>
  /** The fields after the papers begin here. */
  from: string
  papers: (form: ReturnType<typeof createActForm>) => JSX.Element
}): JSX.Element {
  const { desk, opened } = useCase()
  const { act, fields, initial } = props.screen
  const form = createActForm(opened, act, initial?.(opened as never, desk) ?? {})
  const first = fields.findIndex(({ at }) => at === props.from)
  const part = (some: readonly ActField[]) => <ActFields fields={some} form={form} opened={opened} />
  return (
    <StepFrame
      form={form}
      onAct={() => void form.sign(finisher(props.screen as AnyActScreen, { desk, opened }))}
      shownAt={placesOf(fields)}
    >
      {part(fields.slice(0, first))}
      {props.papers(form)}
      {part(fields.slice(first))}
    </StepFrame>
  )
}

/** 拟撤销告知: the notice is written, printed for each of the two, served and scanned. */
export function NoticeStep(): JSX.Element {
  const { desk, opened } = useCaseOf('revocation')
  return (
    <StepWithPapers
      screen={noticeScreen}
      from="served"
      papers={(form) => {
        const said = () =>
          (['facts', 'ground', 'statementsUntil'] as const).every((at) => Boolean(form.get(at)))
        return (
          <PapersToServe
            title="rv.paper.notice"
            to={addresseesAmong(form.get('served') as Parameters<typeof addresseesAmong>[0])}
            isReady={said()}
            sheetsTo={(to) =>
              revocationPapers(opened, desk).notice(
                form.draft() as unknown as RevocationActOf<'notice-of-intent'>,
                shanghaiDate(opened.circumstances().at),
                [to],
              )
            }
          />
        )
      }}
    />
  )
}

/** 决定: the decision is written, printed for each who was told, sealed and scanned. */
export function DecideStep(): JSX.Element {
  const { desk, opened } = useCaseOf('revocation')
  return (
    <StepWithPapers
      screen={decideScreen}
      from="scans"
      papers={(form) => {
        const said = () => (['decision', 'number', 'reasons'] as const).every((at) => Boolean(form.get(at)))
        return (
          <PapersToServe
            title={form.get('decision') === 'not-revoke' ? 'rv.paper.not-revoked' : 'rv.paper.decision'}
            to={addresseesAmong(agreed(opened.state().notice)?.served)}
            isReady={said()}
            sheetsTo={(to) =>
              revocationPapers(opened, desk).decision(
                form.draft() as unknown as RevocationActOf<'decide'>,
                shanghaiDate(opened.circumstances().at),
                [to],
              )
            }
          />
        )
      }}
    />
  )
}
