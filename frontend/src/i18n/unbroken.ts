// Words that stay on one line: `26. Nov.` and `18 Uhr` are read as one. Knows no language.

/** Breaks are left only after a comma. */
export const unbroken = (text: string): string => text.replace(/([^,،]) /g, '$1\u00a0')
