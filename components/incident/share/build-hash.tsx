import { words } from '@/lib/language/words'

/** What whoever serves the page could do, and how to find out: the hash of this build is in its address of scripts, too. */
export function BuildHash() {
  const { share } = words
  const hash = process.env.NEXT_PUBLIC_BUILD_HASH ?? ''
  return (
    <>
      {share.honest} <span>{hash === '' ? share.selfHostOnly : share.selfHost}</span> {hash !== '' && share.orCompare}{' '}
      {hash !== '' && (
        <code title={hash} className="mono text-mono">
          {`${hash.slice(0, 4)}…${hash.slice(-4)}`}
        </code>
      )}
    </>
  )
}
