import type { JSX } from 'solid-js'
import {
  declarationOf,
  declarationText,
  type declaredStatuses,
  factOf,
  type PartyId,
  partyIds,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import type { DeclarationText } from '../../state/party-channel.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { SignedDeclarations } from '../case/signed-declarations.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** A6: on the pen display each party chooses the status, reads the own declaration, signs and confirms. */
export function DeclareStep(): JSX.Element {
  const { desk, opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'declare', { witness: desk.clerk.id })
  const textOf = (party: PartyId, status: (typeof declaredStatuses)[number]): DeclarationText => {
    const { title, heading, self, other, statement } = declarationOf(opened.state(), party, status)
    return {
      title,
      heading,
      self: [...self],
      other: [...other],
      statement,
      exact: declarationText(opened.state(), party, status),
    }
  }
  return (
    <StepFrame form={form} act="act.declare" onAct={() => void form.sign()}>
      <SignedDeclarations
        form={form}
        places={partyIds.map((party) => ({
          at: `declarations.${party}`,
          party,
          name: factOf(opened.state(), party, 'name') ?? '',
          text: () => ({ '10': textOf(party, '10'), '30': textOf(party, '30'), '40': textOf(party, '40') }),
        }))}
      />
    </StepFrame>
  )
}
