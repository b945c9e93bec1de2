import type { JSX } from 'solid-js'
import { partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { SignedDeclarations } from '../case/signed-declarations.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn } from './day-of-case.ts'
import { NotToday } from './not-today.tsx'
import { declarationToSign } from './texts-to-sign.ts'

/** C11: each reads the own declaration on the pen display, signs it and presses the red key. */
export function DeclareStep(): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'declare', { witness: desk.clerk.id })
  return (
    <StepFrame
      form={form}
      act="act.declare"
      onAct={() => void form.sign()}
      others={<NotToday suggested={form.review().refusals} />}
    >
      <SignedDeclarations
        form={form}
        places={partyIds.map((party) => ({
          at: `declarations.${party}`,
          party,
          name: nameIn(opened, party),
          text: () => declarationToSign(opened.state(), party),
        }))}
      />
    </StepFrame>
  )
}
