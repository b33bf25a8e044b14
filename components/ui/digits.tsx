/** A whole number in groups of three, set apart by margins: what is copied has no separators. */
export function Digits({ value }: { value: number | bigint | string }) {
  const [, sign, digits, rest] = /^(-?)(\d+)(.*)$/.exec(String(value)) ?? [null, '', '', String(value)]
  const groups = (digits ?? '').replace(/\B(?=(\d{3})+$)/g, ' ').split(' ')
  return (
    <span data-slot="digits" className="whitespace-nowrap">
      {sign && '−'}
      {groups.map((group, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place
        <span key={i} className={i > 0 ? 'ml-[.22em]' : undefined}>
          {group}
        </span>
      ))}
      {rest}
    </span>
  )
}
