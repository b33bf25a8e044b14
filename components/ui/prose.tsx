/** A sentence in which `words between backticks` are set as code. */
export function Prose({ text }: { text: string }) {
  return text.split('`').map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
      <code key={i} className="text-[.95em]">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
