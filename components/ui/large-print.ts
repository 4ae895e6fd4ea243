// The large-print switch (适老模式): the cookie that remembers it.

/** `1` while pages are shown at 125 %. */
export const largePrintCookie = 'mingji.large-print';
