const BLANK_DATE = '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日'

/** A date as the forms write it, `××××年××月××日`; null gives the open line that is filled in by hand. */
export function writtenDate(date: string | null): string {
  if (date === null) return BLANK_DATE
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return parts === null ? date : `${parts[1]}年${parts[2]}月${parts[3]}日`
}
