// The six words of every vault of this page.

export const passphrase = 'abandon ability able about above absent';
