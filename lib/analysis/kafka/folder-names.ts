/** Of each folder as many of its last parts as it takes to tell it from the others: `broker-1/orders-0`. */
export function shortestNames(folders: readonly string[]): string[] {
  return folders.map((folder) => {
    const parts = folder.split('/')
    for (let count = 1; count < parts.length; count++) {
      const name = parts.slice(-count).join('/')
      if (folders.filter((other) => other === name || other.endsWith(`/${name}`)).length === 1) return name
    }
    return folder
  })
}
