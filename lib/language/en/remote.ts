const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
})

/** `22 Dec 2026, 09:46 UTC` */
export function moment(time: number): string {
  return `${MOMENT.format(time)} UTC`
}

/** What is said where the server of shared incidents does not do what was asked of it. */
export const remote = {
  offline: 'The server did not answer. Look at the connection and try again.',
  cutOff: 'The connection ended before all of it was here. Try again.',
  unreadable: (status: number) =>
    `Something between here and the server answered with ${status}. Try again, or ask who runs this page.`,
}
