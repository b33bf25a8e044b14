/**
 * How much a text is trusted. `found`: it stands in a file, so every word that is not plain may name something. `written`: this product,
 * or the person who shares, wrote it as a sentence; its words stay, and only what is no word is taken for a name.
 */
export type Trust = 'found' | 'written'
