/** Calls `look` every so often (ms) and whenever the page is looked at again, never while nobody sees it. The answer ends it. */
export function regularly(every: number, look: () => void): () => void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') look()
  }
  const timer = setInterval(lookIfSeen, every)
  window.addEventListener('focus', lookIfSeen)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', lookIfSeen)
  }
}
