// What tandems may like to do, as ids; the words stand in the texts.
// texts: tandem-theme-*
export const themes = ['children', 'youth', 'language', 'food', 'culture', 'sport', 'nature', 'neighbours', 'letters', 'work'] as const
