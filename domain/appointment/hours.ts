/** A span of opening hours in minutes from the beginning of its day; what goes on after midnight is beyond 1440. */
export interface Span {
  readonly from: number
  readonly until: number
}

/**
 * Whether a text says opening hours: spans of a day such as `09:00-12:00,13:30-17:00` or `20:00-02:00`, in any order,
 * or that it is closed.
 */
export const isHours = (text: string): boolean =>
  text === 'closed' || (text.split(',').length <= 6 && text.split(',').every((span) => spanOf(span) !== null))

/** The spans that a text says, in their order; those that overlap or touch are one. */
export function spansOf(text: string): readonly Span[] {
  const said = text === 'closed' ? [] : text.split(',').flatMap((span) => spanOf(span) ?? [])
  const spans: Span[] = []
  for (const span of said.toSorted((one, other) => one.from - other.from)) {
    const last = spans.at(-1)
    if (last && span.from < last.until)
      spans[spans.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    else spans.push(span)
  }
  return spans
}

/** Until when hours that began the evening before may go on, in minutes: at eight in the morning a day is another. */
export const latestAfterMidnight = 480

const form = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/

function spanOf(text: string): Span | null {
  const [, fromHour, fromMinute, untilHour, untilMinute] = form.exec(text)?.map(Number) ?? []
  if (
    fromHour === undefined ||
    fromMinute === undefined ||
    untilHour === undefined ||
    untilMinute === undefined
  )
    return null
  if (fromHour > 23 || fromMinute > 59 || untilHour > 24 || untilMinute > 59) return null
  const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute]
  if (until > 1440 || until === from) return null
  if (until < from && until > latestAfterMidnight) return null
  return { from, until: until > from ? until : until + 1440 }
}
